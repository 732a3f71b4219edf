using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What the planner knows of the graph's size and indexes. Counts are those of the moment of planning: they make a plan fast or slow, never right or wrong.</summary>
internal sealed class GraphStatistics(IGraphReader? graph)
{
    public IReadOnlyList<IndexDefinition> Indexes { get; } = graph is null ? [] : [.. graph.Indexes];

    public IReadOnlyList<ConstraintDefinition> Constraints { get; } = graph is null ? [] : [.. graph.Constraints];

    // A plan is kept while the graph grows, and the first statements are planned on an empty one: nothing is taken to be smaller than this,
    // so that a scan of the few nodes there are never beats an index.
    private const long FewestNodes = 1_000;
    private const long FewestWithLabel = 100;

    private readonly long _nodes = graph?.CountNodes() ?? 0;

    public double Nodes => Math.Max(FewestNodes, _nodes);

    public double NodesWith(string label)
    {
        if (graph is null) return FewestWithLabel;
        var token = graph.FindToken(TokenKind.Label, label);
        return Math.Max(FewestWithLabel, token < 0 ? 0 : graph.CountNodes(token));
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
        return nodes < 1_000 || (nodes < _nodes * 4 && _nodes < nodes * 4);
    }

    private static bool Same(IndexDefinition x, IndexDefinition y) => x.Name == y.Name && x.Kind == y.Kind && x.Entity == y.Entity
        && x.LabelsOrTypes.SequenceEqual(y.LabelsOrTypes) && x.Properties.SequenceEqual(y.Properties);
}
