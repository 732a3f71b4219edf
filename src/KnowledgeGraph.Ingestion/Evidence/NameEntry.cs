using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>One alias as the graph has it and as it will be. Not thread-safe.</summary>
internal sealed class NameEntry(NameKey key)
{
    public NameKey Key => key;

    public NameTally Tally { get; private init; } = new(key);

    public bool IsStored { get; private init; }

    public string? StoredActor { get; private init; }

    public string? Actor { get; set; }

    public bool StoredIsAmbiguous { get; private init; }

    public HashSet<string> Longer { get; private init; } = new(StringComparer.Ordinal);

    public HashSet<string> Shorter { get; private init; } = new(StringComparer.Ordinal);

    public bool IsWanted => Tally.Articles > 0 || Longer.Count > 0 || Tally.Judged != JudgedName.None;

    public static NameEntry From(CypherRow row)
    {
        var key = NameKey.Parse(row.Text("id"));
        var actor = row.Texts("actors") is [var only, ..] ? only : null;
        var tally = TallyFrom(row, key);
        return new NameEntry(key)
        {
            IsStored = true,
            StoredActor = actor,
            Actor = actor,
            Longer = new(row.Texts("longer"), StringComparer.Ordinal),
            Shorter = new(row.Texts("shorter"), StringComparer.Ordinal),
            Tally = tally,
            StoredIsAmbiguous = tally.IsAmbiguous,
        };
    }

    public static NameTally TallyFrom(CypherRow row, NameKey key) => new(key)
    {
        Articles = row.Integer("articles"),
        Names = Of(row, "names", "nameCounts"),
        Kinds = Of(row, "kinds", "kindCounts"),
        Aliases = Of(row, "aliases", "aliasCounts"),
        Roles = Of(row, "roles", "roleCounts"),
        WikidataIds = Of(row, "wikidataIds", "wikidataCounts"),
        Rivals = Of(row, "rivals", "rivalCounts"),
        IsAmbiguous = row["isAmbiguous"] is true,
        Judged = new JudgedName(
            row.TextOrNull("means") is { } actor ? new ActorId(actor) : null,
            row.TextOrNull("calledAs"),
            row.TextOrNull("judgedKind") is { } kind ? Enum.Parse<ActorKind>(kind, ignoreCase: true) : null,
            row["isHidden"] is true),
    };

    public Dictionary<string, object?> ToRow() => new()
    {
        ["id"] = key.Value,
        ["p"] = new Dictionary<string, object?>
        {
            ["words"] = key.Words,
            ["articles"] = Tally.Articles,
            ["names"] = Tally.Names.Values.AsList(),
            ["nameCounts"] = Tally.Names.Counts.AsList(),
            ["kinds"] = Tally.Kinds.Values.AsList(),
            ["kindCounts"] = Tally.Kinds.Counts.AsList(),
            ["aliases"] = Tally.Aliases.Values.AsList(),
            ["aliasCounts"] = Tally.Aliases.Counts.AsList(),
            ["roles"] = Tally.Roles.Values.AsList(),
            ["roleCounts"] = Tally.Roles.Counts.AsList(),
            ["wikidataIds"] = Tally.WikidataIds.Values.AsList(),
            ["wikidataCounts"] = Tally.WikidataIds.Counts.AsList(),
            ["rivals"] = OrNone(Tally.Rivals.Values.AsList()),
            ["rivalCounts"] = OrNone(Tally.Rivals.Counts.AsList()),
            ["isAmbiguous"] = Tally.IsAmbiguous ? true : null,
        },
    };

    /// <summary>Few names have rivals: an empty list is not stored.</summary>
    private static List<object?>? OrNone(List<object?> list) => list.Count > 0 ? list : null;

    private static Tally Of(CypherRow row, string values, string counts) =>
        Resolution.Names.Tally.Of(row.Texts(values), row[counts] is IReadOnlyList<object?> list ? list.Select(count => (long)count!) : []);
}
