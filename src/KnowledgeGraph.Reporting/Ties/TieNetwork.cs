using KnowledgeGraph.Reporting.Pictures;

namespace KnowledgeGraph.Reporting.Ties;

/// <summary>Ties as a network picture.</summary>
internal static class TieNetwork
{
    private const int MostNodesOnPhones = 14;

    /// <param name="sizes">A measure by actor; null sizes by statements.</param>
    /// <param name="camps">Camp by actor; an actor without one is in none.</param>
    public static string Draw(Caption caption, IReadOnlyList<Tie> ties, IReadOnlyDictionary<string, double>? sizes = null,
        IReadOnlyDictionary<string, int>? camps = null) =>
        Frame.Both(frame =>
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var statements = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (id, name, count) in ties.SelectMany(tie =>
                new[] { (tie.HolderId, tie.HolderName, tie.StatementCount), (tie.TargetId, tie.TargetName, tie.StatementCount) }))
            {
                names[id] = name;
                statements[id] = statements.GetValueOrDefault(id) + count;
            }

            var ids = names.Keys.OrderByDescending(id => sizes?.GetValueOrDefault(id) ?? statements[id])
                .ThenByDescending(id => statements[id]).ThenBy(id => id, StringComparer.Ordinal)
                .Take(frame.IsNarrow ? MostNodesOnPhones : int.MaxValue).ToList();
            var places = ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
            var nodes = ids.Select(id => new NetworkNode(names[id], sizes?.GetValueOrDefault(id) ?? statements[id], camps is not null
                && camps.TryGetValue(id, out var camp) ? camp : null)).ToList();
            var lines = ties.Where(tie => places.ContainsKey(tie.HolderId) && places.ContainsKey(tie.TargetId))
                .Select(tie => new NetworkLine(places[tie.HolderId], places[tie.TargetId], tie.Side, tie.StatementCount)).ToList();
            return NetworkPicture.Draw(caption, nodes, lines, frame);
        });
}
