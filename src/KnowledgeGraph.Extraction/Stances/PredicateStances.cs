using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Stances that adjectives and predicates show: "is critical of the plan", "“Smith is a liar,” she said", "called him a hero",
/// "It is necessary … to form an effective government" (a demand for that thing).
/// </summary>
internal sealed class PredicateStances(Reading reading, Targets targets, Voices voices)
{
    const int Reach = 12;

    public IEnumerable<Stance> Find()
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (StanceLexicon.OfAdjective(reading.Words[i]) is { } adjective && Adjective(i, adjective) is { } one)
                yield return one;
            if (reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].Main == i)
                foreach (var stance in OfVerb(group, reading.Groups[group]))
                    yield return stance;
        }
    }

    Stance? Adjective(int at, StanceWord word)
    {
        if (reading.Word(at + 1) is not ("of" or "to" or "toward" or "towards" or "with" or "about" or "at") || reading.PhraseAt(at + 2) is not (>= 0 and var phrase) || targets.From(phrase) is not [var target, ..])
            return null;
        var i = at - 1;
        while (i >= 0 && reading.Tag(i) is "RB" && reading.GroupAt(i) < 0)
            i--;
        var circumstance = new Circumstance(false, Modality.Asserted);
        int subject;
        if (reading.GroupAt(i) is >= 0 and var group)
        {
            circumstance = Circumstance.Of(reading, reading.Groups[group]);
            subject = SubjectFinder.Of(reading, group);
        }
        else
        {
            subject = reading.PhraseAt(i);
        }

        return voices.Holder(subject) is { } holder ? StanceBuilder.Of(holder, target, word.Score, circumstance, at, at + 2, 0.75) : null;
    }

    IEnumerable<Stance> OfVerb(int group, VerbGroup verb)
    {
        var main = reading.Words[verb.Main];
        if (StanceLexicon.OfDeed(main) is { } deed && !verb.Passive)
            return Deed(group, verb, deed);
        if (VerbGroups.IsBe(main) && main is not ("get" or "gets" or "got" or "getting"))
            return Is(group, verb);
        return main is "call" or "called" or "calls" or "calling" or "brand" or "branded" or "label" or "labeled" or "labelled" or "describe" or "described" or "dub" or "dubbed" ? Called(group, verb) : [];
    }

    /// <summary>"Smith lied to the voters," Jones said: what is told of somebody is an accusation, or credit.</summary>
    IEnumerable<Stance> Deed(int group, VerbGroup verb, StanceWord deed)
    {
        if (!verb.IsFinite || voices.At(verb.Main) is not { Holder: { } holder } said || !said.Statement.Speech || VerbStances.IsHint(reading, said.Statement.CueFirst)
            || SubjectFinder.Of(reading, group) is not (>= 0 and var subject) || targets.Of(subject) is not { Mention: not null } target)
            yield break;
        var circumstance = Circumstance.Of(reading, verb);
        if (circumstance.Modality == Modality.Asserted)
            yield return StanceBuilder.Of(holder, target with { End = verb.End }, deed.Score, circumstance, verb.Main, verb.Main + 1, 0.6);
    }

    IEnumerable<Stance> Is(int group, VerbGroup verb)
    {
        if (voices.At(verb.Main) is not { Holder: { } holder } said || !said.Statement.Speech)
            yield break;
        var limit = Math.Min(reading.SentenceAt(verb.First).EndToken, Math.Min(verb.End + Reach, said.Statement.End));
        if (reading.Word(verb.First - 1) == "it")
        {
            foreach (var demand in Necessary(holder, verb, limit))
                yield return demand;
            yield break;
        }

        if (VerbStances.IsHint(reading, said.Statement.CueFirst))
            yield break;
        if (Evaluation(verb.End, limit) is not (var at, { } word) || SubjectFinder.Of(reading, group) is not (>= 0 and var subject) || targets.Of(subject) is not { Mention: not null } target)
            yield break;
        yield return StanceBuilder.Of(holder, target with { End = at + 1 }, word.Score, new Circumstance(verb.Negated, Modality.Asserted), at, at + 1, 0.65);
    }

    IEnumerable<Stance> Called(int group, VerbGroup verb)
    {
        if (reading.PhraseAt(verb.End) is not (>= 0 and var called) || verb.Passive || targets.Of(called) is not { } target || voices.Holder(SubjectFinder.Of(reading, group)) is not { } holder)
            yield break;
        var end = target.End;
        if (Evaluation(end, Math.Min(reading.SentenceAt(verb.First).EndToken, end + Reach / 2)) is (var at, { } word))
            yield return StanceBuilder.Of(holder, target with { End = at + 1 }, word.Score, Circumstance.Of(reading, verb), verb.Main, at + 1, 0.75);
    }

    /// <summary>The first word that values somebody, within the predicate.</summary>
    (int At, StanceWord Word)? Evaluation(int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (StanceLexicon.OfEvaluation(reading.Words[i]) is { } word)
                return (i, word);
            if (reading.Words[i] is "," or ";" or "." or "that" or "who" or "because" or "to" || reading.GroupAt(i) >= 0)
                return null;
        }

        return null;
    }

    /// <summary>"It is necessary for the parties to start a dialogue that yields an effective government": for the dialogue, and for what it is to yield.</summary>
    IEnumerable<Stance> Necessary(Mention holder, VerbGroup verb, int limit)
    {
        if (reading.Word(verb.End) is not ("necessary" or "essential" or "vital" or "important" or "crucial" or "imperative" or "urgent" or "critical"))
            yield break;
        var cue = verb.End;
        for (var i = cue + 1; i < limit; i++)
        {
            if (reading.GroupAt(i) is not (>= 0 and var group) || reading.Groups[group].Form != VerbForm.Infinitive)
                continue;
            var thing = Object(reading.Groups[group]);
            for (var depth = 0; thing >= 0 && depth < 2; depth++)
            {
                if (targets.Of(thing) is { Mention: null } target)
                    yield return StanceBuilder.Of(holder, target, 0.6, new Circumstance(verb.Negated, Modality.Asserted), cue, cue + 1, 0.75);
                var end = reading.Phrases[targets.Owned(thing)].End;
                thing = reading.Word(end) is "that" or "which" && reading.GroupAt(end + 1) is >= 0 and var yields && IsMaking(reading.Words[reading.Groups[yields].Main]) ? Object(reading.Groups[yields]) : -1;
            }

            yield break;
        }
    }

    int Object(VerbGroup verb) => reading.PhraseAt(verb.End) is >= 0 and var phrase && reading.SentenceOf(verb.End) == reading.SentenceOf(verb.Main) ? targets.Owned(phrase) : -1;

    static bool IsMaking(string verb) => verb is "yields" or "yield" or "produces" or "produce" or "creates" or "create" or "brings" or "bring" or "forms" or "form" or "delivers" or "deliver" or "ensures" or "ensure" or "establishes" or "establish" or "gives" or "give";
}
