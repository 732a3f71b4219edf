using KnowledgeGraph.BoltServer.Sessions;
using KnowledgeGraph.BoltServer.Transactions;
using KnowledgeGraph.BoltServer.Users;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Answers;

/// <summary>
/// What the statements of one session are told of the server. A user sees and ends only transactions of that name, unless no users are
/// set up or the user may write.
/// </summary>
internal sealed class SessionAnswers(ServerContext server, SessionState session) : IServerAnswers
{
    public IEnumerable<IReadOnlyDictionary<string, object?>> Answer(ServerQuestion question, IReadOnlyList<string> names) => question switch
    {
        ServerQuestion.CurrentUser => [UserRow(session.User)],
        ServerQuestion.Components => Components.Rows(),
        ServerQuestion.TransactionMetadata => [new Dictionary<string, object?> { ["metadata"] = session.Transaction?.Request.Metadata }],
        ServerQuestion.Users => server.Users.Known().Select(user => UserRow(new BoltUser(user.Name, user.MayWrite))),
        ServerQuestion.Databases => [DatabaseRow(TransactionRequest.HomeDatabase), DatabaseRow(TransactionRequest.SystemDatabase)],
        ServerQuestion.Transactions => Visible().Select(TransactionRow),
        ServerQuestion.TerminateTransactions => names.Select(Terminate).ToList(),
        ServerQuestion.ClientSettings => ClientSettings.Rows(server.Users.Known().Count > 0),
        _ => [],
    };

    private Dictionary<string, object?> UserRow(BoltUser user) => new()
    {
        ["user"] = user.Name,
        ["username"] = user.Name,
        ["roles"] = new[] { server.MayWrite(user) ? "publisher" : "reader" },
        ["flags"] = Array.Empty<string>(),
        ["passwordChangeRequired"] = false,
        ["suspended"] = false,
        ["home"] = null,
    };

    private Dictionary<string, object?> DatabaseRow(string name)
    {
        var isHome = name == TransactionRequest.HomeDatabase;
        return new Dictionary<string, object?>
        {
            ["name"] = name,
            ["type"] = isHome ? "standard" : "system",
            ["aliases"] = Array.Empty<string>(),
            ["access"] = isHome && server.MayWrite(session.User) ? "read-write" : "read-only",
            ["address"] = session.RoutingAddress ?? server.Address,
            ["role"] = "primary",
            ["writer"] = true,
            ["requestedStatus"] = "online",
            ["currentStatus"] = "online",
            ["statusMessage"] = "",
            ["default"] = isHome,
            ["home"] = isHome,
            ["constituents"] = Array.Empty<string>(),
        };
    }

    private IEnumerable<OpenTransaction> Visible() => server.Transactions.All.Where(IsVisible).OrderBy(transaction => transaction.StartedAt);

    private bool IsVisible(OpenTransaction transaction) =>
        transaction.Session.User.Name == session.User.Name || session.User.MayWrite || server.Users.Known().Count == 0;

    private Dictionary<string, object?> TransactionRow(OpenTransaction transaction)
    {
        var elapsed = server.Clock.GetUtcNow() - transaction.StartedAt;
        return new Dictionary<string, object?>
        {
            ["database"] = transaction.Request.Database,
            ["transactionId"] = transaction.Id,
            ["connectionId"] = transaction.Session.ConnectionId,
            ["clientAddress"] = transaction.Session.ClientAddress,
            ["username"] = transaction.Session.User.Name,
            ["currentQuery"] = transaction.Statement?.Text ?? "",
            ["parameters"] = transaction.Statement?.Parameters,
            ["metaData"] = transaction.Request.Metadata,
            ["startTime"] = transaction.StartedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["status"] = transaction.IsTerminated ? "Terminated" : "Running",
            ["protocol"] = "bolt",
            ["outerTransactionId"] = "",
            ["elapsedTime"] = new GraphDuration(0, 0, (long)elapsed.TotalSeconds, (int)(elapsed.Ticks % TimeSpan.TicksPerSecond) * 100),
        };
    }

    private Dictionary<string, object?> Terminate(string id)
    {
        var row = new Dictionary<string, object?> { ["transactionId"] = id };
        if (server.Transactions.Find(id) is not { } transaction || !IsVisible(transaction))
        {
            row["message"] = "Transaction not found.";
            return row;
        }

        row["username"] = transaction.Session.User.Name;
        row["message"] = "Transaction terminated.";
        transaction.Terminate(new BoltFailure(BoltFailure.Terminated, "The transaction was ended by TERMINATE TRANSACTIONS."));
        return row;
    }
}
