using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Stances that a noun for a person shows: "Smith, a critic of the mayor,", "Smith is a supporter of the plan", "the mayor's allies";
/// and those of a predicate: "Smith is against the plan", "is in favour of the plan".
/// </summary>
internal sealed class AgentStances(Reading reading, Targets targets, Voices voices)
{
    public IEnumerable<Stance> Find()
    {
        for (var p = 0; p < reading.Phrases.Count; p++)
            if (StanceLexicon.OfAgent(reading.Words[reading.Phrases[p].Head]) is { } word && OfAgent(p, reading.Phrases[p], word) is { } stance)
                yield return stance;
        for (var g = 0; g < reading.Groups.Count; g++)
            if (VerbGroups.IsBe(reading.Words[reading.Groups[g].Main]) && Sides(g, reading.Groups[g]) is { } stance)
                yield return stance;
    }

    Stance? OfAgent(int index, NounPhrase phrase, StanceWord word)
    {
        Target? target = null;
        if (reading.Word(phrase.End) == "of" && reading.PhraseAt(phrase.End + 1) is >= 0 and var of)
            target = targets.Of(of);
        else if (voices.Owner(index) is { } owner)
            target = new Target(owner, null, phrase.End, 1);
        if (target is not { } found || Bearer(index, phrase, out var circumstance) is not { } holder)
            return null;
        return StanceBuilder.Of(holder, found, word.Score, circumstance, phrase.Head, phrase.Head + 1, 0.75);
    }

    /// <summary>Who the noun is said of: the subject of "is", the phrase that it stands in apposition to, or the phrase itself.</summary>
    Mention? Bearer(int index, NounPhrase phrase, out Circumstance circumstance)
    {
        circumstance = new Circumstance(false, Modality.Asserted);
        var before = reading.FullStart(phrase) - 1;
        if (reading.GroupAt(before) is >= 0 and var group && VerbGroups.IsBe(reading.Words[reading.Groups[group].Main]))
        {
            circumstance = Circumstance.Of(reading, reading.Groups[group]);
            return voices.Holder(SubjectFinder.Of(reading, group));
        }

        if (reading.Word(before) is "," && reading.PhraseAt(before - 1) is >= 0 and var named && voices.Holder(named) is { Actor: >= 0 } other && reading.Tag(phrase.First) == "DT")
            return other;
        if (reading.Words[phrase.First] is "former" || reading.Word(phrase.First + 1) is "former" || reading.Word(before) is "once" || SubjectFinder.IsTime(reading, before) && reading.Word(before - 1) == "for")
            circumstance = circumstance with { Modality = Modality.Historical }; // "for months the fiercest opponent of the pier"
        return voices.Holder(index) is { Actor: >= 0 } self ? self : null;
    }

    Stance? Sides(int group, VerbGroup verb)
    {
        var i = verb.End;
        while (reading.Tag(i) is "RB")
            i++;
        var (score, end) = reading.Word(i) == "against" ? (-0.9, i + 1)
            : reading.Word(i) == "in" && reading.Word(i + 1) is "favor" or "favour" && reading.Word(i + 2) == "of" ? (0.9, i + 3)
            : reading.Word(i) is "behind" ? (0.7, i + 1) : (0, 0);
        if (end == 0 || reading.PhraseAt(end) is not (>= 0 and var phrase) || targets.Of(phrase) is not { } target || voices.Holder(SubjectFinder.Of(reading, group)) is not { } holder)
            return null;
        return StanceBuilder.Of(holder, target, score, Circumstance.Of(reading, verb), i, end, 0.75);
    }
}
