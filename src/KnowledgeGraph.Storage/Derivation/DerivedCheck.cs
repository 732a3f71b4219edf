using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>Rebuilds the derived relationships between actors in memory and tells where the stored ones differ. Actors that wait for derivation are left out.</summary>
public static class DerivedCheck
{
    private const int ActorsAtOnce = 5000;

    /// <returns>Rule, subject and detail of each difference, and how many relationships were compared.</returns>
    public static async Task<(IReadOnlyList<(string Rule, string Subject, string Detail)> Differences, long Compared, long Pending)> RunAsync(
        ICypherTransaction graph, CancellationToken cancellation = default)
    {
        var differences = new List<(string, string, string)>();
        var pending = (await graph.RowsAsync(new CypherStatement("MATCH (a:Actor:Stale) RETURN a.id AS id"), cancellation).ConfigureAwait(false)).Select(row => row.Text("id")).ToHashSet(StringComparer.Ordinal);
        var pendingTopics = await graph.RowsAsync(new CypherStatement(DerivationCypher.StaleTopics), cancellation).ConfigureAwait(false);
        var actors = (await graph.RowsAsync(new CypherStatement(DerivationCypher.AllActors), cancellation).ConfigureAwait(false)).Select(row => row.Text("id")).ToList();
        var compared = 0L;
        var holders = new Dictionary<(string Target, bool IsTopic), List<(string Holder, long Pro, long Con)>>();
        var storedLines = new Dictionary<(string, string), (string Type, Line Line)>();

        foreach (var chunk in actors.Where(actor => !pending.Contains(actor)).Chunk(ActorsAtOnce))
        {
            var ids = new Dictionary<string, object?> { ["ids"] = chunk.ToList<object?>() };
            var rebuilt = GraphDerivation.SidesOf(await graph.RowsAsync(new CypherStatement(DerivationCypher.Stances, ids), cancellation).ConfigureAwait(false));
            var stored = new Dictionary<SideKey, Side>();
            foreach (var row in await graph.RowsAsync(new CypherStatement(DerivationCypher.Sides, ids), cancellation).ConfigureAwait(false))
            {
                if (!stored.TryAdd(DerivedRows.KeyOf(row), DerivedRows.SideOf(row)))
                    differences.Add(("derived.sides", $"{row.Text("holder")} -> {row.Text("target")}", "more than one relationship"));
            }

            foreach (var key in rebuilt.Keys.Union(stored.Keys))
            {
                compared++;
                var (now, should) = (stored.GetValueOrDefault(key), rebuilt.GetValueOrDefault(key));
                if (now != should)
                    differences.Add(("derived.sides", $"{key.Holder} -> {key.Target}", $"stored {now?.ToString() ?? "nothing"}, evidence gives {should?.ToString() ?? "nothing"}"));
            }

            foreach (var (key, side) in rebuilt)
            {
                if (!holders.TryGetValue((key.Target, key.IsTopic), out var list))
                    holders[(key.Target, key.IsTopic)] = list = [];
                list.Add((key.Holder, side.Pro, side.Con));
            }

            foreach (var row in await graph.RowsAsync(new CypherStatement(DerivationCypher.Lines, ids), cancellation).ConfigureAwait(false))
                storedLines[(row.Text("left"), row.Text("right"))] = (row.Text("type"), DerivedRows.LineOf(row));
        }

        // Agreement sums over all holders of a target: only a fully derived graph can be compared.
        if (pending.Count == 0 && pendingTopics.Count == 0)
            compared += CompareLines(holders, storedLines, differences);
        return (differences, compared, pending.Count);
    }

    private static long CompareLines(
        Dictionary<(string Target, bool IsTopic), List<(string Holder, long Pro, long Con)>> holders,
        Dictionary<(string, string), (string Type, Line Line)> stored,
        List<(string, string, string)> differences)
    {
        var rebuilt = new Dictionary<(string Left, string Right), Line>();
        foreach (var target in holders.Values)
            Line.Add(rebuilt, target, 1);
        foreach (var pair in rebuilt.Where(line => line.Value == default).Select(line => line.Key).ToList())
            rebuilt.Remove(pair);

        var pairs = rebuilt.Keys.Union(stored.Keys).ToList();
        foreach (var pair in pairs)
        {
            var isStored = stored.TryGetValue(pair, out var now);
            var isWanted = rebuilt.TryGetValue(pair, out var should);
            if (isStored != isWanted || now.Line != should || (isWanted && now.Type != should.Type))
                differences.Add(("derived.lines", $"{pair.Item1} - {pair.Item2}", $"stored {(isStored ? now.ToString() : "nothing")}, evidence gives {(isWanted ? should.ToString() : "nothing")}"));
        }

        return pairs.Count;
    }
}
