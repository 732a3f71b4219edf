using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Known;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>
/// A name made comparable: lower-case words without titles, particles, accents and legal suffixes. A name of one word also carries whether it names a person
/// (<c>jordan|person</c>) or not (<c>jordan|body</c>), for single words are shared across kinds; longer names are not.
/// </summary>
public readonly record struct NameKey
{
    private const string PersonMark = "|person";
    private const string BodyMark = "|body";

    private NameKey(string value) => Value = value;

    /// <summary>As kept in the graph.</summary>
    public string Value { get; }

    public string Words => Value.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? Value[..bar] : Value;

    public int WordCount => Words.AsSpan().Count(' ') + 1;

    /// <summary>The same single word as a name of the other sort: <c>isis|body</c> of <c>isis|person</c>. Null for several words.</summary>
    public NameKey? Twin =>
        Value.EndsWith(PersonMark, StringComparison.Ordinal) ? new NameKey(Words + BodyMark)
        : Value.EndsWith(BodyMark, StringComparison.Ordinal) ? new NameKey(Words + PersonMark)
        : null;

    /// <summary>
    /// What a key means depends on keys of a higher rank alone: those of more words, and full first names before their nicknames. The other
    /// names of known bodies come last, and with
    /// them the same words taken for persons' names.
    /// </summary>
    public int Rank
    {
        get
        {
            if (KnownBodies.AlsoNamed(this) is not null || Twin is { } twin && KnownBodies.AlsoNamed(twin) is not null)
                return 0;
            if (KnownBodies.IsShared(this))
                return 1;
            var words = Words;
            var first = words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? words[..blank] : words;
            return 2 * WordCount + (Nicknames.IsNickname(first) ? 0 : 1);
        }
    }

    /// <summary>The key of a name as an article gives it. Never empty: a name of nothing but signs is its own key.</summary>
    public static NameKey Of(string name, ActorKind kind) => OfWords(NameNormalizer.Normalize(name, kind), kind);

    public static NameKey OfWords(string words, ActorKind kind) =>
        new(words.Contains(' ', StringComparison.Ordinal) ? words : words + (kind == ActorKind.Person ? PersonMark : BodyMark));

    /// <summary>A key read back from the graph.</summary>
    public static NameKey Parse(string value) => new(value);

    public override string ToString() => Value;
}
