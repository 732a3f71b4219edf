using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Names a topic after its noun phrase: lower case, no determiner, no adjectives that only say when or how much, no quotation marks:
/// "a new, “effective” government" gives "effective government".
/// </summary>
internal static class Topics
{
    const int LongestTopic = 6;

    static readonly FrozenSet<string> Fillers = WordLists.Set("topic-fillers");
    static readonly FrozenSet<string> Bodies = WordLists.Set("bodies-without-name");
    static readonly FrozenSet<string> Vague = WordLists.Set("vague-nouns");

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
                words[^1] = Languages.Current.WithGenitive(words[^1]);
            if (tag is "DT" or "PDT" or "PRP$" or "POS" or "CD" or "CC" or "RB" || !char.IsLetter(word[0]) || Fillers.Contains(word))
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

    static bool IsVague(string noun) => noun is "%" || Vague.Contains(noun);
}
