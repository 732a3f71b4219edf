using System.Globalization;
using KnowledgeGraph.Neo4j.Connections;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Runs Cypher on a Neo4j server or cluster. Thread-safe. Work may run more than once: a transaction that meets a passing fault (deadlock, lost connection, a leader that changed)
/// is tried again for <see cref="Neo4jOptions.RetryTime"/>, also where the connection was lost while it committed, so writing work must be such that doing it twice does no harm.
/// </summary>
/// <remarks>
/// Reads see what is committed when each statement runs, not one snapshot. The server refuses writing statements in a read transaction.
/// A fault that does not pass is a <see cref="CypherStatementException"/> with Neo4j's code, or a <see cref="Neo4jUnavailableException"/>.
/// </remarks>
public sealed class Neo4jConnection : ICypherConnection
{
    private const int MostLostCommits = 5;
    private static readonly TimeSpan PatienceWithWrites = TimeSpan.FromSeconds(2);

    private readonly IDriver _driver;
    private readonly Neo4jOptions _options;
    private readonly SeenBookmarks _bookmarks = new();
    private readonly string _host;
    private volatile string _description;

    internal Neo4jConnection(IDriver driver, string host, Neo4jOptions options)
    {
        (_driver, _host, _options) = (driver, host, options);
        _description = $"Neo4j at {host}";
    }

    /// <summary><c>Neo4j/5.26.30 at localhost:7687</c>; without the version until the server has been spoken to.</summary>
    public string Description => _options.Database is { } database ? $"{_description}, database {database}" : _description;

    /// <summary>Asks the server who it is, once, without waiting for one that is down.</summary>
    /// <exception cref="Neo4jUnavailableException">It does not answer, or refuses the user.</exception>
    public async Task VerifyAsync(CancellationToken cancellation = default)
    {
        try
        {
            var server = await _driver.GetServerInfoAsync().WaitAsync(cancellation).ConfigureAwait(false);
            _description = string.Create(CultureInfo.InvariantCulture, $"{server.Agent} at {_host}");
        }
        catch (Exception fault) when (Neo4jFaults.TranslateContact(fault, _host) is { } translated)
        {
            throw translated;
        }
    }

    /// <remarks>When it is cancelled the caller goes on at once; the server is told by <see cref="AbandonedQuery"/>.</remarks>
    public async Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        var query = new AbandonedQuery(_driver, _options.Database);
        var running = RunAsync(AccessMode.Read, work, query.Mark, cancellation);
        try
        {
            return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            query.Abandon(running);
            throw;
        }
    }

    /// <remarks>When it is cancelled the transaction has a moment to end, rolled back or committed; a server that is silent is not waited for.</remarks>
    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        var running = RunAsync(AccessMode.Write, work, _ => { }, cancellation);
        try
        {
            return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(PatienceWithWrites, CancellationToken.None)).ConfigureAwait(false);
            if (running.IsCompleted) return await running.ConfigureAwait(false);
            _ = running.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await _driver.DisposeAsync().ConfigureAwait(false);

    private async Task<T> RunAsync<T>(AccessMode mode, Func<ICypherTransaction, Task<T>> work, Action<TransactionConfigBuilder> configure, CancellationToken cancellation)
    {
        var isCommitting = false;
        for (var lostCommits = 0; ; lostCommits++)
        {
            isCommitting = false;
            try
            {
                return await InSessionAsync(
                    mode,
                    session => mode == AccessMode.Read ? session.ExecuteReadAsync(OnceAsync, configure) : session.ExecuteWriteAsync(OnceAsync, configure)).ConfigureAwait(false);
            }
            catch (Neo4jUnavailableException) when (isCommitting && lostCommits < MostLostCommits)
            {
                // Nobody knows whether it is in; the driver leaves it to those who know that twice does no harm.
            }
        }

        async Task<T> OnceAsync(IAsyncQueryRunner runner)
        {
            isCommitting = false;
            cancellation.ThrowIfCancellationRequested();
            var transaction = new Neo4jTransaction(runner, _host);
            var result = await work(transaction).ConfigureAwait(false);
            await transaction.SettleAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            isCommitting = true;
            return result;
        }
    }

    private async Task<T> InSessionAsync<T>(AccessMode mode, Func<IAsyncSession, Task<T>> execute)
    {
        var used = _bookmarks.Latest;
        try
        {
            var session = _driver.AsyncSession(config =>
            {
                config.WithDefaultAccessMode(mode).WithBookmarks(used);
                if (_options.Database is { } database) config.WithDatabase(database);
            });
            await using (session.ConfigureAwait(false))
            {
                var result = await execute(session).ConfigureAwait(false);
                if (mode == AccessMode.Write) _bookmarks.Replace(used, session.LastBookmarks);
                return result;
            }
        }
        catch (Exception fault) when (Neo4jFaults.Translate(fault, _host) is { } translated)
        {
            throw translated;
        }
    }
}
