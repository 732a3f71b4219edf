using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Hosting.Stores;

/// <summary>Refuses, before any engine sees it, a statement that a reader may not run; so read-only means the same on both engines.</summary>
public static class ReaderCheck
{
    /// <exception cref="CypherStatementException">It is not on the list of <see cref="ReaderRules"/>, or cannot be read.</exception>
    public static void Check(CypherStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        try
        {
            ReaderRules.Check(statement.Text);
        }
        catch (CypherException refused)
        {
            throw new CypherStatementException(refused.StatusCode, refused.Render(statement.Text), refused);
        }
    }
}
