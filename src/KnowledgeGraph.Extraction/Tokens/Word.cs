using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>What is known of a word wherever it stands: computed once and shared by its tokens.</summary>
internal sealed class Word
{
    public Word(string text, Gazetteer gazetteer)
    {
        Text = text;
        Normal = Normalization.Normal(text);
        Lower = Normal.ToLowerInvariant();
        Raw = FeatureHash.Of(Normal);
        Hash = FeatureHash.Of(Lower);
        Folded = Number(Lower) is { } number ? FeatureHash.Of(number) : Hash;
        Shape = FeatureHash.Of(ShapeOf(Normal));
        for (var n = 1; n <= 4; n++)
        {
            Prefixes[n - 1] = FeatureHash.Of(Lower.AsSpan(0, Math.Min(n, Lower.Length)));
            Suffixes[n - 1] = FeatureHash.Of(Lower.AsSpan(Lower.Length - Math.Min(n, Lower.Length)));
        }

        var hyphen = Lower.LastIndexOf('-');
        AfterHyphen = hyphen > 0 && hyphen < Lower.Length - 1 ? FeatureHash.Of(Lower.AsSpan(hyphen + 1)) : 0;
        IsCapitalized = char.IsUpper(Normal[0]) || Normal.Length > 3 && char.IsLower(Normal[0]) && hyphen > 0 && hyphen < Normal.Length - 1 && char.IsUpper(Normal[hyphen + 1]);
        IsUpper = Normal.Length > 1 && Normal.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && !Normal.Any(char.IsLower) && Normal.Any(char.IsUpper);
        IsWord = Normal.Any(char.IsLetter);
        Flags = (hyphen >= 0 ? 1UL : 0) | (Normal.Any(char.IsAsciiDigit) ? 2UL : 0) | (char.IsUpper(Normal[0]) ? 4UL : 0) | (IsUpper ? 8UL : 0);
        Phrase = gazetteer.Find(Hash);
    }

    public static Word Before { get; } = new("<s>", Gazetteer.Empty);

    public static Word After { get; } = new("</s>", Gazetteer.Empty);

    /// <summary>As it stands in the text.</summary>
    public string Text { get; }

    public string Normal { get; }

    public string Lower { get; }

    public ulong Raw { get; }

    /// <summary>Of the lower-case form; phrases of the gazetteer are made of these.</summary>
    public ulong Hash { get; }

    /// <summary>Of the lower-case form with numbers folded into classes.</summary>
    public ulong Folded { get; }

    public ulong Shape { get; }

    public ulong[] Prefixes { get; } = new ulong[4];

    public ulong[] Suffixes { get; } = new ulong[4];

    /// <summary>Of what follows the last hyphen; 0 where there is none.</summary>
    public ulong AfterHyphen { get; }

    public ulong Flags { get; }

    /// <summary>Starts with a capital, also after a small prefix: "al-Maliki".</summary>
    public bool IsCapitalized { get; }

    /// <summary>At least two characters, all letters capitals.</summary>
    public bool IsUpper { get; }

    public bool IsWord { get; }

    /// <summary>What the gazetteer knows of phrases that are, or start with, this word.</summary>
    public Phrases Phrase { get; }

    static string? Number(string lower) => lower.Length < 3 || !char.IsAsciiDigit(lower[0]) ? null
        : lower.Length == 4 && lower.All(char.IsAsciiDigit) ? "!year" : "!digits";

    /// <summary>Letters and digits by class, runs cut after two: "Maliki" is Xxx, "1,000" is d,dd.</summary>
    static string ShapeOf(string normal)
    {
        Span<char> shape = stackalloc char[16];
        var n = 0;
        foreach (var c in normal)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (n >= 2 && shape[n - 1] == kind && shape[n - 2] == kind)
                continue;
            shape[n++] = kind;
            if (n == shape.Length)
                break;
        }

        return shape[..n].ToString();
    }
}
