using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>All that can be seen of a graph, so that two moments can be compared the way the TCK counts side effects.</summary>
internal sealed record GraphObservation(
    HashSet<long> Nodes, HashSet<long> Relationships, HashSet<(EntityKind, long, int, Value)> Properties, HashSet<int> Labels)
{
    public static GraphObservation Empty { get; } = new([], [], [], []);

    public static GraphObservation Of(IGraphReader graph)
    {
        var observed = new GraphObservation([], [], [], []);
        foreach (var node in graph.Nodes().ToList())
        {
            observed.Nodes.Add(node);
            foreach (var label in graph.Labels(node)) observed.Labels.Add(label);
            foreach (var (key, value) in graph.NodeProperties(node)) observed.Properties.Add((EntityKind.Node, node, key, value));
        }
        foreach (var relationship in graph.Relationships().ToList())
        {
            observed.Relationships.Add(relationship.Id);
            foreach (var (key, value) in graph.RelationshipProperties(relationship.Id))
                observed.Properties.Add((EntityKind.Relationship, relationship.Id, key, value));
        }
        return observed;
    }

    /// <returns>Null where the difference is exactly <paramref name="expected"/>; what is not named there is expected to be zero.</returns>
    public string? DifferenceTo(GraphObservation after, Dictionary<string, int> expected)
    {
        var found = new Dictionary<string, int>
        {
            ["+nodes"] = after.Nodes.Except(Nodes).Count(),
            ["-nodes"] = Nodes.Except(after.Nodes).Count(),
            ["+relationships"] = after.Relationships.Except(Relationships).Count(),
            ["-relationships"] = Relationships.Except(after.Relationships).Count(),
            ["+properties"] = after.Properties.Except(Properties).Count(),
            ["-properties"] = Properties.Except(after.Properties).Count(),
            ["+labels"] = after.Labels.Except(Labels).Count(),
            ["-labels"] = Labels.Except(after.Labels).Count(),
        };
        var wrong = found.Where(pair => expected.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => $"{pair.Key} {pair.Value} where {expected.GetValueOrDefault(pair.Key)} was expected").ToList();
        return wrong.Count == 0 ? null : string.Join(", ", wrong);
    }
}
