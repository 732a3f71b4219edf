using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What a statement changed, in a sentence.</summary>
internal static class UpdateText
{
    public static string Of(CypherSummary summary)
    {
        (long Count, string Text)[] parts =
        [
            (summary.NodesCreated, "nodes created"),
            (summary.NodesDeleted, "nodes deleted"),
            (summary.RelationshipsCreated, "relationships created"),
            (summary.RelationshipsDeleted, "relationships deleted"),
            (summary.PropertiesSet, "properties set"),
            (summary.LabelsAdded, "labels added"),
            (summary.LabelsRemoved, "labels removed"),
            (summary.IndexesAdded, "indexes added"),
            (summary.IndexesRemoved, "indexes removed"),
            (summary.ConstraintsAdded, "constraints added"),
            (summary.ConstraintsRemoved, "constraints removed"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.Text}"));
    }
}
