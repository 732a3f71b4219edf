using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded.Transactions;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>One transaction's statements. A statement that fails leaves the transaction to be rolled back.</summary>
internal sealed class EmbeddedTransaction(CypherEngine engine, GraphReader reader, GraphWriter? writer) : ICypherTransaction
{
    private readonly List<EmbeddedCursor> _open = [];
    private bool _failed;

    public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<ICypherCursor>(StoreFaults.Translate(statement.Text, () => Run(statement, cancellation)));
        }
        catch (Exception e)
        {
            _failed = true;
            return Task.FromException<ICypherCursor>(e);
        }
    }

    public void Commit()
    {
        if (writer is null) throw new InvalidOperationException("A read transaction has nothing to commit.");
        if (_failed)
            throw new CypherStatementException("Neo.ClientError.Transaction.TransactionMarkedAsFailed", "A statement of this transaction failed, so it was rolled back.");
        StoreFaults.Translate("", () =>
        {
            writer.Commit();
            return true;
        });
    }

    private static QueryLimits? Granted(StatementLimits? limits) =>
        limits is null ? null : new QueryLimits { Timeout = limits.Timeout, MemoryBytes = limits.MemoryBytes };

    private EmbeddedCursor Run(CypherStatement statement, CancellationToken cancellation)
    {
        if (_failed)
            throw new CypherStatementException("Neo.ClientError.Transaction.TransactionMarkedAsFailed", "A statement of this transaction failed; it can only be rolled back.");

        var query = engine.Prepare(statement.Text);
        if (statement.ForReader) ReaderRules.Check(query, isServed: statement.Server is not null);
        if (!query.IsReadOnly) ReadAhead();
        var parameters = ClrValues.ToParameters(statement.Parameters);
        var server = statement.Server is { } answers ? new ServerTables(answers) : null;
        var result = engine.Run(query, writer ?? reader, parameters, cancellation, Granted(statement.Limits), server);
        if (!query.IsReadOnly) writer?.VerifyConstraints();
        _open.RemoveAll(cursor => cursor.IsAtEnd);
        StatementNotice[] notices = server is null ? [] : [.. query.UnknownNamesIn(reader).Select(StatementNotices.Of)];
        var opened = new EmbeddedCursor(statement.Text, result, reader, () => _failed = true) { Notices = notices };
        _open.Add(opened);
        return opened;
    }

    /// <summary>What earlier statements have yet to read must not see what the next one writes.</summary>
    private void ReadAhead()
    {
        foreach (var cursor in _open) cursor.ReadAhead();
        _open.Clear();
    }
}
