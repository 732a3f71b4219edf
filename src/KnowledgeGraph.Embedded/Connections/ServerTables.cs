using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>The answers of the server that asks, for the query engine.</summary>
internal sealed class ServerTables(IServerAnswers server) : IServerTables
{
    public IEnumerable<IReadOnlyDictionary<string, Value>> Rows(ServerTable table, IReadOnlyList<string> names) =>
        server.Answer(QuestionOf(table), names).Select(ClrValues.ToParameters);

    private static ServerQuestion QuestionOf(ServerTable table) => table switch
    {
        ServerTable.CurrentUser => ServerQuestion.CurrentUser,
        ServerTable.Users => ServerQuestion.Users,
        ServerTable.Databases => ServerQuestion.Databases,
        ServerTable.Transactions => ServerQuestion.Transactions,
        ServerTable.TerminatedTransactions => ServerQuestion.TerminateTransactions,
        ServerTable.ClientSettings => ServerQuestion.ClientSettings,
        ServerTable.Components => ServerQuestion.Components,
        ServerTable.TransactionMetadata => ServerQuestion.TransactionMetadata,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };
}
