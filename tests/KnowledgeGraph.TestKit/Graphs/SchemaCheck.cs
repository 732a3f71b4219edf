using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using NodaTime;

namespace KnowledgeGraph.TestKit.Graphs;

/// <summary>Compares what is in a graph with what <c>graph-schema/schema.yaml</c> says.</summary>
public static class SchemaCheck
{
    /// <summary>Where the graph is not as the schema says: one line each, in ordinal order, each kind of fault once.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(ICypherConnection connection, CancellationToken cancellation = default)
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var labels = GraphSchema.Embedded.Labels.ToDictionary(label => label.Name);
        var types = GraphSchema.Embedded.Relationships.ToDictionary(type => type.Name);
        foreach (var row in await connection.RowsAsync(new CypherStatement("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"), cancellation).ConfigureAwait(false))
        {
            var name = string.Join(':', row.Texts("labels").Order(StringComparer.Ordinal));
            faults.UnionWith(row.Texts("labels").Where(label => !labels.ContainsKey(label)).Select(label => $"label {label} is not in the schema"));
            Compare(name, [.. row.Texts("labels").Where(labels.ContainsKey).SelectMany(label => labels[label].Properties)], row["properties"], faults);
        }

        var relationships = new CypherStatement("MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, labels(a) AS from, labels(b) AS to");
        foreach (var row in await connection.RowsAsync(relationships, cancellation).ConfigureAwait(false))
        {
            if (!types.TryGetValue(row.Text("type"), out var type))
            {
                faults.Add($"relationship type {row.Text("type")} is not in the schema");
                continue;
            }

            if (!row.Texts("from").Intersect(type.From).Any() || !row.Texts("to").Intersect(type.To).Any())
                faults.Add($"{type.Name} goes from {string.Join(':', row.Texts("from"))} to {string.Join(':', row.Texts("to"))}");
            Compare(type.Name, type.Properties, row["properties"], faults);
        }

        return [.. faults];
    }

    /// <summary>What the schema has and the graph has not, as <c>Label</c>, <c>TYPE</c> or <c>Label.property</c>, in ordinal order.</summary>
    public static async Task<IReadOnlyList<string>> UnusedAsync(ICypherConnection connection, CancellationToken cancellation = default)
    {
        var used = new HashSet<string>();
        foreach (var row in await connection.RowsAsync(new CypherStatement("MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN DISTINCT label AS name, key"), cancellation).ConfigureAwait(false))
            used.UnionWith([row.Text("name"), $"{row.Text("name")}.{row.Text("key")}"]);
        foreach (var row in await connection.RowsAsync(new CypherStatement("MATCH ()-[r]->() UNWIND [''] + keys(r) AS key RETURN DISTINCT type(r) AS name, key"), cancellation).ConfigureAwait(false))
            used.UnionWith([row.Text("name"), $"{row.Text("name")}.{row.Text("key")}"]);

        var said = GraphSchema.Embedded.Labels.SelectMany(label => label.Properties.Select(p => $"{label.Name}.{p.Name}").Prepend(label.Name))
            .Concat(GraphSchema.Embedded.Relationships.SelectMany(type => type.Properties.Select(p => $"{type.Name}.{p.Name}").Prepend(type.Name)));
        return [.. said.Where(name => !used.Contains(name)).Order(StringComparer.Ordinal)];
    }

    private static void Compare(string name, IReadOnlyList<PropertySchema> schema, object? properties, SortedSet<string> faults)
    {
        var values = (IReadOnlyDictionary<string, object?>)properties!;
        foreach (var property in schema.Where(property => property.Required && !values.ContainsKey(property.Name)))
            faults.Add($"{name}.{property.Name} is missing somewhere, but the schema says that it is always there");
        foreach (var (key, value) in values)
        {
            var declared = schema.FirstOrDefault(property => property.Name == key);
            if (declared is null)
                faults.Add($"{name}.{key} is not in the schema");
            else if (!Fits(declared.Type, value))
                faults.Add($"{name}.{key} holds a {value?.GetType().Name}, the schema says {declared.Type}");
        }
    }

    private static bool Fits(string type, object? value) => type switch
    {
        "STRING" => value is string,
        "INTEGER" => value is long,
        "FLOAT" => value is double,
        "BOOLEAN" => value is bool,
        "ZONED DATETIME" => value is ZonedDateTime,
        "LIST<STRING NOT NULL>" => value is IReadOnlyList<object?> list && list.All(item => item is string),
        "LIST<INTEGER NOT NULL>" => value is IReadOnlyList<object?> list && list.All(item => item is long),
        _ => false,
    };
}
