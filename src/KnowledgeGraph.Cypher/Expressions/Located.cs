using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary>Tells an error that a function or operator raised where in the query it stands.</summary>
internal static class Located
{
    public static Value At(SourcePosition position, Func<Value> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Add(error, position);
        }
    }

    public static CypherException Add(CypherException error, SourcePosition position) =>
        new(error.Type, error.Phase, error.Detail, error.Message, position, error);
}
