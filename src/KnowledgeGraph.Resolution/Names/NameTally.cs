using KnowledgeGraph.Model;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>All that all articles say about one name key, added up: taking an article's evidence out again leaves what was before. Not thread-safe.</summary>
public sealed class NameTally(NameKey key)
{
    public NameKey Key => key;

    /// <summary>Articles that use the name.</summary>
    public long Articles { get; set; }

    public Tally Names { get; init; } = new();

    public Tally Kinds { get; init; } = new();

    public Tally Aliases { get; init; } = new();

    public Tally Roles { get; init; } = new();

    public Tally WikidataIds { get; init; } = new();

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
    }

    public bool IsSameAs(NameTally other) =>
        Articles == other.Articles && Names.IsSameAs(other.Names) && Kinds.IsSameAs(other.Kinds) && Aliases.IsSameAs(other.Aliases) && Roles.IsSameAs(other.Roles)
        && WikidataIds.IsSameAs(other.WikidataIds);

    /// <summary>
    /// Shorter keys that this name may go by: a person's last word, and first and last of three or more; an organisation's acronym; any alias of one word that an article gives it.
    /// Only names of several words have any. In ordinal order.
    /// </summary>
    public IReadOnlyCollection<NameKey> ShortForms()
    {
        var words = key.Words.Split(' ');
        if (Articles <= 0 || words.Length < 2)
            return [];

        var forms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in Kinds.Values.Select(Enum.Parse<ActorKind>))
        {
            if (kind == ActorKind.Person)
            {
                forms.Add(NameKey.OfWords(words[^1], kind).Value);
                if (words.Length > 2)
                    forms.Add($"{words[0]} {words[^1]}");
            }
            else if (NameNormalizer.AcronymOf(key.Words) is { } acronym)
            {
                forms.Add(NameKey.OfWords(acronym, kind).Value);
            }

            foreach (var alias in Aliases.Values.Select(alias => NameKey.Of(alias, kind)).Where(alias => alias.WordCount == 1))
                forms.Add(alias.Value);
        }

        return [.. forms.Where(form => form != key.Value).Select(NameKey.Parse)];
    }
}
