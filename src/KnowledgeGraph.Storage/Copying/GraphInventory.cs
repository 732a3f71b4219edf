using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>What a graph holds, by key label (the label whose <c>id</c> tells its nodes apart) and by relationship type between key labels. Immutable.</summary>
public sealed record GraphInventory
{
    /// <summary>Marks a graph that a copy has begun to fill.</summary>
    internal const string Marker = "__CopyInProgress";

    private static readonly HashSet<string> OwnLabels = ["__Neo4jMigration", Marker];

    private static readonly HashSet<string> KeyLabels =
        [.. GraphSchema.Embedded.Labels.Where(label => label.Properties.Any(property => property.Name == "id")).Select(label => label.Name)];

    public required IReadOnlyDictionary<string, long> Nodes { get; init; }

    public required IReadOnlyDictionary<RelationshipKind, long> Relationships { get; init; }

    /// <summary>What a copy cannot carry, for people: nodes without a label of the schema or without an id, and their relationships.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    public long NodeCount => Nodes.Values.Sum();

    public long RelationshipCount => Relationships.Values.Sum();

    public bool IsEmpty => NodeCount == 0 && LeftOut.Count == 0;

    public static async Task<GraphInventory> TakeAsync(ICypherTransaction graph, CancellationToken cancellation = default)
    {
        var nodes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var relationships = new SortedDictionary<RelationshipKind, long>();
        var leftOut = new List<string>();
        foreach (var row in await graph.RowsAsync(new CypherStatement("MATCH (n) RETURN labels(n) AS labels, n.id IS NOT NULL AS identified, count(*) AS count"), cancellation).ConfigureAwait(false))
        {
            var labels = row.Texts("labels");
            if (labels.Any(OwnLabels.Contains)) continue;
            if (row.Truth("identified") && KeyOf(labels) is { } key)
                nodes[key] = nodes.GetValueOrDefault(key) + row.Integer("count");
            else
                leftOut.Add($"{row.Integer("count")} nodes (:{string.Join(':', labels)}){(row.Truth("identified") ? "" : " without an id")}");
        }

        const string Kinds = "MATCH (a)-[r]->(b) RETURN labels(a) AS fromLabels, type(r) AS type, labels(b) AS toLabels, a.id IS NOT NULL AND b.id IS NOT NULL AS identified, count(*) AS count";
        foreach (var row in await graph.RowsAsync(new CypherStatement(Kinds), cancellation).ConfigureAwait(false))
        {
            var (from, to) = (row.Texts("fromLabels"), row.Texts("toLabels"));
            if (from.Any(OwnLabels.Contains)) continue;
            if (row.Truth("identified") && KeyOf(from) is { } fromKey && KeyOf(to) is { } toKey)
            {
                var kind = new RelationshipKind(fromKey, row.Text("type"), toKey);
                relationships[kind] = relationships.GetValueOrDefault(kind) + row.Integer("count");
            }
            else
            {
                leftOut.Add($"{row.Integer("count")} relationships (:{string.Join(':', from)})-[:{row.Text("type")}]->(:{string.Join(':', to)})");
            }
        }

        return new GraphInventory { Nodes = nodes, Relationships = relationships, LeftOut = leftOut };
    }

    internal static string? KeyOf(IEnumerable<string> labels) => labels.Where(KeyLabels.Contains).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Where the other graph differs, for people.</summary>
    public IEnumerable<string> DifferencesTo(GraphInventory other)
    {
        foreach (var label in Nodes.Keys.Union(other.Nodes.Keys))
        {
            var (here, there) = (Nodes.GetValueOrDefault(label), other.Nodes.GetValueOrDefault(label));
            if (here != there) yield return $"{here} :{label} nodes against {there}";
        }

        foreach (var kind in Relationships.Keys.Union(other.Relationships.Keys))
        {
            var (here, there) = (Relationships.GetValueOrDefault(kind), other.Relationships.GetValueOrDefault(kind));
            if (here != there) yield return $"{here} {kind} relationships against {there}";
        }
    }
}

/// <summary>A relationship type between two key labels.</summary>
public sealed record RelationshipKind(string From, string Type, string To) : IComparable<RelationshipKind>
{
    public int CompareTo(RelationshipKind? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"(:{From})-[:{Type}]->(:{To})";
}
