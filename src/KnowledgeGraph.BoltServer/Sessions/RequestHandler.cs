using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Answers;
using KnowledgeGraph.BoltServer.Connections;
using KnowledgeGraph.BoltServer.Transactions;
using KnowledgeGraph.BoltServer.Users;
using KnowledgeGraph.BoltServer.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// Answers one request after the other, in the phase that the session is in. What goes wrong is thrown; the session turns it into
/// FAILURE.
/// </summary>
internal sealed class RequestHandler(ServerContext server, SessionState state, Logon logon, ResponseWriter writer)
{
    /// <summary>An answer is not held back for longer by a statement that computes.</summary>
    private static readonly TimeSpan FlushDelay = TimeSpan.FromMilliseconds(20);

    // Less than half of what HELLO's hint promises.
    private static readonly TimeSpan NoopInterval = TimeSpan.FromSeconds(45);

    private readonly SessionAnswers _answers = new(server, state);

    // Time is the transaction's: a client that pulls slowly is not a statement that computes long.
    private readonly StatementLimits _limits = new() { MemoryBytes = (long)server.Options.QueryMegabytes << 20 };

    public Task HandleAsync(BoltMessage request, CancellationToken cancellationToken) => (state.Phase, request.Tag) switch
    {
        (SessionPhase.Negotiation, MessageTag.Hello) => logon.HelloAsync(request.Map(0), cancellationToken),
        (SessionPhase.Authentication, MessageTag.Logon) => logon.LogonAsync(request.Map(0), cancellationToken),
        (SessionPhase.Ready, MessageTag.Logoff) when state.Version >= BoltVersion.V5_1 => Done(logon.Logoff),
        (SessionPhase.Ready or SessionPhase.Streaming or SessionPhase.Transaction, MessageTag.Telemetry) when state.Version >= BoltVersion.V5_4 => Done(() => Succeed()),
        (SessionPhase.Ready, MessageTag.Route) => Done(() => Route(request)),
        (SessionPhase.Ready, MessageTag.Begin) => BeginAsync(request.Map(0), cancellationToken),
        (SessionPhase.Ready, MessageTag.Run) => RunAloneAsync(request, cancellationToken),
        (SessionPhase.Transaction, MessageTag.Run) => RunAsync(request, cancellationToken),
        (SessionPhase.Streaming or SessionPhase.Transaction, MessageTag.Pull) => PullAsync(request.Map(0), discard: false, cancellationToken),
        (SessionPhase.Streaming or SessionPhase.Transaction, MessageTag.Discard) => PullAsync(request.Map(0), discard: true, cancellationToken),
        (SessionPhase.Transaction, MessageTag.Commit) => CommitAsync(cancellationToken),
        (SessionPhase.Transaction, MessageTag.Rollback) => RollBackAsync(),
        _ => throw BoltFailure.Protocol($"{request.Tag.ToString().ToUpperInvariant()} is out of order ({state.Phase}, Bolt {state.Version})."),
    };

    private void Route(BoltMessage request)
    {
        if (request.Fields is not [Dictionary<string, object?> context, var bookmarks, var last]) throw BoltFailure.Protocol("ROUTE has three fields.");
        if (bookmarks is not null) Bookmark.Check(bookmarks);
        var extra = last as Dictionary<string, object?> ?? [];
        Impersonation.Refuse(extra);
        var database = TransactionRequest.DatabaseOf(extra.GetValueOrDefault("db"));
        writer.Write(Responses.Success(RoutingTable.Of(context, database, server.Address)));
    }

    private async Task BeginAsync(Dictionary<string, object?> extra, CancellationToken cancellationToken)
    {
        var transaction = await OpenTransaction.BeginAsync(server, state, TransactionRequest.Read(extra, state.Notifications), cancellationToken);
        state.Open(transaction, SessionPhase.Transaction);
        var answer = new Dictionary<string, object?>();
        if (state.Version >= BoltVersion.V5_8) answer["db"] = transaction.Request.Database;
        writer.Write(Responses.Success(answer));
    }

    private async Task RunAloneAsync(BoltMessage request, CancellationToken cancellationToken)
    {
        var settings = TransactionRequest.Read(request.Map(2), state.Notifications);
        state.Open(await OpenTransaction.BeginAsync(server, state, settings, cancellationToken), SessionPhase.Streaming);
        await RunAsync(request, cancellationToken);
    }

