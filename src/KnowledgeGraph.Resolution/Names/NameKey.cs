using KnowledgeGraph.Model;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>
/// A name made comparable: lower-case words without titles, particles, accents and legal suffixes. A name of one word also carries whether it names a person
/// (<c>jordan|person</c>) or not (<c>jordan|body</c>), for single words are shared across kinds; longer names are not.
/// </summary>
public readonly record struct NameKey
{
    private NameKey(string value) => Value = value;

    /// <summary>As kept in the graph.</summary>
    public string Value { get; }

    public string Words => Value.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? Value[..bar] : Value;

    public int WordCount => Words.AsSpan().Count(' ') + 1;

    /// <summary>The key of a name as an article gives it. Never empty: a name of nothing but signs is its own key.</summary>
    public static NameKey Of(string name, ActorKind kind) => OfWords(NameNormalizer.Normalize(name, kind), kind);

    public static NameKey OfWords(string words, ActorKind kind) =>
        new(words.Contains(' ', StringComparison.Ordinal) ? words : words + (kind == ActorKind.Person ? "|person" : "|body"));

    /// <summary>A key read back from the graph.</summary>
    public static NameKey Parse(string value) => new(value);

    public override string ToString() => Value;
}
