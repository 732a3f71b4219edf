using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What the planner knows of the graph's size and indexes. Counts are those of the moment of planning: they make a plan fast or slow, never right or wrong.</summary>
internal sealed class GraphStatistics(IGraphReader? graph)
{
    public IReadOnlyList<IndexDefinition> Indexes { get; } = graph is null ? [] : [.. graph.Indexes];

    public IReadOnlyList<ConstraintDefinition> Constraints { get; } = graph is null ? [] : [.. graph.Constraints];

    public long Nodes { get; } = graph?.CountNodes() ?? 0;

    public double NodesWith(string label)
    {
        if (graph is null) return 0;
        var token = graph.FindToken(TokenKind.Label, label);
        return token < 0 ? 0 : graph.CountNodes(token);
    }

    public double Relationships(IReadOnlyList<string> types) => graph is null ? 0
        : types.Count == 0 ? graph.CountRelationships()
        : types.Sum(type => graph.FindToken(TokenKind.RelationshipType, type) is var token && token >= 0 ? graph.CountRelationships(token) : 0);

    public bool IsUnique(IndexDefinition index) => index.OwningConstraint is not null;

    /// <summary>Whether a plan made with these statistics is still a good one for the graph.</summary>
    public bool StillFit(IGraphReader now)
    {
        var indexes = now.Indexes;
        if (indexes.Count != Indexes.Count) return false;
        for (var i = 0; i < indexes.Count; i++)
            if (!ReferenceEquals(indexes[i], Indexes[i]) && !Same(indexes[i], Indexes[i]))
                return false;
        var nodes = now.CountNodes();
        return nodes < 1_000 || (nodes < Nodes * 4 && Nodes < nodes * 4);
    }

    private static bool Same(IndexDefinition x, IndexDefinition y) => x.Name == y.Name && x.Kind == y.Kind && x.Entity == y.Entity
        && x.LabelsOrTypes.SequenceEqual(y.LabelsOrTypes) && x.Properties.SequenceEqual(y.Properties);
}
