using SQLitePCL;

namespace KnowledgeGraph.Embedded.Sqlite;

/// <summary>
/// A prepared statement. Bind, then <see cref="Step"/> until false (which resets it) or call <see cref="Reset"/>;
/// whoever steps it reads it to its end before anyone else uses it, so one statement serves all callers of its connection.
/// </summary>
internal sealed class SqliteStatement(SqliteDatabase database, string sql) : IDisposable
{
    /// <summary>SQLITE_STMTSTATUS_REPREPARE, which the library has no name for.</summary>
    private const int CountOfReprepares = 5;

    private sqlite3_stmt? _statement;

    /// <summary>Compiled when first used, because a short-lived graph needs few of its statements.</summary>
    private sqlite3_stmt Statement => _statement ??= database.Compile(sql);

    /// <summary>How often SQLite has compiled it again because it took a new plan to be better; for tests.</summary>
    public int Recompilations => raw.sqlite3_stmt_status(Statement, CountOfReprepares, 0);

    public SqliteStatement Bind(int index, long value)
    {
        database.Check(raw.sqlite3_bind_int64(Statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        database.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(Statement, index, 0) : raw.sqlite3_bind_blob(Statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string value)
    {
        database.Check(raw.sqlite3_bind_text(Statement, index, value));
        return this;
    }

    public SqliteStatement BindNull(int index)
    {
        database.Check(raw.sqlite3_bind_null(Statement, index));
        return this;
    }

    /// <summary>Moves to the next row; at the end, or on an error, the statement is reset.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(Statement);
        if (code == raw.SQLITE_ROW) return true;
        var fault = code == raw.SQLITE_DONE ? null : database.Fault();
        raw.sqlite3_reset(Statement);
        return fault is null ? false : throw fault;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run() => Step();

    public void Reset()
    {
        if (_statement is not null) raw.sqlite3_reset(_statement);
    }

    public long Integer(int column) => raw.sqlite3_column_int64(Statement, column);

    public double Real(int column) => raw.sqlite3_column_double(Statement, column);

    public string Text(int column) => raw.sqlite3_column_text(Statement, column).utf8_to_string();

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(Statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(Statement, column) == raw.SQLITE_NULL;

    public void Dispose() => _statement?.Dispose();
}
