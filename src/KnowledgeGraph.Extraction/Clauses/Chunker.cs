using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Cuts sentences into noun phrases and verb groups by their tags (Abney's chunks): no recursion, one pass.
/// </summary>
internal static class Chunker
{
    /// <summary>Longer runs of nouns are lists or noise; cutting them keeps every later step's work per phrase bounded.</summary>
    const int LongestPhrase = 24;

    static readonly FrozenSet<string> DayAdverbs = WordLists.Set("day-adverbs");

    public static void Chunk(Reading reading, List<NounPhrase> phrases, List<VerbGroup> groups)
    {
        foreach (var sentence in reading.Sentences)
        {
            var possessor = -1;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (reading.Tag(i) is "POS" && possessor >= 0)
                {
                    i++;
                    continue;
                }

                if (PhraseEnd(reading, i, sentence.EndToken, possessor >= 0) is var (end, head))
                {
                    var owns = end < sentence.EndToken && reading.Tag(end) == "POS" && IsOwner(reading, end);
                    phrases.Add(new NounPhrase(i, end, head, possessor, owns));
                    possessor = owns ? phrases.Count - 1 : -1;
                    i = end;
                    continue;
                }

                if (possessor >= 0 && reading.Tag(i) is "``" or "RB" && i - reading.Phrases[possessor].End <= 3)
                {
                    i++; // Russia's “full support”, the cleric's thinly veiled comments
                    continue;
                }

                possessor = -1;
                if (VerbGroups.At(reading, i, sentence.EndToken) is { } group)
                {
                    groups.Add(group);
                    i = group.End;
                    continue;
                }

                i++;
            }
        }
    }

    static bool IsOwner(Reading reading, int mark) => Languages.Current.IsGenitive(reading.Word(mark)) || reading.Word(mark) is "'";

    static (int End, int Head)? PhraseEnd(Reading reading, int start, int limit, bool possessed)
    {
        var tag = reading.Tag(start);
        if (tag is "PRP" or "EX")
            return (start + 1, start);
        if (tag is "PRP$")
            return (start + 1, start) is var alone && Nominal(reading, start + 1, limit, true) is { } owned ? (owned.End, owned.Head) : alone;
        return Nominal(reading, start, limit, possessed);
    }

    static (int End, int Head)? Nominal(Reading reading, int start, int limit, bool possessed)
    {
        int i = start, head = -1, bare = -1;
        limit = Math.Min(limit, start + LongestPhrase);
        while (i < limit && Continues(reading, start, i, limit, possessed))
        {
            if (IsNoun(reading, i))
                head = i;
            else if (reading.Tag(i) is "DT" or "CD" or "JJS" or "PDT")
                bare = i;
            i++;
            if (i < limit && head == i - 1 && reading.NameAt(head) >= 0 && reading.NameAt(i) == reading.NameAt(head))
                continue;
        }

        if (head >= 0)
            return (head + 1, head);
        // "some", "many", "those", "the poor": a phrase without a noun
        if (bare >= 0 && reading.Tag(start) is "DT" or "CD")
            return i - 1 > bare && reading.Tag(i - 1) is "JJ" && Determiners.IsDefinite(reading.Word(start))
                ? (i, i - 1) : (bare + 1, bare);
        return Determiners.IsLoneQuantifier(reading.Word(start)) ? (start + 1, start) : null;
    }

    static bool Continues(Reading reading, int start, int i, int limit, bool possessed)
    {
        if (i > start && reading.NameAt(i - 1) >= 0 && reading.NameAt(i - 1) != reading.NameAt(i) && SubjectFinder.IsTime(reading, i))
            return false; // "Marsh Wednesday criticised"
        if (i > start && IsDayAfterNoun(reading, i))
            return false; // "the government today welcomed", "the minister Tuesday said"
        if (reading.NameAt(i) >= 0)
            return !(i > start && reading.Tag(i) == "DT" && reading.NameAt(i - 1) != reading.NameAt(i));
        var tag = reading.Tag(i);
        switch (tag)
        {
            case "NN" or "NNS" or "NNP" or "NNPS":
                return true;
            case "JJ" or "JJR" or "JJS":
                // "backed Smith last year": an adjective after a noun starts a new phrase
                return i == start || !reading.Tag(i - 1).StartsWith("NN", StringComparison.Ordinal) || char.IsUpper(reading.TextOf(i)[0])
                    // "Florida primary winner Victor Lang"
                    || reading.NameAt(i - 1) >= 0 && reading.Tag(i + 1) == "NN" && reading.NameAt(i + 2) >= 0;
            case "CD" or "PDT" or "$":
                return true;
            case "DT":
                return i == start || reading.Tag(i - 1) is "PDT" || Determiners.IsPredeterminer(reading.Word(i - 1));
            case "VBG" or "VBN":
                if (i == start)
                    return possessed && LeadsToNoun(reading, i, limit);
                return reading.Tag(i - 1) is "DT" or "JJ" or "PRP$" or "RB" or "CD" && LeadsToNoun(reading, i, limit);
            case "RB":
                return i > start && reading.Tag(i - 1) is "DT" or "PRP$" && reading.Tag(i + 1) is "JJ" or "VBN" or "JJR" or "VBG";
            case "``" or "''":
                // “effective” inside a phrase: the new, “effective” government
                return i > start && i + 1 < limit && reading.Tag(i - 1) is "DT" or "JJ" or "``" or "," && LeadsToNoun(reading, i, limit);
            case "CC":
                return i > start && reading.Tag(i - 1) is "JJ" && reading.Tag(i + 1) is "JJ" && LeadsToNoun(reading, i + 1, limit);
            case ",":
                return i > start && reading.Tag(i - 1) is "JJ" && reading.Tag(i + 1) is "JJ" or "``" && LeadsToNoun(reading, i + 1, limit);
            default:
                return false;
        }
    }

    /// <summary>A day that says when, not which: not "Super Tuesday", nor the paper that a capital names.</summary>
    static bool IsDayAfterNoun(Reading reading, int i)
    {
        var isLower = char.IsLower(reading.TextOf(i)[0]);
        return reading.NameAt(i) < 0 && (isLower && DayAdverbs.Contains(reading.Words[i])
            || Headlines.IsWeekday(reading.Words[i]) && reading.Tag(i - 1) is "NN" or "NNS" && char.IsLower(reading.TextOf(i - 1)[0]));
    }

    static bool LeadsToNoun(Reading reading, int i, int limit)
    {
        for (var j = i + 1; j < limit && j <= i + 4; j++)
        {
            var tag = reading.Tag(j);
            if (tag.StartsWith("NN", StringComparison.Ordinal))
                return true;
            if (tag is not ("JJ" or "JJR" or "VBN" or "VBG" or "CD" or "``" or "''"))
                return false;
        }

        return false;
    }

    static bool IsNoun(Reading reading, int i) => reading.Tag(i).StartsWith("NN", StringComparison.Ordinal) || reading.NameAt(i) >= 0 && reading.Tag(i) is not ("DT" or "," or "``" or "''" or "POS");
}
