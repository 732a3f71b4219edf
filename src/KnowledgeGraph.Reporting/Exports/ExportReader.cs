using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>Reads what is exported: the positions of a scope as a network of actors and topics, or the whole graph.</summary>
internal sealed class ExportReader(ICypherTransaction transaction)
{
    /// <summary>Holders and targets with their stored attributes, joined by the ties that the scope's stances make.</summary>
    public async Task<ExportGraph> PositionsAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var ties = TieFold.Of(await new StanceReader(transaction, scope).AllAsync(cancellationToken).ConfigureAwait(false), scope);
        var ids = ties.SelectMany(tie => new[] { tie.HolderId, tie.TargetId }).Distinct(StringComparer.Ordinal).Select(id => (object?)id)
            .ToList();
        var parameters = new Dictionary<string, object?> { ["ids"] = ids };
        var nodes = new List<ExportNode>();
        foreach (var text in new[] { ActorsText, TopicsText })
            nodes.AddRange((await transaction.RowsAsync(new CypherStatement(text, parameters), cancellationToken).ConfigureAwait(false))
                .Select(Node));
        return new ExportGraph(
            [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)],
            [.. ties.OrderBy(tie => tie.HolderId, StringComparer.Ordinal).ThenBy(tie => tie.TargetId, StringComparer.Ordinal)
                .Select(Edge)]);
    }

    /// <summary>Every node and relationship with all their properties, the store's own migration notes left out.</summary>
    public async Task<ExportGraph> WholeAsync(CancellationToken cancellationToken)
    {
        var nodes = (await transaction.RowsAsync(new CypherStatement(NodesText), cancellationToken).ConfigureAwait(false))
            .Select(row => (Element: row.Text("element"), Node: Node(row))).ToList();
        var ids = nodes.ToDictionary(pair => pair.Element, pair => pair.Node.Id, StringComparer.Ordinal);
        var edges = (await transaction.RowsAsync(new CypherStatement(RelationshipsText), cancellationToken).ConfigureAwait(false))
            .Where(row => ids.ContainsKey(row.Text("from")) && ids.ContainsKey(row.Text("to")))
            .Select(row => new ExportEdge(ids[row.Text("from")], ids[row.Text("to")], row.Text("type"), Properties(row)));
        return new ExportGraph(
            [.. nodes.Select(pair => pair.Node).OrderBy(node => node.Id, StringComparer.Ordinal)],
            [.. edges.OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.Type, StringComparer.Ordinal)
                .ThenBy(edge => edge.To, StringComparer.Ordinal)
                .ThenBy(edge => edge.Properties.GetValueOrDefault("nameKey") as string ?? "", StringComparer.Ordinal)]);
    }

    /// <summary>An article and its text have one id, so the label is part of the export's.</summary>
    private static ExportNode Node(CypherRow row)
    {
        var labels = row.Texts("labels").Where(label => label != "Stale").Order(StringComparer.Ordinal).ToList();
        var key = labels.Contains("Actor") ? "Actor" : labels[0];
        var properties = Properties(row);
        return new ExportNode($"{key}:{properties.GetValueOrDefault("id") ?? row.Text("element")}", labels, properties);
    }

    private static IReadOnlyDictionary<string, object?> Properties(CypherRow row)
        => (IReadOnlyDictionary<string, object?>)row["properties"]!;

    private static ExportEdge Edge(Tie tie) => new(
        $"Actor:{tie.HolderId}",
        $"{(tie.TargetKind == "Topic" ? "Topic" : "Actor")}:{tie.TargetId}",
        tie.Type,
        new Dictionary<string, object?>
        {
            ["sign"] = (long)tie.Side,
            ["weight"] = tie.Side == 0 ? Math.Min(tie.Pro, tie.Con) : Math.Abs(tie.Pro - tie.Con),
            ["pro"] = tie.Pro,
            ["con"] = tie.Con,
            ["statementCount"] = tie.StatementCount,
            ["secondHandCount"] = tie.SecondHandCount,
            ["sourceCount"] = tie.SourceCount,
            ["bestConfidence"] = tie.BestConfidence,
            ["wellEvidenced"] = tie.IsWellEvidenced,
            ["firstAt"] = tie.FirstAt,
            ["lastAt"] = tie.LastAt,
            ["changedAt"] = tie.ChangedAt,
        });

    private const string ActorsText = "UNWIND $ids AS id MATCH (n:Actor {id: id}) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties";

    private const string TopicsText = "UNWIND $ids AS id MATCH (n:Topic {id: id}) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties";

    private const string NodesText = "MATCH (n) WHERE NOT n:__Neo4jMigration AND size(labels(n)) > 0 RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties";

    private const string RelationshipsText = "MATCH (a)-[r]->(b) RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties";
}
