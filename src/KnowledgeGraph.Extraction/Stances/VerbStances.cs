using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Stances that verbs show: "backed the mayor", "was condemned by Norland", "voted against the bill", "urged him to resign".</summary>
internal sealed class VerbStances(Reading reading, Targets targets, Voices voices)
{
    const int AgentReach = 8;

    public IEnumerable<Stance> Find()
    {
        for (var g = 0; g < reading.Groups.Count; g++)
        {
            var verb = reading.Groups[g];
            foreach (var stance in Departure(g, verb))
                yield return stance;
            foreach (var word in StanceLexicon.OfVerb(reading.Words[verb.Main]))
            {
                var any = false;
                foreach (var stance in Of(g, verb, word))
                {
                    any = true;
                    yield return stance;
                }

                if (any)
                    break;
            }
        }
    }

    IEnumerable<Stance> Of(int group, VerbGroup verb, StanceWord word)
    {
        if (verb.Passive)
            return word.Frame == StanceFrame.Object ? Passive(group, verb, word) : [];
        var start = StanceObject.Start(reading, verb, word, out var cueEnd);
        var at = StanceObject.Phrase(reading, start);
        if (at < 0 && word.Frame != StanceFrame.Demand && Topics.OfGerund(reading, start, out var end) is { } deed)
            return OfHolders(group, verb, word, cueEnd, [new Target(null, deed, end, 1)]);
        if (at < 0 || StanceLexicon.OfNoun(reading.Words[reading.Phrases[targets.Owned(at)].Head]) is not null)
            return []; // "confirmed his support for": the noun says it
        if (word.Frame == StanceFrame.Demand && reading.GroupAt(reading.Phrases[targets.Owned(at)].End) is >= 0 and var wished && reading.Groups[wished].Form == VerbForm.Infinitive)
            return []; // "called for parliament to begin": not a demand for a parliament
        if (Demanded(group, verb, at, cueEnd, word) is { } removal)
            return removal;
        return OfHolders(group, verb, word, cueEnd, targets.From(at));
    }

    IEnumerable<Stance> OfHolders(int group, VerbGroup verb, StanceWord word, int cueEnd, List<Target> found)
    {
        var circumstance = Circumstance.Of(reading, verb);
        if (circumstance.Modality == Modality.Hypothetical && verb.Form == VerbForm.Infinitive && Urger(verb) is >= 0 and var urger && reading.Groups[urger].Form == VerbForm.Finite)
            circumstance = circumstance with { Modality = Circumstance.Own(reading, reading.Groups[urger]) }; // who urges others to back the plan is for it
        foreach (var holder in Holders(group, verb))
            foreach (var target in found)
                if (word.Frame != StanceFrame.Demand || target.Mention is null)
                    yield return StanceBuilder.Of(holder, target, word.Score, circumstance, verb.Main, cueEnd, 0.8);
    }

    IEnumerable<Stance> Passive(int group, VerbGroup verb, StanceWord word)
    {
        var agent = -1;
        var limit = Math.Min(reading.SentenceAt(verb.First).EndToken, verb.End + AgentReach);
        for (var i = verb.End; i + 1 < limit; i++)
        {
            if (reading.Words[i] is "," or ";" || reading.GroupAt(i) >= 0)
                break;
            if (reading.Words[i] == "by" && reading.PhraseAt(i + 1) is >= 0 and var phrase)
            {
                agent = targets.Owned(phrase);
                break;
            }
        }

        if (agent < 0 || voices.Holder(agent) is not { } holder || SubjectFinder.Of(reading, group) is not (>= 0 and var subject) || targets.Of(subject) is not { } target)
            yield break;
        yield return StanceBuilder.Of(holder, target with { End = reading.Phrases[agent].End }, word.Score, Circumstance.Of(reading, verb), verb.Main, verb.Main + 1, 0.8);
    }

    /// <summary>Who takes the position: the subject, both of two joined subjects; he who urges where another is urged to act.</summary>
    IEnumerable<Mention> Holders(int group, VerbGroup verb)
    {
        if (verb.Form == VerbForm.Infinitive && Urger(verb) is >= 0 and var urger)
            group = urger;
        var subject = SubjectFinder.Of(reading, group);
        if (voices.Holder(subject) is { } holder)
            yield return holder;
        if (subject < 0)
            yield break;
        var end = reading.Phrases[subject].End;
        if (reading.Word(end) == "and" && reading.PhraseAt(end + 1) is >= 0 and var second && reading.Phrases[targets.Owned(second)].End <= verb.First && voices.Holder(targets.Owned(second)) is { Actor: >= 0 } other)
        {
            yield return other;
            foreach (var listed in Listed(subject))
                yield return listed;
        }
    }

