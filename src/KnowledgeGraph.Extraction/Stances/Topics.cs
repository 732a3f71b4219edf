using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Names a topic after its noun phrase: lower case, no determiner, no adjectives that only say when or how much, no quotation marks:
/// "a new, “effective” government" gives "effective government".
/// </summary>
internal static class Topics
{
    const int LongestTopic = 6;

    static readonly HashSet<string> Empty = [.. (
        "new newly first second next last latest current own full further other another more most many several some any such same very such early immediate recent continued so-called few all both each every").Split(' ')];

    /// <summary>Things that can be asked for or fought over; not times, amounts or pronouns.</summary>
    public static string? Of(Reading reading, int phrase)
    {
        var range = reading.Phrases[phrase];
        if (reading.Tag(range.Head) is not ("NN" or "NNS" or "NNP" or "NNPS") || SubjectFinder.IsTimePhrase(reading, range) || IsVague(reading.Words[range.Head]))
            return null;
        var words = new List<string>();
        for (var i = reading.FullStart(range); i < range.End; i++)
        {
            var (word, tag) = (reading.Words[i], reading.Tag(i));
            if (tag is "DT" or "PDT" or "PRP$" or "POS" or "CD" or "CC" or "RB" || !char.IsLetter(word[0]) || Empty.Contains(word))
                continue;
            words.Add(word);
        }

        if (words.Count > LongestTopic)
            words.RemoveRange(0, words.Count - LongestTopic);
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    static bool IsVague(string noun) => noun is "thing" or "things" or "something" or "nothing" or "anything" or "way" or "lot" or "kind" or "part" or "number" or "fact" or "one" or "ones" or "case" or "point" or "sort" or "bit" or "%" or "percent" or "time" or "question" or "questions";
}
