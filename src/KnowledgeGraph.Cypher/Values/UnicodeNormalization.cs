using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// The four normal forms of Unicode Standard Annex 15. .NET's own need ICU, and this program runs without it (InvariantGlobalization).
/// The data are those of the Unicode Character Database, in <c>Normalization.txt</c>. Thread-safe.
/// </summary>
internal static class UnicodeNormalization
{
    private static readonly Lazy<Tables> Data = new(Tables.Read);

    /// <param name="form">NFC, NFD, NFKC or NFKD.</param>
    public static string Normalize(string text, string form)
    {
        if (Ascii.IsValid(text)) return text;
        var points = Decompose(text, form.Contains('K', StringComparison.Ordinal));
        if (form.EndsWith('C')) Compose(points);
        var result = new StringBuilder(text.Length);
        foreach (var point in points)
        {
            if (Rune.IsValid(point)) result.Append(new Rune(point).ToString());
            else result.Append((char)point);
        }

        return result.ToString();
    }

    public static bool IsNormalized(string text, string form) => string.Equals(text, Normalize(text, form), StringComparison.Ordinal);

    /// <summary>Marks that follow a letter are brought into the order of their classes.</summary>
    private static List<int> Decompose(string text, bool compatibly)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Half of a surrogate pair alone stays what it is.
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Decompose(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i], compatibly, points);
            if (isPair) i++;
        }

        for (var i = 1; i < points.Count; i++)
        {
            var point = points[i];
            var order = Data.Value.ClassOf(point);
            var at = i;
            for (; order > 0 && at > 0 && Data.Value.ClassOf(points[at - 1]) > order; at--) points[at] = points[at - 1];
            points[at] = point;
        }

        return points;
    }

    private static void Decompose(int point, bool compatibly, List<int> into)
    {
        if (Hangul.TryDecompose(point, into)) return;
        if (!Data.Value.Decompositions.TryGetValue(point, out var found) || (found.IsCompatibility && !compatibly))
        {
            into.Add(point);
            return;
        }

        foreach (var part in found.Parts) Decompose(part, compatibly, into);
    }

    private static void Compose(List<int> points)
    {
        var (starter, last, count) = (-1, 0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            var order = Data.Value.ClassOf(points[i]);
            var isBlocked = starter < 0 || (count - 1 > starter && last >= order);
            if (!isBlocked && Data.Value.TryCompose(points[starter], points[i], out var composed))
            {
                points[starter] = composed;
                continue;
            }

            if (order == 0) starter = count;
            last = order;
            points[count++] = points[i];
        }

        points.RemoveRange(count, points.Count - count);
    }

    private sealed record Decomposition(bool IsCompatibility, int[] Parts);

    private sealed record Tables(
        FrozenDictionary<int, Decomposition> Decompositions, FrozenDictionary<(int, int), int> Compositions, FrozenDictionary<int, byte> Classes)
    {
        public int ClassOf(int point) => point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

        public bool TryCompose(int first, int second, out int composed) =>
            Hangul.TryCompose(first, second, out composed) || Compositions.TryGetValue((first, second), out composed);

        public static Tables Read()
        {
            var decompositions = new Dictionary<int, Decomposition>();
            var compositions = new Dictionary<(int, int), int>();
            var classes = new Dictionary<int, byte>();
            using var reader = new StreamReader(typeof(UnicodeNormalization).Assembly.GetManifestResourceStream("Normalization.txt")!);
            while (reader.ReadLine() is { } line)
            {
                if (line[0] == '#') continue;
                if (line[0] == '@')
                {
                    var words = line[1..].Split('-', ' ');
                    for (var point = Hex(words[0]); point <= Hex(words[1]); point++) classes[point] = byte.Parse(words[2], CultureInfo.InvariantCulture);
                    continue;
                }

                var mark = line.AsSpan().IndexOfAny('=', '-', '~');
                int[] parts = [.. line[(mark + 1)..].Split(' ').Select(Hex)];
                decompositions[Hex(line[..mark])] = new Decomposition(line[mark] == '~', parts);
                if (line[mark] == '=') compositions[(parts[0], parts[1])] = Hex(line[..mark]);
            }

            return new Tables(decompositions.ToFrozenDictionary(), compositions.ToFrozenDictionary(), classes.ToFrozenDictionary());
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>Korean syllables are put together by arithmetic.</summary>
    private static class Hangul
    {
        private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7, VowelCount = 21, TailCount = 28, Count = 11_172;

        public static bool TryDecompose(int point, List<int> into)
        {
            var index = point - Syllables;
            if (index is < 0 or >= Count) return false;
            into.Add(Leads + (index / (VowelCount * TailCount)));
            into.Add(Vowels + (index % (VowelCount * TailCount) / TailCount));
            if (index % TailCount > 0) into.Add(Tails + (index % TailCount));
            return true;
        }

        public static bool TryCompose(int first, int second, out int composed)
        {
            composed = 0;
            if (first is >= Leads and < Leads + 19 && second is >= Vowels and < Vowels + VowelCount)
                composed = Syllables + ((((first - Leads) * VowelCount) + (second - Vowels)) * TailCount);
            else if (first is >= Syllables and < Syllables + Count && (first - Syllables) % TailCount == 0 && second is > Tails and < Tails + TailCount)
                composed = first + (second - Tails);
            return composed > 0;
        }
    }
}
