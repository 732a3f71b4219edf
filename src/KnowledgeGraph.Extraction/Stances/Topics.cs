using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;

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

    static readonly HashSet<string> Bodies = [.. (
        "government parliament congress senate assembly council cabinet committee court country countries nation nations state states people public city community party parties company firm group groups organization organisation team "
        + "power powers everyone everybody someone somebody nobody anyone anybody crowd family side sides world").Split(' ')];

    /// <summary>Things that can be asked for or fought over; not times, amounts or pronouns.</summary>
    public static string? Of(Reading reading, int phrase)
    {
        var range = reading.Phrases[phrase];
        if (reading.Tag(range.Head) is not ("NN" or "NNS" or "NNP" or "NNPS") || SubjectFinder.IsTimePhrase(reading, range) || IsVague(reading.Words[range.Head])
            || PersonNouns.IsPerson(reading.Words[range.Head]) || PersonNouns.IsPeople(reading.Words[range.Head]))
            return null;
        var words = new List<string>();
        for (var i = reading.FullStart(range); i < range.End; i++)
        {
            var (word, tag) = (reading.Words[i], reading.Tag(i));
            if (tag == "POS" && words.Count > 0)
                words[^1] += "'s";
            if (tag is "DT" or "PDT" or "PRP$" or "POS" or "CD" or "CC" or "RB" || !char.IsLetter(word[0]) || Empty.Contains(word))
                continue;
            words.Add(word);
        }

        if (words.Count == 1 && Bodies.Contains(words[0]))
            return null; // somebody who could not be resolved, not a thing
        if (words.Count > LongestTopic)
            words.RemoveRange(0, words.Count - LongestTopic);
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    /// <summary>What somebody does or would do: "opposed sending weapons" gives "sending weapons".</summary>
    /// <param name="end">After the topic's last token.</param>
    public static string? OfGerund(Reading reading, int start, out int end)
    {
        end = start;
        if (start < 0 || reading.GroupAt(start) is not (>= 0 and var group) || reading.Groups[group] is not { Form: VerbForm.Gerund } verb || verb.First != start || verb.End != start + 1 || reading.PhraseAt(verb.End) is not (>= 0 and var phrase))
            return null;
        while (reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        end = reading.Phrases[phrase].End;
        return Of(reading, phrase) is { } thing ? $"{reading.Words[start]} {thing}" : null;
    }

    static bool IsVague(string noun) => noun is "thing" or "things" or "something" or "nothing" or "anything" or "way" or "lot" or "kind" or "part" or "number" or "fact" or "one" or "ones" or "case" or "point" or "sort" or "bit" or "%" or "percent" or "time" or "question" or "questions" or "truth" or "idea" or "reason";
}
