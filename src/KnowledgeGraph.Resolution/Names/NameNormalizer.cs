using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>
/// Takes from a name what newspapers spell in many ways: case, accents, punctuation, titles before it, "the", possessive 's, particles (al-, bin, van, de) of a person's name,
/// legal suffixes of an organisation's, British spellings. What would leave nothing is not taken.
/// </summary>
public static class NameNormalizer
{
    private static readonly HashSet<string> Titles =
    [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "vice", "prime", "minister", "chancellor", "king", "queen", "prince",
        "princess", "sheikh", "sheik", "shaykh", "ayatollah", "grand", "imam", "mullah", "pope", "bishop", "archbishop", "cardinal", "rev", "reverend", "father", "gen",
        "general", "lt", "lieutenant", "col", "colonel", "maj", "major", "capt", "captain", "sgt", "sergeant", "admiral", "adm", "marshal", "commander", "sen", "senator", "rep",
        "representative", "congressman", "congresswoman", "gov", "governor", "mayor", "judge", "justice", "secretary", "ambassador", "spokesman", "spokeswoman",
        "spokesperson", "chairman", "chairwoman", "foreign", "former", "deputy", "acting",
    ];

    private static readonly HashSet<string> Particles =
    [
        "al", "el", "ad", "ar", "ash", "bin", "ibn", "bint", "ben", "van", "von", "der", "den", "ter", "de", "da", "di", "du", "del", "della", "la", "le", "dos", "das", "do",
    ];

    /// <summary>Particles that are first names as well, as these are written.</summary>
    private static readonly Dictionary<string, string> GivenNames = new(StringComparer.Ordinal) { ["ben"] = "Ben", ["al"] = "Al", ["ash"] = "Ash", ["van"] = "Van" };

    private static readonly HashSet<string> Generations = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly HashSet<string> Offices = ["department", "ministry"];

    private static readonly Dictionary<string, string> AmericanSpellings = new(StringComparer.Ordinal)
    {
        ["defence"] = "defense",
        ["labour"] = "labor",
        ["centre"] = "center",
        ["organisation"] = "organization",
        ["programme"] = "program",
    };

    private static readonly HashSet<string> LegalSuffixes =
        ["inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "sa", "spa", "nv", "bv", "oy", "ab", "kk", "pty", "holdings"];

    /// <summary>Lower-case words with single spaces between them.</summary>
    public static string Normalize(string name, ActorKind kind)
    {
        var words = Words(name);
        DropFirst(words, word => word is "the" or "a" or "an");
        if (kind == ActorKind.Person)
        {
            DropFirst(words, Titles.Contains);
            // Between a first name and "Jr." it tells a son from his father; after a surname alone it says too little.
            if (WithoutGeneration(words).Length == 1)
                DropLast(words, Generations.Contains);
            // A particle at the end is a name: "Ta-Nehisi Ben".
            for (var i = words.Count - 2; i >= 0; i--)
            {
                if (Particles.Contains(words[i]) && !IsGivenName(name, words, i))
                    words.RemoveAt(i);
            }
        }
        else
        {
            DropLast(words, LegalSuffixes.Contains);
            if (words.Count > 2)
                words.RemoveAll(word => word == "the");
            for (var i = 0; i < words.Count; i++)
                words[i] = AmericanSpellings.GetValueOrDefault(words[i], words[i]);
            MoveOfficeLast(words);
        }

        return words.Count > 0 ? string.Join(' ', words) : name.Trim();
    }

    /// <summary>A person's name without "Jr.", "III" at its end; never empty.</summary>
    public static string[] WithoutGeneration(IReadOnlyList<string> words)
    {
        var count = words.Count;
        while (count > 1 && Generations.Contains(words[count - 1]))
            count--;
        return [.. words.Take(count)];
    }

    /// <summary>"Department of Justice" and "Justice Department" are one name.</summary>
    private static void MoveOfficeLast(List<string> words)
    {
        var office = words.FindIndex(Offices.Contains);
        if (office < 0 || office + 2 >= words.Count || words[office + 1] != "of")
            return;
        words.Add(words[office]);
        words.RemoveRange(office, 2);
    }

    // "Ben Bernanke", "Al Gore": with a capital and a blank before the last of two words these are given names; "al-Maliki" has a particle.
    private static bool IsGivenName(string name, List<string> words, int at) =>
        at == 0 && words.Count == 2 && GivenNames.GetValueOrDefault(words[0]) is { } given && name.Contains(given + " ", StringComparison.Ordinal);

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var letters = Diacritics.Strip(name);
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter is '\'' or '’' or 'ʼ' or '`')
            {
                // Possessive: "Iraq's", "Maliki’s". Within a word (O'Neill) the sign alone goes.
                if (i + 1 < letters.Length && letters[i + 1] == 's' && (i + 2 == letters.Length || !char.IsLetterOrDigit(letters[i + 2])))
                    i++;
                continue;
            }

            // U.S. and U.N. are one word.
            if (letter == '.' && word.Length > 0 && (word.Length == 1 || letters[i - 2] == '.') && i + 1 < letters.Length && char.IsLetter(letters[i + 1]))
                continue;
            // Soft hyphens and zero-width signs are no part of a name.
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
                continue;
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                word.Append(letter);
            else
                Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static void DropFirst(List<string> words, Func<string, bool> drops)
    {
        while (words.Count > 1 && drops(words[0]))
            words.RemoveAt(0);
    }

    private static void DropLast(List<string> words, Func<string, bool> drops)
    {
        while (words.Count > 1 && drops(words[^1]))
            words.RemoveAt(words.Count - 1);
    }
}
