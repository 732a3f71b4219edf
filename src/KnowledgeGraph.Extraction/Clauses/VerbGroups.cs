using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Reads one verb group from its first token.</summary>
internal static class VerbGroups
{
    static readonly FrozenSet<string> Degrees = WordLists.Set("degree-adverbs");
    static readonly FrozenSet<string> NamingParticiples = WordLists.Set("naming-participles");

    /// <returns>The group that starts at <paramref name="start"/>, or null.</returns>
    public static VerbGroup? At(Reading reading, int start, int limit)
    {
        var i = start;
        var infinitive = reading.Tag(i) == "TO" || Verbs.MarksInfinitive(reading.Word(i)) && reading.Tag(i + 1) == "VB";
        if (infinitive)
        {
            i = SkipAdverbs(reading, i + 1, limit);
            if (i >= limit || reading.Tag(i) != "VB")
                return null;
        }

        int main = -1, end = i;
        bool be = false, auxiliary = false, negated = false;
        for (; i < limit; i++)
        {
            var (tag, word) = (reading.Tag(i), reading.Words[i]);
            if (tag is "MD" || tag.StartsWith("VB", StringComparison.Ordinal))
            {
                if (main >= 0 && !Auxiliaries.Is(reading.Words[main]) && reading.Tag(main) != "MD")
                    break;
                if (main >= 0)
                {
                    auxiliary = true;
                    be = Auxiliaries.IsOfPassive(reading.Words[main]) || be && reading.Tag(main) != "MD";
                }

                main = i;
                end = i + 1;
            }
            else if (main >= 0 && (tag is "RB" or "RBR" || Negations.IsOfVerb(word)) && !Degrees.Contains(word))
            {
                negated |= Negates(reading, i);
            }
            else
            {
                break;
            }
        }

        if (main < 0)
            return null;
        for (var j = start - 1; j >= start - 2 && j >= 0 && reading.Tag(j) is "RB"; j--)
            negated |= Negates(reading, j);
        var form = infinitive ? VerbForm.Infinitive
            : auxiliary ? (reading.Tag(start) is "VBG" ? VerbForm.Gerund : VerbForm.Finite)
            : reading.Tag(main) switch { "VBG" => VerbForm.Gerund, "VBN" when !IsPast(reading, main, end) && !IsJoined(reading, start) => VerbForm.Participle, _ => VerbForm.Finite };
        for (var j = end; j < Math.Min(limit, end + 2) && !reading.Tag(j).StartsWith("NN", StringComparison.Ordinal); j++)
            negated |= Negations.IsPlain(reading.Words[j]) && Negates(reading, j) && !Verbs.MarksInfinitive(reading.Word(j + 1)); // "asked not to go"
        var passive = form == VerbForm.Participle || be && reading.Tag(main) is "VBN" or "VBD";
        return new VerbGroup(start, end, main, form, passive, negated);
    }

    /// <summary>Not "not only", which adds: "repudiates not just Smith but his party".</summary>
    static bool Negates(Reading reading, int token) =>
        Negations.IsOfVerb(reading.Words[token]) && !Modals.Additions.Contains(reading.Word(token + 1));

    /// <summary>"Smith informed the committee": a name before it and an object after it make a past tense of what was tagged a participle.</summary>
    static bool IsPast(Reading reading, int main, int end) =>
        reading.NameAt(main - 1) is >= 0 and var name && reading.Tag(end) is "PRP" or "PRP$" or "DT" or "NNP"
        && (reading.Names[name].Kind == NameKind.Person || !NamingParticiples.Contains(reading.Words[main]))
        && !SubjectFinder.IsTime(reading, end);

    /// <summary>"accused Smith of lying and called on Jones to act": what follows "and" after a past tense is one as well, unless that was passive.</summary>
    static bool IsJoined(Reading reading, int start)
    {
        var i = start - 1;
        while (i >= 0 && reading.Tag(i) == "RB")
            i--;
        if (i < 1 || !Conjunctions.Coordinates(reading.Word(i)))
            return false;
        var first = reading.SentenceAt(start).FirstToken;
        for (i--; i >= first; i--)
        {
            if (reading.Tag(i) == "VBD")
                return !Auxiliaries.IsOfPassive(reading.Word(i)) && !Auxiliaries.IsActivePast(reading.Word(i));
            if (reading.Tag(i) is "VBZ" or "VBP" or "MD" or "VBN" or ";" or ":" or "``" or "''")
                return false;
        }

        return false;
    }

    static int SkipAdverbs(Reading reading, int i, int limit)
    {
        while (i < limit && reading.Tag(i) is "RB")
            i++;
        return i;
    }
}
