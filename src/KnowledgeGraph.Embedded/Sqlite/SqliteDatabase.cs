using KnowledgeGraph.Embedded.Checksums;
using SQLitePCL;

namespace KnowledgeGraph.Embedded.Sqlite;

/// <summary>One SQLite connection. Not thread-safe unless opened <c>shared</c>; then SQLite itself takes turns.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>SQLITE_FCNTL_RESERVE_BYTES and SQLITE_FCNTL_HAS_MOVED, which the library has no names for.</summary>
    private const int ReservedBytes = 38;
    private const int MovedFile = 20;

    /// <summary>The name of a database that is gone when it is closed.</summary>
    public const string MemoryFile = ":memory:";

    private readonly List<SqliteStatement> _statements = [];

    private SqliteDatabase(sqlite3 handle, string file)
    {
        Handle = handle;
        File = file;
    }

    static SqliteDatabase()
    {
        Batteries_V2.Init();
        ChecksumVfs.Register();
    }

    public sqlite3 Handle { get; }

    /// <summary>The file's path, or <c>:memory:</c>; for error messages.</summary>
    public string File { get; }

    public bool IsInMemory => File == MemoryFile;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Rows that the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    /// <summary>Whether a statement failed since the last <see cref="ForgetFailure"/>: then the transaction may lack a part and must not be committed.</summary>
    public bool HasFailed { get; private set; }

    public void ForgetFailure() => HasFailed = false;

    /// <param name="layer">The name of SQLite's file layer; null where nothing is to be verified, as in memory.</param>
    public static SqliteDatabase Open(string file, bool shared, string? layer = ChecksumVfs.Name)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | (shared ? raw.SQLITE_OPEN_FULLMUTEX : raw.SQLITE_OPEN_NOMUTEX);
        var code = raw.sqlite3_open_v2(file, out var handle, flags, shared ? null : layer);
        if (code == raw.SQLITE_OK)
        {
            raw.sqlite3_extended_result_codes(handle, 1);

            // Plans from the statement's text alone. Otherwise SQLite compiles a statement with `LIMIT ?` anew each time that it is bound.
            raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            return new SqliteDatabase(handle, file);
        }

        var message = handle is null ? "out of memory" : raw.sqlite3_errmsg(handle).utf8_to_string();
        handle?.Dispose();
        throw SqliteFault.From(code, message, file);
    }

    /// <summary>Runs statements that give no rows worth reading.</summary>
    public void Execute(string sql) => Check(TryExecute(sql));

    /// <summary>As <see cref="Execute"/>, but gives SQLite's primary result code instead of an exception.</summary>
    public int TryExecute(string sql) => raw.sqlite3_exec(Handle, sql) & 0xFF;

    public long QueryInteger(string sql)
    {
        using var statement = new SqliteStatement(this, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    public List<string> QueryStrings(string sql)
    {
        using var statement = new SqliteStatement(this, sql);
        var rows = new List<string>();
        while (statement.Step()) rows.Add(statement.Text(0));
        return rows;
    }

    /// <summary>A statement for the life of the connection, released with it.</summary>
    public SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(this, sql);
        lock (_statements) _statements.Add(statement);
        return statement;
    }

    public sqlite3_stmt Compile(string sql)
    {
        Check(raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return statement;
    }

    /// <summary>Leaves so many bytes free at the end of each page of a database that has none yet, or that VACUUM writes anew.</summary>
    public void Reserve(int bytes) => Control(ReservedBytes, bytes);

    /// <summary>Whether the file was moved, deleted or replaced since it was opened.</summary>
    public bool HasMoved => Control(MovedFile, 0) != 0;

    private int Control(int operation, int argument)
    {
        Check(NativeSqlite.FileControl(Handle.DangerousGetHandle(), "main", operation, ref argument));
        return argument;
    }

    public void SetBusyTimeout(TimeSpan timeout) => raw.sqlite3_busy_timeout(Handle, (int)timeout.TotalMilliseconds);

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) throw Fault();
    }

    public EmbeddedStoreException Fault()
    {
        HasFailed = true;
        return SqliteFault.From(raw.sqlite3_extended_errcode(Handle), raw.sqlite3_errmsg(Handle).utf8_to_string(), File);
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        Handle.Dispose();
    }
}
