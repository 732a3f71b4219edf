using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Transactions;
using KnowledgeGraph.BoltServer.Users;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>What a connection knows between two requests. Only its own loop changes it.</summary>
internal sealed class SessionState(Handshake.Agreement agreement, string connectionId, string clientAddress)
{
    private readonly Dictionary<long, OpenResult> _results = [];
    private long _lastQid = -1;

    public BoltVersion Version => agreement.Version;

    public bool ByManifest => agreement.ByManifest;

    public string ConnectionId => connectionId;

    public string ClientAddress => clientAddress;

    public SessionPhase Phase { get; set; } = SessionPhase.Negotiation;

    public BoltUser User { get; set; } = BoltUser.Anonymous;

    /// <summary>How the client reached us, as HELLO's routing context says; null where it does not.</summary>
    public string? RoutingAddress { get; set; }

    /// <summary>Which warnings the client wants unless a transaction says otherwise.</summary>
    public Notifications Notifications { get; set; } = new(Wanted: true);

    public OpenTransaction? Transaction { get; private set; }

    public void Open(OpenTransaction transaction, SessionPhase phase)
    {
        Transaction = transaction;
        Phase = phase;
    }

    /// <returns>The number that PULL names it by.</returns>
    public long Add(OpenResult result)
    {
        _results[++_lastQid] = result;
        return _lastQid;
    }

    /// <param name="qid">-1: the result that was opened last.</param>
    /// <exception cref="BoltFailure">There is no such result, or it has been read to its end.</exception>
    public OpenResult Result(long qid) => _results.TryGetValue(qid < 0 ? _lastQid : qid, out var result) && !result.IsDone
        ? result
        : throw BoltFailure.Protocol($"There is no open result {qid}.");

    /// <summary>Rolls back what is open.</summary>
    public async Task CloseTransactionAsync()
    {
        _results.Clear();
        _lastQid = -1;
        if (Transaction is not { } transaction) return;
        Transaction = null;
        await transaction.DisposeAsync();
    }

    /// <summary>Commits what is open.</summary>
    /// <returns>The bookmark.</returns>
    public async Task<string> CommitAsync()
    {
        try
        {
            return await Transaction!.CommitAsync();
        }
        finally
        {
            await CloseTransactionAsync();
        }
    }
}
