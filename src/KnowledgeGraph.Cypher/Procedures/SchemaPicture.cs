using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>The graph of the graph: which labels there are and which types run between which of them. Reads every relationship once.</summary>
internal static class SchemaPicture
{
    public static IEnumerable<IReadOnlyList<Value>> Of(IGraphReader graph)
    {
        var labels = Enumerable.Range(0, graph.TokenCount(TokenKind.Label)).Where(label => graph.CountNodes(label) > 0);
        var links = new SortedSet<(int Start, int Type, int End)>();
        foreach (var relationship in graph.Relationships())
        {
            QueryBudget.StepCurrent();
            var starts = graph.Labels(relationship.Start).ToArray();
            var ends = graph.Labels(relationship.End).ToArray();
            foreach (var start in starts)
                foreach (var end in ends)
                    links.Add((start, relationship.Type, end));
        }

        yield return
        [
            Value.Of([.. labels.Select(label => Value.Node(SchemaEntities.NodeOf(label)))]),
            Value.Of([.. links.Select(link => Value.Relationship(SchemaEntities.RelationshipOf(link.Start, link.Type, link.End)))]),
        ];
    }
}
