using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Brings the derived layer up to date where evidence has changed: rebuilds the relationships of every actor marked <c>Stale</c>, adjusts agreement over the targets this touches,
/// and takes out actors and topics that nothing rests on any more. Marks are removed in the transaction that does the work, so that a killed derivation is completed by the next.
/// Deriving twice changes nothing. Thread-safe.
/// </summary>
public sealed class GraphDerivation(ICypherConnection graph, TimeProvider time)
{
    private const long ActorsPerTransaction = 5000;

    /// <returns>How many actors were looked at.</returns>
    public async Task<long> RunAsync(CancellationToken cancellation = default)
    {
        var total = 0L;
        while (true)
        {
            var (actors, topics) = await graph.ReadAsync(StaleAsync, cancellation).ConfigureAwait(false);
            if (actors.Count == 0 && topics.Count == 0)
                return total;

            await graph.WriteAsync(
                async transaction =>
                {
                    await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
                    await DeriveAsync(transaction, actors, cancellation).ConfigureAwait(false);
                    await SweepAsync(transaction, actors, topics, isLast: actors.Count < ActorsPerTransaction, cancellation).ConfigureAwait(false);
                    return true;
                },
                cancellation).ConfigureAwait(false);
            total += actors.Count;
        }

        async Task<(List<object?> Actors, List<object?> Topics)> StaleAsync(ICypherTransaction read)
        {
            var limit = new Dictionary<string, object?> { ["limit"] = ActorsPerTransaction };
            var actors = await read.RowsAsync(new CypherStatement(DerivationCypher.StaleActors, limit), cancellation).ConfigureAwait(false);
            var topics = actors.Count == ActorsPerTransaction ? [] : await read.RowsAsync(new CypherStatement(DerivationCypher.StaleTopics), cancellation).ConfigureAwait(false);
            return ([.. actors.Select(row => row["id"])], [.. topics.Select(row => row["id"])]);
        }
    }

    private async Task DeriveAsync(ICypherTransaction transaction, List<object?> actors, CancellationToken cancellation)
    {
        var stances = await RowsAsync(transaction, DerivationCypher.Stances, "ids", actors, cancellation).ConfigureAwait(false);
        var fresh = SidesOf(stances);
        var stored = (await RowsAsync(transaction, DerivationCypher.Sides, "ids", actors, cancellation).ConfigureAwait(false)).ToDictionary(DerivedRows.KeyOf, DerivedRows.SideOf);

        var gone = stored.Where(side => !fresh.TryGetValue(side.Key, out var now) || now != side.Value).Select(side => side.Key).ToList();
        var come = fresh.Where(side => !stored.TryGetValue(side.Key, out var before) || before != side.Value).ToList();
        if (gone.Count == 0 && come.Count == 0)
            return;

        var targets = gone.Concat(come.Select(side => side.Key)).ToHashSet();
        await DeriveLinesAsync(transaction, targets, fresh, [.. actors.Select(actor => (string)actor!)], cancellation).ConfigureAwait(false);
        await WriteSidesAsync(transaction, gone, come, cancellation).ConfigureAwait(false);
    }

    internal static Dictionary<SideKey, Side> SidesOf(IEnumerable<CypherRow> stances) => stances
        .Where(row => row["target"] is not null && row.Text("target") != row.Text("holder"))
        .GroupBy(DerivedRows.KeyOf, DerivedRows.StanceOf)
        .Select(group => (group.Key, Side: Side.Of(group)))
        .Where(pair => pair.Side is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Side!);

    private async Task WriteSidesAsync(ICypherTransaction transaction, List<SideKey> gone, List<KeyValuePair<SideKey, Side>> come, CancellationToken cancellation)
    {
        object now = Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc();
        foreach (var group in gone.GroupBy(key => key.IsTopic))
        {
            var rows = group.Select(key => (object?)new Dictionary<string, object?> { ["holder"] = key.Holder, ["target"] = key.Target }).ToList();
            await RowsAsync(transaction, group.Key ? DerivationCypher.RemoveSidesToTopics : DerivationCypher.RemoveSidesToActors, "rows", rows, cancellation).ConfigureAwait(false);
        }

        foreach (var group in come.GroupBy(side => (side.Value.Type, side.Key.IsTopic)))
        {
            var rows = group.Select(side => (object?)DerivedRows.RowOf(side.Key, side.Value, now)).ToList();
            await RowsAsync(transaction, DerivationCypher.AddSides[group.Key], "rows", rows, cancellation).ConfigureAwait(false);
        }
    }

