using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.TestKit.Graphs;

/// <summary>A small hand-written graph with every case that queries and reports know; see <c>harbour.cypher</c>.</summary>
public static class HarbourGraph
{
    /// <summary>The statements that build it, in order.</summary>
    public static IReadOnlyList<string> Statements { get; } = Read();

    /// <summary>Applies the schema and builds the graph in an empty store.</summary>
    public static async Task LoadAsync(ICypherConnection connection, CancellationToken cancellation = default)
    {
        await new SchemaMigrator(connection).ApplyAsync(cancellation).ConfigureAwait(false);
        foreach (var statement in Statements)
            await connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement), cancellation), cancellation).ConfigureAwait(false);
    }

    private static List<string> Read()
    {
        using var stream = typeof(HarbourGraph).Assembly.GetManifestResourceStream("harbour.cypher")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split(";\n").Select(statement => statement.Trim()).Where(statement => statement.Length > 0)];
    }
}
