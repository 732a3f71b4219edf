using KnowledgeGraph.BoltServer.Transactions;

namespace KnowledgeGraph.BoltServer.Answers;

/// <summary>The database <c>system</c> answers what tools ask about the server. It holds no graph.</summary>
internal static class SystemDatabase
{
    private static readonly string[] Allowed = ["SHOW", "TERMINATE", "CALL", "RETURN"];

    /// <exception cref="BoltFailure">The statement is about a graph.</exception>
    public static void Check(string database, string statement)
    {
        if (database != TransactionRequest.SystemDatabase) return;
        var text = statement.AsSpan().TrimStart();
        foreach (var word in Allowed)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return;
        throw new BoltFailure(
            "Neo.ClientError.Statement.UnsupportedOperationError",
            $"The database {TransactionRequest.SystemDatabase} holds no graph: it answers SHOW, TERMINATE and CALL. Use the database {TransactionRequest.HomeDatabase}.");
    }
}
