using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>Gives every fault of a statement the status code that Neo4j would give it.</summary>
internal static class StoreFaults
{
    public static T Translate<T>(string text, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Of(text, e) is { } translated)
        {
            throw translated;
        }
    }

    public static async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (EmbeddedStoreException e)
        {
            throw Of("", e)!;
        }
    }

    private static CypherStatementException? Of(string text, Exception e) => e switch
    {
        CypherException cypher => new(cypher.StatusCode, cypher.Render(text), e),
        ConstraintViolationException => new("Neo.ClientError.Schema.ConstraintValidationFailed", e.Message, e),
        EmbeddedStoreException store => new(CodeOf(store.Fault), e.Message, e),
        InsufficientExecutionStackException => new("Neo.ClientError.Statement.SyntaxError", "The statement or a value is nested too deeply.", e),
        _ => null,
    };

    private static string CodeOf(EmbeddedStoreFault fault) => fault switch
    {
        EmbeddedStoreFault.Busy => "Neo.TransientError.Transaction.LockAcquisitionTimeout",
        EmbeddedStoreFault.Full => "Neo.TransientError.General.OutOfDiskSpace",
        _ => "Neo.DatabaseError.General.UnknownError",
    };
}
