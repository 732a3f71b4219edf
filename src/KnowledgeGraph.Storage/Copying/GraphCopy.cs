using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>
/// Moves a whole graph from one store into another, empty one, and compares the two by counts and by a hash of everything. What was committed before a stop is not written again:
/// the same call goes on. One copy into a store at a time.
/// </summary>
public sealed class GraphCopy(ICypherConnection from, ICypherConnection to)
{
    /// <summary>Rows a transaction: large enough that commits do not count, small enough for any server's memory.</summary>
    internal int BatchSize { get; init; } = 5_000;

    /// <exception cref="CopyException">The target holds something else, the source has changed since the copy began, or the result differs.</exception>
    public async Task<CopyReport> RunAsync(IProgress<CopyProgress>? progress = null, CancellationToken cancellation = default)
    {
        await new SchemaMigrator(to).ApplyAsync(cancellation).ConfigureAwait(false);
        return await from.ReadAsync(source => CopyAsync(source, progress, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<CopyReport> CopyAsync(ICypherTransaction source, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        var (inventory, digest) = await LookAsync(source, cancellation).ConfigureAwait(false);
        var report = new CopyReport(inventory.NodeCount, inventory.RelationshipCount, digest, inventory.LeftOut);
        var state = await StateAsync(digest, cancellation).ConfigureAwait(false);
        if (state == TargetState.Equal) return report with { WasThere = true };

        var written = 0L;
        var total = report.Nodes + report.Relationships;
        foreach (var label in inventory.Nodes.Keys)
            await NodesAsync(source, label, Advance, cancellation).ConfigureAwait(false);
        foreach (var kind in inventory.Relationships.Keys)
            await RelationshipsAsync(source, kind, Advance, cancellation).ConfigureAwait(false);
        await VerifyAsync(inventory, digest, cancellation).ConfigureAwait(false);
        await to.WriteAsync(target => target.ExecuteAsync(new CypherStatement(CopyCypher.RemoveMarker), cancellation), cancellation).ConfigureAwait(false);
        return report with { Resumed = state == TargetState.Begun };

        void Advance(string what, int count) => progress?.Report(new CopyProgress(what, written += count, total));
    }

    private async Task<TargetState> StateAsync(string digest, CancellationToken cancellation)
    {
        var markers = await to.RowsAsync(new CypherStatement(CopyCypher.FindMarker), cancellation).ConfigureAwait(false);
        if (markers is [var marker, ..])
        {
            return marker.Text("digest") == digest
                ? TargetState.Begun
                : throw new CopyException($"A copy of another state of a graph was begun in {to.Description} and not finished. Empty it and copy again.");
        }

        var (inventory, there) = await to.ReadAsync(target => LookAsync(target, cancellation), cancellation).ConfigureAwait(false);
        if (!inventory.IsEmpty)
        {
            return there == digest
                ? TargetState.Equal
                : throw new CopyException($"{to.Description} holds another graph ({inventory.NodeCount:N0} nodes). Copy into an empty store.");
        }

        await to.WriteAsync(target => target.ExecuteAsync(Statement(CopyCypher.SetMarker, ("digest", digest)), cancellation), cancellation).ConfigureAwait(false);
        return TargetState.Empty;
    }

    private async Task NodesAsync(ICypherTransaction source, string label, Action<string, int> advance, CancellationToken cancellation)
    {
        var batch = new NodeBatch(label);
        await using var nodes = await source.RunAsync(new CypherStatement(CopyCypher.ReadNodes(label)), cancellation).ConfigureAwait(false);
        while (await nodes.NextAsync(cancellation).ConfigureAwait(false) is { } row)
        {
            if (!batch.Add(row)) continue; // Another key label comes first, and brings it.
            if (batch.Count >= BatchSize) await WriteAsync().ConfigureAwait(false);
        }

        await WriteAsync().ConfigureAwait(false);

        async Task WriteAsync()
        {
            if (batch.Count == 0) return;
            await to.WriteAsync(
                async target =>
                {
                    foreach (var statement in batch.Statements()) await target.ExecuteAsync(statement, cancellation).ConfigureAwait(false);
                    return batch.Count;
                },
                cancellation).ConfigureAwait(false);
            advance(label, batch.Count);
            batch = new NodeBatch(label);
        }
    }

    private async Task RelationshipsAsync(ICypherTransaction source, RelationshipKind kind, Action<string, int> advance, CancellationToken cancellation)
    {
        var batch = new List<(string From, IReadOnlyList<object?> Ends)>();
        var size = 0;
        await using var starts = await source.RunAsync(new CypherStatement(CopyCypher.ReadRelationships(kind)), cancellation).ConfigureAwait(false);
        while (await starts.NextAsync(cancellation).ConfigureAwait(false) is { } row)
        {
            var ends = (IReadOnlyList<object?>)row[1]!;
            batch.Add(((string)row[0]!, ends));
            if ((size += ends.Count) >= BatchSize) await WriteAsync().ConfigureAwait(false);
        }

        await WriteAsync().ConfigureAwait(false);

        async Task WriteAsync()
        {
            if (batch.Count == 0) return;
            await to.WriteAsync(target => WriteBatchAsync(target, kind, batch, cancellation), cancellation).ConfigureAwait(false);
            advance(kind.Type, size);
            batch = [];
            size = 0;
        }
    }

    private static async Task<bool> WriteBatchAsync(
        ICypherTransaction target, RelationshipKind kind, List<(string From, IReadOnlyList<object?> Ends)> batch, CancellationToken cancellation)
    {
        // An earlier copy may have written some, and so may this very call: a server's connection that is cut in COMMIT has it run again.
        var ids = Statement(CopyCypher.FindWritten(kind), ("ids", batch.Select(start => start.From).ToList()));
        var there = (await target.RowsAsync(ids, cancellation).ConfigureAwait(false)).Select(row => row.Text("id")).ToHashSet(StringComparer.Ordinal);
        var rows = batch.Where(start => !there.Contains(start.From)).SelectMany(start => start.Ends.Cast<IReadOnlyList<object?>>(), (start, end) => new Dictionary<string, object?>
        {
            ["from"] = start.From,
            ["to"] = end[0],
            ["properties"] = end[1],
        }).ToList();
        if (rows.Count > 0) await target.ExecuteAsync(Statement(CopyCypher.WriteRelationships(kind), ("rows", rows)), cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task VerifyAsync(GraphInventory inventory, string digest, CancellationToken cancellation)
    {
        var (copied, there) = await to.ReadAsync(target => LookAsync(target, cancellation), cancellation).ConfigureAwait(false);
        var differences = inventory.DifferencesTo(copied).ToList();
        if (differences.Count > 0 || there != digest)
            throw new CopyException($"The copy in {to.Description} differs: {(differences.Count > 0 ? string.Join("; ", differences) : "equal counts, but another hash")}. Empty it and copy again.");
    }

    private static async Task<(GraphInventory Inventory, string Digest)> LookAsync(ICypherTransaction graph, CancellationToken cancellation) => (
        await GraphInventory.TakeAsync(graph, cancellation).ConfigureAwait(false),
        await GraphDigest.ComputeAsync(graph, DigestScope.Whole, cancellation).ConfigureAwait(false));

    private static CypherStatement Statement(string text, params (string Name, object? Value)[] parameters) =>
        new(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private enum TargetState
    {
        Empty,
        Begun,
        Equal,
    }
}
