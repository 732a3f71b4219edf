using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Where the target of a verb's frame stands by the chunks alone: after the verb, or after its particle and preposition.</summary>
internal static class StanceObject
{
    /// <returns>The token that the target starts at, or -1; a noun phrase or a gerund ("opposed sending weapons") may stand there.</returns>
    public static int Start(Reading reading, VerbGroup verb, FrameTerm term)
    {
        var i = verb.End;
        var limit = reading.SentenceAt(verb.First).EndToken;
        if (term.ObjectHeads.Count > 0)
            return -1;
        foreach (var word in term.Particle?.Split('_') ?? [])
            if (reading.Word(i++) != word)
                return -1;
        while (i < limit && reading.Tag(i) is "RB" or "``")
            i++;
        if (!term.Frame.Target.Object && !(term.Frame.Target.Prepositions.Contains(reading.Word(i)) && i++ < limit))
            return -1;
        while (i < limit && reading.Tag(i) is "RB" or "``")
            i++;
        return i < limit ? i : -1;
    }

    /// <returns>The noun phrase that is the target, or -1.</returns>
    public static int Phrase(Reading reading, int start) =>
        start >= 0 && reading.PhraseAt(start) is >= 0 and var phrase && reading.Phrases[phrase].First == start && !SubjectFinder.IsTimePhrase(reading, reading.Phrases[phrase]) ? phrase : -1;
}
