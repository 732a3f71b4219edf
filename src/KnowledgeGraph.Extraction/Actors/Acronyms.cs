using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Finds long names that the text itself shortens: "Islamic State of Iraq and the Levant (ISIS)". The long form is the run of capitalised words
/// and small connecting words before the bracket that starts with the short form's first letter. Its initials must spell the short form;
/// one letter may differ, because translated names often keep an older short form.
/// </summary>
internal static class Acronyms
{
    const int LongestName = 14;

    static readonly FrozenSet<string> Gaps = WordLists.Set("acronym-gaps");

    public readonly record struct Definition(int First, int End, int ShortToken);

    public static IEnumerable<Definition> Find(Reading reading)
    {
        for (var i = 2; i + 1 < reading.Count; i++)
            if (reading.Words[i - 1] is "(" && reading.Words[i + 1] is ")" or "," or ";" && IsShort(reading.TextOf(i)) && LongForm(reading, i - 2, reading.TextOf(i)) is >= 0 and var first)
                yield return new Definition(first, i - 1, i);
    }

    /// <summary>Whether a short form is the initials of a long one: "UN" of "United Nations".</summary>
    public static bool Spells(string acronym, IEnumerable<string> words)
    {
        var letters = acronym.Replace(".", "", StringComparison.Ordinal);
        return letters.Length >= 2 && letters == string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
    }

    public static bool IsShort(string text) => text.Length is >= 2 and <= 9 && text.All(c => char.IsUpper(c) || c is '.' or '-' or '&') && text.Count(char.IsUpper) >= 2;

    static int LongForm(Reading reading, int last, string acronym)
    {
        var sentence = Math.Max(reading.SentenceAt(last).FirstToken, last - LongestName);
        var best = -1;
        for (var i = last; i >= sentence; i--)
        {
            var text = reading.TextOf(i);
            if (char.IsUpper(text[0]))
            {
                if (text[0] == acronym[0] && Mismatches(reading, i, last, acronym) <= (acronym.Length > 2 ? 1 : 0))
                    best = i;
            }
            else if (reading.Words[i] is not ("&" or "-") && !Gaps.Contains(reading.Words[i]))
            {
                break;
            }
        }

        return best;
    }

    static int Mismatches(Reading reading, int first, int last, string acronym)
    {
        var initials = new List<char>();
        for (var i = first; i <= last; i++)
            if (char.IsUpper(reading.TextOf(i)[0]))
                initials.Add(reading.TextOf(i)[0]);
        var letters = acronym.Where(char.IsUpper).ToArray();
        if (initials.Count < 2 || Math.Abs(initials.Count - letters.Length) > 0)
            return int.MaxValue;
        return letters.Where((c, i) => initials[i] != c).Count();
    }
}