    private async Task RunAsync(BoltMessage request, CancellationToken cancellationToken)
    {
        if (request.Fields is not [string text, Dictionary<string, object?> parameters, ..]) throw BoltFailure.Protocol("RUN has a statement, a map of parameters and a map of settings.");
        StoreValues.FromWire(parameters);
        var begun = server.Clock.GetTimestamp();
        var transaction = state.Transaction!;
        SystemDatabase.Check(transaction.Request.Database, text);
        var statement = new CypherStatement(text, parameters) { Server = _answers, ForReader = !server.MayWrite(state.User), Limits = _limits };
        var result = await WhileAliveAsync(transaction.RunAsync(statement, cancellationToken), cancellationToken);
        var qid = state.Add(result);
        var answer = new Dictionary<string, object?> { ["fields"] = result.Columns, ["t_first"] = (long)server.Clock.GetElapsedTime(begun).TotalMilliseconds };
        if (state.Phase == SessionPhase.Transaction) answer["qid"] = qid;
        else if (state.Version >= BoltVersion.V5_8) answer["db"] = transaction.Request.Database;
        writer.Write(Responses.Success(answer));
    }

    private async Task PullAsync(Dictionary<string, object?> amount, bool discard, CancellationToken cancellationToken)
    {
        if (amount.GetValueOrDefault("n") is not long rows || rows is 0 or < -1) throw BoltFailure.Protocol("n is -1 or a positive number of rows.");
        var result = state.Result(amount.GetValueOrDefault("qid") as long? ?? -1);
        var begun = server.Clock.GetTimestamp();
        if (rows < 0) rows = long.MaxValue;
        if (discard) await WhileAliveAsync(DropAsync(result, rows, cancellationToken), cancellationToken);
        else await SendAsync(result, rows, cancellationToken);
        if (!result.IsDone)
        {
            Succeed(("has_more", true));
            return;
        }

        var transaction = state.Transaction!;
        var metadata = ResultMetadata.Of(result, state.Version, transaction.Request, server.Clock.GetElapsedTime(begun));
        if (state.Phase == SessionPhase.Streaming)
        {
            metadata["bookmark"] = await WhileAliveAsync(state.CommitAsync(), cancellationToken);
            state.Phase = SessionPhase.Ready;
        }

        writer.Write(Responses.Success(metadata));
    }

    private Task<bool> DropAsync(OpenResult result, long rows, CancellationToken cancellationToken) => state.Transaction!.UseAsync(async token =>
    {
        await result.DropAsync(rows, token);
        return true;
    }, cancellationToken);

    private async Task SendAsync(OpenResult result, long rows, CancellationToken cancellationToken)
    {
        while (rows > 0 && !result.IsDone)
        {
            var portion = new Portion(rows, ResponseWriter.FullBytes);
            rows -= await WhileAliveAsync(state.Transaction!.UseAsync(token => result.FillAsync(writer.Rows, writer.Dialect, portion, token), cancellationToken), cancellationToken);
            writer.TakeRows();
            if (writer.IsFull) await writer.FlushAsync(cancellationToken);
        }
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        var bookmark = await WhileAliveAsync(state.CommitAsync(), cancellationToken);
        state.Phase = SessionPhase.Ready;
        Succeed(("bookmark", bookmark));
    }

    private async Task RollBackAsync()
    {
        await state.CloseTransactionAsync();
        state.Phase = SessionPhase.Ready;
        Succeed();
    }

    /// <summary>
    /// Waits for work that may take long. The client gets what was answered before it, and learns now and then that the server is alive.
    /// </summary>
    private async Task<T> WhileAliveAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        if (!await IsDoneWithinAsync(work, FlushDelay)) await writer.FlushAsync(cancellationToken);
        while (!await IsDoneWithinAsync(work, NoopInterval)) await writer.SendNoopAsync(cancellationToken);

        return await work;
    }

    private async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time)
    {
        if (!work.IsCompleted) await work.WaitAsync(time, server.Clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return work.IsCompleted;
    }

    private void Succeed(params (string Key, object? Value)[] metadata) =>
        writer.Write(Responses.Success(metadata.ToDictionary(entry => entry.Key, entry => entry.Value)));

    private static Task Done(Action answer)
    {
        answer();
        return Task.CompletedTask;
    }
}
