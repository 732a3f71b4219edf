using KnowledgeGraph.Embedded;
using KnowledgeGraph.Fuzz.Tests.Running;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>A store's file with any bytes in it: opened, asked, and written to.</summary>
internal sealed class StoreDoor : FuzzDoor
{
    private static readonly string[] Questions = ["MATCH (n) RETURN count(n)", "MATCH (a:Actor)-[s:SUPPORTS]->(b) RETURN a.name, b.name, s.score", "CREATE (n:Fuzz) DELETE n"];

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-fuzz-store-").FullName;
    private IReadOnlyList<byte[]>? _seeds;

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= [Build()];

    public override IReadOnlyList<byte[]> Words { get; } = Split("SQLite\u0020format\u00203 \u0000\u0000\u0000\u0001 \u0010\u0000");

    public override async Task TryAsync(byte[] input, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(_folder, "damaged");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "graph.db"), input, cancellationToken);
        try
        {
            await using var store = EmbeddedStore.Open(folder);
            foreach (var question in Questions)
                await store.WriteAsync(transaction => transaction.RowsAsync(new CypherStatement(question), cancellationToken), cancellationToken);
        }
        catch (EmbeddedStoreException)
        {
            // The damage is named.
        }
        catch (CypherStatementException exception) when (exception.InnerException is EmbeddedStoreException)
        {
            // The damage is named.
        }
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private byte[] Build()
    {
        var folder = Path.Combine(_folder, "whole");
        Task.Run(async () =>
        {
            await using var store = EmbeddedStore.Open(folder);
            await HarbourGraph.LoadAsync(store, CancellationToken.None);
        }).Wait();
        return File.ReadAllBytes(Path.Combine(folder, "graph.db"));
    }
}
