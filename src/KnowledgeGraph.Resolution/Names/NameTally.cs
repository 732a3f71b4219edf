using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Known;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>All that all articles say about one name key, added up: taking an article's evidence out again leaves what was before. Not thread-safe.</summary>
public sealed class NameTally(NameKey key)
{
    private const int Several = 3;

    public NameKey Key => key;

    /// <summary>Articles that use the name.</summary>
    public long Articles { get; set; }

    public Tally Names { get; init; } = new();

    public Tally Kinds { get; init; } = new();

    public Tally Aliases { get; init; } = new();

    public Tally Roles { get; init; } = new();

    public Tally WikidataIds { get; init; } = new();

    /// <summary>Articles that give a longer name, which this could be short for, to another actor; by the longer name's key.</summary>
    public Tally Rivals { get; init; } = new();

    /// <summary>What resolution found (<see cref="Resolving.ResolvedName.IsAmbiguous"/>); no part of what the articles say.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>What people decided about it; no part of what the articles say.</summary>
    public JudgedName Judged { get; init; } = JudgedName.None;

    /// <summary>The Wikidata item, where the articles agree on one.</summary>
    public string? WikidataId => WikidataIds.Values is [var only] ? only : null;

    /// <param name="evidence">One article's.</param>
    /// <param name="sign">1 to add, -1 to take back.</param>
    public void Add(NameEvidence evidence, int sign)
    {
        Articles += sign;
        Names.Add(evidence.Name, sign);
        Kinds.Add(evidence.Kind.ToString(), sign);
        foreach (var alias in evidence.Aliases)
            Aliases.Add(alias, sign);
        foreach (var role in evidence.Roles)
            Roles.Add(role, sign);
        if (evidence.WikidataId is not null)
            WikidataIds.Add(evidence.WikidataId, sign);
        foreach (var rival in evidence.Rivals)
            Rivals.Add(rival.Value, sign);
    }

    public bool IsSameAs(NameTally other) =>
        Articles == other.Articles && Names.IsSameAs(other.Names) && Kinds.IsSameAs(other.Kinds) && Aliases.IsSameAs(other.Aliases) && Roles.IsSameAs(other.Roles)
        && WikidataIds.IsSameAs(other.WikidataIds) && Rivals.IsSameAs(other.Rivals);

    /// <summary>What most articles take the name for; the first of several. A name that no article uses is an organisation's.</summary>
    public ActorKind Kind => Kinds.IsEmpty
        ? ActorKind.Organization
        : Kinds.Entries.Select(e => (Kind: Enum.Parse<ActorKind>(e.Key), e.Value)).OrderByDescending(e => e.Value).ThenBy(e => e.Kind).First().Kind;

    /// <summary>
    /// Shorter keys that this name may go by: those that follow from its words (<see cref="NameForms"/>), aliases that enough of its
    /// articles give it, of one word or of its own words,
    /// and the other names of a known body. Each has a lower rank. In ordinal order.
    /// </summary>
    public IReadOnlyCollection<NameKey> ShortForms()
    {
        if (Articles <= 0 || KnownBodies.AlsoNamed(key) is not null || KnownBodies.IsShared(key))
            return [];

        var forms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in key.WordCount > 1 ? Kinds.Values.Select(Enum.Parse<ActorKind>) : [])
        {
            forms.UnionWith(NameForms.Of(key, kind, Articles >= Several).Select(form => form.Value));
            forms.UnionWith(Aliases.Entries.Where(alias => IsUsual(alias.Value, kind)).Select(alias => NameKey.Of(alias.Key, kind)).Where(IsShorter).Select(alias => alias.Value));
        }

        if (KnownBodies.Named(key) is { } known)
            forms.UnionWith(known.Same.Concat(known.Shared).Select(form => form.Value));
        forms.Remove(key.Value);
        return [.. forms.Select(NameKey.Parse)];
    }

    private bool IsShorter(NameKey alias) => alias.WordCount == 1 || alias.Rank < key.Rank && !alias.Words.Split(' ').Except(key.Words.Split(' ')).Any();

    /// <summary>One article in ten, and for what is no person several: an acronym that one article explains is that article's.</summary>
    private bool IsUsual(long articles, ActorKind kind) => 10 * articles >= Articles && (kind == ActorKind.Person || articles > 1);
}
