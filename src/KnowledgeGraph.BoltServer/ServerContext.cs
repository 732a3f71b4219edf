using KnowledgeGraph.BoltServer.Connections;
using KnowledgeGraph.BoltServer.Transactions;
using KnowledgeGraph.BoltServer.Users;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.BoltServer;

/// <summary>What all connections share.</summary>
internal sealed class ServerContext(ICypherConnection store, BoltOptions options, Authenticator users, TimeProvider clock, ILogger logger)
{
    public ICypherConnection Store => store;

    public BoltOptions Options => options;

    public Authenticator Users => users;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public Bookmark Bookmarks { get; } = new();

    public TransactionRegistry Transactions { get; } = new(options.MaxTransactions);

    public InboundBudget Inbound { get; } = new(options.MaxInboundBytes);

    /// <summary>Where statements run: so many at a time, each for as long as it computes.</summary>
    public TaskScheduler StatementScheduler { get; } = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.MaxRunningStatements).ConcurrentScheduler;

    /// <summary>The address that routing tables name; set when the port is open.</summary>
    public string Address { get; set; } = "";

    public bool MayWrite(BoltUser user) => options.AllowWrite || user.MayWrite;

    /// <param name="reason">Why the engine refused the statement in a transaction that reads.</param>
    /// <exception cref="BoltFailure">The transaction or its user may only read.</exception>
    public void CheckMayWrite(BoltUser user, TransactionRequest request, string reason)
    {
        if (!MayWrite(user))
        {
            var who = user.Name.Length == 0 ? "Clients of this server" : $"The user '{user.Name}'";
            throw new BoltFailure(
                BoltFailure.Forbidden, $"{who} may only read. kg serve --bolt-write lets every client change the graph, kg users add NAME --write lets one user.\n{reason}");
        }

        if (request.IsRead) throw new BoltFailure(BoltFailure.AccessMode, "Writing in read access mode not allowed.");
    }
}
