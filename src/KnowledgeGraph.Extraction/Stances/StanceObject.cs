using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Where the target of a stance verb stands: after the verb, or after the words of its frame ("against", "her weight behind").</summary>
internal static class StanceObject
{
    /// <returns>The token that the target starts at, or -1; a noun phrase or a gerund ("opposed sending weapons") may stand there.</returns>
    public static int Start(Reading reading, VerbGroup verb, StanceWord word, out int cueEnd)
    {
        cueEnd = verb.Main + 1;
        var i = verb.End;
        var limit = reading.SentenceAt(verb.First).EndToken;
        if (word.Path.Count > 0)
        {
            while (reading.Tag(i) is "RB" && reading.Word(i) != word.Path[0])
                i++;
            foreach (var step in word.Path)
            {
                if (step == "*" ? !IsOwn(reading, i) : reading.Word(i) != step)
                    return -1;
                i++;
            }

            while (reading.Word(i) == reading.Word(i - 1))
                i++; // a word set twice
            cueEnd = i;
        }

        while (i < limit && reading.Tag(i) is "RB" or "``")
            i++;
        return i < limit ? i : -1;
    }

    /// <returns>The noun phrase that is the target, or -1.</returns>
    public static int Phrase(Reading reading, int start) =>
        start >= 0 && reading.PhraseAt(start) is >= 0 and var phrase && reading.Phrases[phrase].First == start && !SubjectFinder.IsTimePhrase(reading, reading.Phrases[phrase]) ? phrase : -1;

    static bool IsOwn(Reading reading, int i) => reading.Word(i) is "himself" or "herself" or "itself" or "themselves" || reading.Tag(i) == "PRP$";
}