    // What a target adds to the pairs among its holders is taken back as it was and added as it will be. Both are exact, so that any order of such steps ends at the same sums.
    private static async Task DeriveLinesAsync(
        ICypherTransaction transaction, HashSet<SideKey> changed, Dictionary<SideKey, Side> fresh, HashSet<string> actors, CancellationToken cancellation)
    {
        var targets = changed.Select(key => (key.Target, key.IsTopic)).ToHashSet();
        var before = (await HoldersAsync(DerivationCypher.SidesToActors, isTopic: false).ConfigureAwait(false))
            .Concat(await HoldersAsync(DerivationCypher.SidesToTopics, isTopic: true).ConfigureAwait(false))
            .ToLookup(holder => (holder.Target, holder.IsTopic), holder => (holder.Holder, holder.Pro, holder.Con));
        var rebuilt = fresh.ToLookup(side => (side.Key.Target, side.Key.IsTopic), side => (side.Key.Holder, side.Value.Pro, side.Value.Con));

        var deltas = new Dictionary<(string Left, string Right), Line>();
        foreach (var target in targets)
        {
            Line.Add(deltas, before[target], -1);
            Line.Add(deltas, before[target].Where(holder => !actors.Contains(holder.Holder)).Concat(rebuilt[target]), 1);
        }

        var pairs = deltas.Where(delta => delta.Value != default).Select(delta => delta.Key).ToList();
        var rows = pairs.Select(pair => (object?)new Dictionary<string, object?> { ["left"] = pair.Left, ["right"] = pair.Right }).ToList();
        var stored = (await RowsAsync(transaction, DerivationCypher.LinesOfPairs, "rows", rows, cancellation).ConfigureAwait(false))
            .ToDictionary(row => (row.Text("left"), row.Text("right")), DerivedRows.LineOf);
        await RowsAsync(transaction, DerivationCypher.RemoveLines, "rows", [.. stored.Keys.Select(pair => (object?)new Dictionary<string, object?> { ["left"] = pair.Item1, ["right"] = pair.Item2 })], cancellation).ConfigureAwait(false);

        var sums = pairs.Select(pair => (Pair: pair, Line: Sum(stored.GetValueOrDefault(pair), deltas[pair]))).Where(sum => sum.Line != default);
        foreach (var group in sums.GroupBy(sum => sum.Line.Type))
            await RowsAsync(transaction, DerivationCypher.AddLines[group.Key], "rows", [.. group.Select(sum => (object?)DerivedRows.RowOf(sum.Pair, sum.Line))], cancellation).ConfigureAwait(false);

        async Task<IEnumerable<(string Target, bool IsTopic, string Holder, long Pro, long Con)>> HoldersAsync(string statement, bool isTopic)
        {
            var ids = targets.Where(target => target.IsTopic == isTopic).Select(target => (object?)target.Target).ToList();
            var rows = await RowsAsync(transaction, statement, "ids", ids, cancellation).ConfigureAwait(false);
            return rows.Select(row => (row.Text("target"), isTopic, row.Text("holder"), DerivedRows.Thousandths(row.Number("pro")), DerivedRows.Thousandths(row.Number("con"))));
        }

        static Line Sum(Line a, Line b) => new(a.Congruence + b.Congruence, a.Conflict + b.Conflict);
    }

    private static async Task SweepAsync(ICypherTransaction transaction, List<object?> actors, List<object?> topics, bool isLast, CancellationToken cancellation)
    {
        await RowsAsync(transaction, DerivationCypher.SweepActors, "ids", actors, cancellation).ConfigureAwait(false);
        await RowsAsync(transaction, DerivationCypher.ForgetNames, "ids", actors, cancellation).ConfigureAwait(false);
        await RowsAsync(transaction, DerivationCypher.UnmarkActors, "ids", actors, cancellation).ConfigureAwait(false);
        if (!isLast)
            return;
        await RowsAsync(transaction, DerivationCypher.SweepTopics, "ids", topics, cancellation).ConfigureAwait(false);
        await RowsAsync(transaction, DerivationCypher.UnmarkTopics, "ids", topics, cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<CypherRow>> RowsAsync(ICypherTransaction transaction, string statement, string parameter, List<object?> values, CancellationToken cancellation) =>
        values.Count == 0 ? [] : await transaction.RowsAsync(new CypherStatement(statement, new Dictionary<string, object?> { [parameter] = values }), cancellation).ConfigureAwait(false);
}
