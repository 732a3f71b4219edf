using System.Collections.Concurrent;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Backups;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Checking;
using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Embedded.Locks;
using KnowledgeGraph.Embedded.Snapshots;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Embedded.Tables;
using KnowledgeGraph.Embedded.Transactions;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// A durable property graph in one SQLite file, <c>graph.db</c> in a folder of its own.
/// </summary>
/// <remarks>
/// Isolation: a read transaction sees the last commit before it began, and nothing later; there is one write transaction at a time, over all processes.
/// When <see cref="IGraphWriteTransaction.Commit"/> returns, the changes survive the loss of power; until then they survive nothing.
/// A graph in memory keeps no snapshots: there a writer waits for the readers before it, and readers for the writer.
/// Ids are never used twice. Thread-safe; errors of the store are <see cref="EmbeddedStoreException"/>s.
/// </remarks>
public sealed class EmbeddedGraph : IPropertyGraph, IDisposable
{
    /// <summary>Within a process transactions wait their turn; only what waits for itself waits as long as this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private const int MostIdleSessions = 4;

    /// <summary>Pages of the write-ahead log after which a commit copies them into the graph's file: 64 MB.</summary>
    private const int LogPages = 16_000;

    private readonly EmbeddedOptions? _options;
    private readonly TransactionGate _gate;
    private readonly WriterNote? _note;
    private readonly FolderClaim? _claim;
    private readonly GraphSession _writing;
    private readonly SnapshotCopies _copies;
    private readonly ConcurrentBag<GraphSession> _idle = [];
    private Vocabulary _vocabulary = Vocabulary.Empty;
    private long _foreignCommits = -1;
    private int _disposed;

    private EmbeddedGraph(EmbeddedOptions? options)
    {
        _options = options;
        _copies = new SnapshotCopies((options?.SnapshotMegabytes ?? EmbeddedOptions.DefaultSnapshotMegabytes) * (1L << 20));
        _gate = new TransactionGate(readersWait: options is null, LongestWait);
        if (options is not null)
        {
            Directory.CreateDirectory(options.Folder);
            _note = new WriterNote(options.Folder);
            if (options.Writer is { } writer) _claim = FolderClaim.Take(options.Folder, writer, options.WriterWait);
        }
        try
        {
            if (options is not null) GraphFiles.Prepare(FileOf(options));
            _writing = OpenSession(options?.CacheMegabytes ?? 0);
            GraphFormat.Prepare(_writing.Database);
        }
        catch
        {
            _writing?.Database.Dispose();
            _claim?.Dispose();
            throw;
        }
    }

    /// <summary>For people: where the graph is.</summary>
    public string Description => _options is null ? "embedded memory:" : $"embedded {_options.Folder}";

    internal bool IsInMemory => _options is null;

    /// <summary>Opens the graph in a folder, or makes an empty one.</summary>
    /// <exception cref="EmbeddedStoreException">The folder's <c>graph.db</c> is no graph, was written by a later version, or cannot be read.</exception>
    public static EmbeddedGraph Open(EmbeddedOptions options) => new(options);

    /// <summary>A graph that is gone when it is disposed.</summary>
    public static EmbeddedGraph InMemory() => new(null);

