using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// The things that stance words are about, in text order, so that a later "it" can mean one: "China backed the deal, and India welcomed it".
/// The nearest actor in the singular would mostly be the wrong answer.
/// </summary>
internal sealed class Discussed
{
    static readonly FrozenSet<string> Demonstratives = WordLists.Set("near-demonstratives");

    readonly Reading reading;
    readonly List<(int Token, Target Target)> things = [];

    public Discussed(Reading reading, Func<int, Target?> targetOf)
    {
        this.reading = reading;
        foreach (var at in Starts().Order())
            if (StanceObject.Phrase(reading, at) is >= 0 and var phrase)
            {
                if (Pronouns.GenderOf(reading.Words[reading.Phrases[phrase].Head]) != 'n' && targetOf(phrase) is { } target)
                    things.Add((at, target));
            }
            else if (Topics.OfGerund(reading, at, out var end) is { } deed)
            {
                things.Add((at, new Target(null, deed, end, 1)));
            }
    }

    /// <summary>What was last discussed before a token, in its sentence or the one before; null where there was nothing.</summary>
    public Target? Before(int token)
    {
        for (var i = things.Count - 1; i >= 0; i--)
            if (things[i].Token < token)
                return reading.SentenceOf(token) - reading.SentenceOf(things[i].Token) <= 1 ? things[i].Target : null;
        return null;
    }

    IEnumerable<int> Starts()
    {
        foreach (var verb in reading.Groups)
            if (!verb.Passive && OfVerb(verb) is >= 0 and var start)
                yield return start;
        foreach (var phrase in reading.Phrases)
            if (Demonstratives.Contains(reading.Word(phrase.First)) && phrase.Head > phrase.First
                && reading.GroupAt(phrase.End) is >= 0 and var verb && reading.Groups[verb].IsFinite)
                yield return phrase.First; // "This pier will bring jobs. I support it."
            else if ((FrameLexicon.OfNoun(reading.Words[phrase.Head]).Count > 0 || FrameLexicon.OfAgent(reading.Words[phrase.Head]).Count > 0)
                && Prepositions.OfNouns.Contains(reading.Word(phrase.End)) && reading.PhraseAt(phrase.End + 1) is >= 0 and var about)
                yield return reading.Phrases[about].First;
    }

    int OfVerb(VerbGroup verb)
    {
        foreach (var term in FrameLexicon.OfVerb(reading.Words[verb.Main]))
            if (StanceObject.Start(reading, verb, term) is >= 0 and var start)
                return start;
        return -1;
    }
}
