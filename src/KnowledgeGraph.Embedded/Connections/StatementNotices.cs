using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>Tells of unknown names as Neo4j 5.26 does.</summary>
internal static class StatementNotices
{
    public static StatementNotice Of(UnknownName unknown)
    {
        var (code, status, what, many, title) = unknown.Kind switch
        {
            TokenKind.Label => ("UnknownLabelWarning", "01N50", "label", "label name", "The provided label is not in the database."),
            TokenKind.RelationshipType => ("UnknownRelationshipTypeWarning", "01N51", "relationship type", "relationship type", "The provided relationship type is not in the database."),
            _ => ("UnknownPropertyKeyWarning", "01N52", "property key", "property name", "The provided property key is not in the database"),
        };
        var noun = what == "property key" ? "property" : what;
        return new StatementNotice(
            "Neo.ClientNotification.Statement." + code, title,
            $"The statement reads a {what} that is not in the graph. Look whether it is spelt right, or whether nothing of it has been written yet (the missing {many} is: {unknown.Name})",
            (status, $"warn: {what} does not exist. The {noun} `{unknown.Name}` does not exist. Verify that the spelling is correct."),
            (unknown.Position.Offset, unknown.Position.Line, unknown.Position.Column));
    }
}