    public IGraphReadTransaction BeginRead()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _gate.EnterRead();
        return StartRead();
    }

    public IGraphWriteTransaction BeginWrite(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _gate.EnterWrite(cancellation);
        return StartWrite(cancellation);
    }

    /// <summary>
    /// Compares everything that is stored twice: adjacency with relationships, label and index entries with the entities, counts with what is counted;
    /// and lets SQLite check its file. Reads the whole graph, on a snapshot.
    /// </summary>
    /// <returns>What is wrong, at most 1,000 findings; nothing where all is well.</returns>
    public IReadOnlyList<CheckFinding> Check()
    {
        using var reader = (GraphReader)BeginRead();
        return new ConsistencyCheck(reader).Run();
    }

    /// <summary>
    /// Copies the graph as it stands into one file while others read and write, and checks the copy: its pages, and everything that is stored twice. To restore it, put it as <c>graph.db</c> into a
    /// folder of its own.
    /// </summary>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    /// <exception cref="EmbeddedStoreException">The graph or its copy is damaged, or there is no room; no copy is left.</exception>
    public BackupReport Backup(string file) => GraphBackup.Run(this, file);

    /// <summary>Writes and flushes a transaction that changes nothing, to see that it can be done.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot, or the file is no longer the one that was opened.</exception>
    public async Task ProbeAsync(CancellationToken cancellationToken = default)
    {
        using var writer = await BeginWriteAsync(cancellationToken);
        if (_options is not null && _writing.Database.HasMoved)
            throw new EmbeddedStoreException(EmbeddedStoreFault.Failed, $"{FileOf(_options)} was moved, deleted or replaced while it was open. Stop this process, put the file back, and start again.");
        writer.Touch();
    }

    /// <summary>Releases the file. Transactions must have ended.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        if (_options is not null)
            while (_idle.TryTake(out var session)) session.Database.Dispose();
        _writing.Database.Dispose();
        _claim?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Writes one snapshot, packed, into a new file.</summary>
    internal void CopyInto(string file)
    {
        // A session of its own: this is not possible within a transaction.
        var session = OpenSession(1);
        try
        {
            session.Database.Execute($"VACUUM INTO '{file.Replace("'", "''", StringComparison.Ordinal)}'");
        }
        finally
        {
            if (_options is not null) session.Database.Dispose();
        }
    }

    internal async Task<GraphReader> BeginReadAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _gate.EnterReadAsync(cancellation);
        return StartRead();
    }

    /// <summary>A reader within a reader that is open longer, and keeps the writer out for both of them.</summary>
    internal GraphReader BeginReadWithin() => StartRead(entered: false);

    internal async Task<GraphWriter> BeginWriteAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _gate.EnterWriteAsync(cancellation);
        return StartWrite(cancellation);
    }

    private GraphReader StartRead(bool entered = true)
    {
        GraphSession? session = null;
        try
        {
            if (!_idle.TryTake(out session)) session = OpenSession(Math.Max(1, (_options?.CacheMegabytes ?? 0) / 8));
            if (_options is not null) session.Database.Execute("BEGIN");
            var state = session.State.Read();
            return new GraphReader(session, state, VocabularyOf(session, state), ended => EndRead(ended, entered), _copies.Of(state));
        }
        catch
        {
            if (session is not null) EndRead(session, entered);
            else if (entered) _gate.ExitRead();
            throw;
        }
    }

    private void EndRead(GraphSession session, bool entered)
    {
        try
        {
            if (_options is not null && session.Database.IsInTransaction) session.Database.Execute("COMMIT");
            if (_options is null || (_idle.Count < MostIdleSessions && _disposed == 0)) _idle.Add(session);
            else session.Database.Dispose();
        }
        finally
        {
            if (entered) _gate.ExitRead();
        }
    }

    private void Committed(GraphState state, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _copies.Drop();
    }

    private GraphWriter StartWrite(CancellationToken cancellation)
    {
        try
        {
            Lock(cancellation);
            var state = _writing.State.Read();
            return new GraphWriter(_writing, state, VocabularyOf(_writing, state), Committed, EndWrite);
        }
        catch
        {
            EndWrite(_writing);
            throw;
        }
    }

    /// <summary>Takes SQLite's write lock, which other processes may hold.</summary>
    private void Lock(CancellationToken cancellation)
    {
        var database = _writing.Database;
        var waited = System.Diagnostics.Stopwatch.StartNew();
        int code;
        while ((code = database.TryExecute("BEGIN IMMEDIATE")) == SQLitePCL.raw.SQLITE_BUSY)
        {
            cancellation.ThrowIfCancellationRequested();
            if (waited.Elapsed < _options!.LockTimeout) continue;
            throw new EmbeddedStoreException(
                EmbeddedStoreFault.Busy,
                $"{database.File} is being written by {_note!.Read()}; gave up after {waited.Elapsed.TotalSeconds:0.#} s. Wait until it is done, or stop it, and try again.");
        }

        database.Check(code);
        if (_note is null) return;
        var foreignCommits = database.QueryInteger("PRAGMA data_version");
        if (foreignCommits == _foreignCommits) return;
        _foreignCommits = foreignCommits;
        _note.Leave();
    }

    private void EndWrite(GraphSession session)
    {
        try
        {
            if (!session.Database.IsInTransaction) return;
            session.Forget();
            session.Database.TryExecute("ROLLBACK");
        }
        finally
        {
            _gate.ExitWrite();
        }
    }

    private Vocabulary VocabularyOf(GraphSession session, GraphState state)
    {
        var known = _vocabulary;
        if (known.Fits(state)) return known;
        var read = Vocabulary.Read(session.Tokens, session.Catalog, state);
        if (state.Catalog >= known.CatalogVersion && state.Keys >= known.Keys.Count) _vocabulary = read;
        return read;
    }

    private GraphSession OpenSession(int cacheMegabytes)
    {
        if (_options is null) return new GraphSession(_writing?.Database ?? OpenMemory(), cachedRecords: 8_192);
        var database = SqliteDatabase.Open(FileOf(_options), shared: false);
        try
        {
            // Short, so that a writer who waits for another process notices its cancellation.
            database.SetBusyTimeout(TimeSpan.FromMilliseconds(250));
            database.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = {-1024 * cacheMegabytes}; PRAGMA temp_store = MEMORY;");
            // A checkpoint writes each page once however often the log has it, and a build changes the same pages of the id index again and
            // again: the longer the log, the less is written.
            database.Execute($"PRAGMA wal_autocheckpoint = {LogPages}; PRAGMA journal_size_limit = 67108864;");
            // A page that is written to the log before its transaction ends has no right sum there until then.
            if (_writing is null) database.Execute("PRAGMA cache_spill = OFF");
            if (_options.MaxFileMegabytes > 0) database.Execute($"PRAGMA max_page_count = {_options.MaxFileMegabytes * 256L}");
            return new GraphSession(database, _options.CachedRecords);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static string FileOf(EmbeddedOptions options) => Path.Combine(options.Folder, EmbeddedOptions.FileName);

    private static SqliteDatabase OpenMemory()
    {
        // Shared: its readers run side by side on one connection.
        return SqliteDatabase.Open(SqliteDatabase.MemoryFile, shared: true);
    }
}