    /// <summary>The names before the last but one in "Aland, Bland, Cland and Dland".</summary>
    IEnumerable<Mention> Listed(int subject)
    {
        var first = reading.SentenceAt(reading.Phrases[subject].First).FirstToken;
        var before = reading.Phrases[subject].First;
        while (before - 2 >= first && reading.Word(before - 1) == "," && reading.NameAt(before) >= 0 && reading.NameAt(before - 2) >= 0
            && reading.PhraseAt(before - 2) is >= 0 and var phrase && reading.Tag(reading.Phrases[phrase].First - 1) is not ("IN" or "TO") && voices.Holder(phrase) is { Actor: >= 0 } holder)
        {
            yield return holder;
            before = reading.FullStart(reading.Phrases[phrase]);
        }
    }

    int Urger(VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= Math.Max(reading.SentenceAt(verb.First).FirstToken, verb.First - 8); i--)
            if (reading.GroupAt(i) is >= 0 and var group)
                return reading.Words[reading.Groups[group].Main] is "urged" or "urges" or "urging" or "urge" or "called" or "calls" or "calling" or "asked" or "pressed" or "encouraged" or "told" or "begged" or "implored" or "ordered"
                    && !reading.Groups[group].Passive && i < verb.First - 1 ? group : -1;
        return -1;
    }

    /// <summary>"called for Smith's resignation", "demanded the removal of Smith": against Smith.</summary>
    IEnumerable<Stance>? Demanded(int group, VerbGroup verb, int at, int cueEnd, StanceWord word)
    {
        var phrase = targets.Owned(at);
        var range = reading.Phrases[phrase];
        if (!IsRemoval(reading.Words[range.Head]) || word.Frame is not (StanceFrame.Demand or StanceFrame.Object))
            return null;
        Target? person = voices.Owner(phrase) is { Actor: >= 0 } owner ? new Target(owner, null, range.End, 1)
            : reading.Word(range.End) == "of" && reading.PhraseAt(range.End + 1) is >= 0 and var of ? targets.Of(of) : null;
        if (person is not { Mention: not null } target)
            return null;
        return Holders(group, verb).Select(h => StanceBuilder.Of(h, target with { End = Math.Max(target.End, range.End) }, -0.9 * Math.Sign(word.Score), Circumstance.Of(reading, verb), verb.Main, cueEnd, 0.8)).ToList();
    }

    static bool IsRemoval(string noun) => noun is "resignation" or "ouster" or "removal" or "impeachment" or "departure" or "dismissal" or "arrest" or "prosecution" or "expulsion" or "defeat" or "overthrow" or "withdrawal";

    /// <summary>"urged Smith to resign", "Smith must go": against Smith, by who urges or says it. What is only hinted is no stance.</summary>
    IEnumerable<Stance> Departure(int group, VerbGroup verb)
    {
        var leaves = reading.Words[verb.Main] is "resign" or "quit" || reading.Words[verb.Main] is "step" or "stand" && reading.Word(verb.End) is "down" or "aside" || reading.Words[verb.Main] == "go" && reading.Word(verb.End) is "." or "," or "\"" or "''" or ";";
        if (!leaves || SubjectFinder.Of(reading, group) is not (>= 0 and var subject) || targets.Of(subject) is not { Mention: not null } target)
            yield break;
        Mention? holder = null;
        if (verb.Form == VerbForm.Infinitive && Urger(verb) is >= 0 and var urger)
            holder = voices.Holder(SubjectFinder.Of(reading, urger));
        else if (verb.IsFinite && reading.Words[verb.First] is "should" or "must" && voices.At(verb.Main) is { Holder: not null } said && !IsHint(reading, said.Statement.CueFirst))
            holder = said.Holder;
        if (holder is not null)
            yield return StanceBuilder.Of(holder, target with { End = verb.End }, -0.9, new Circumstance(verb.Negated, Modality.Asserted), verb.Main, verb.End, 0.75);
    }

    /// <summary>Whether a statement is only hinted at: what it implies is no stance of the speaker's.</summary>
    public static bool IsHint(Reading reading, int cue) => cue >= 0 && reading.Words[cue] is "hinted" or "hints" or "suggested" or "suggests" or "implied" or "implies" or "insinuated";
}
