using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>Rows for the statements of <see cref="EvidenceCypher"/>, to be written in one transaction: one article's, or many articles' together. Not thread-safe.</summary>
public sealed class ChangeSet
{
    private readonly Dictionary<string, List<object?>> _rows = [];

    /// <param name="statement">One of <see cref="EvidenceCypher"/>'s texts.</param>
    public void Add(string statement, Dictionary<string, object?> row)
    {
        if (!_rows.TryGetValue(statement, out var rows))
            _rows[statement] = rows = [];
        rows.Add(row);
    }

    /// <summary>Writes <see cref="EvidenceCypher.Own"/>.</summary>
    /// <param name="now">A ZonedDateTime: the clock of what is recorded.</param>
    /// <returns>How many of the articles were not in the graph before.</returns>
    public async Task<long> ApplyOwnAsync(ICypherTransaction transaction, object now, CancellationToken cancellation = default)
    {
        var articles = await transaction.ExecuteAsync(StatementOf(EvidenceCypher.Articles, _rows[EvidenceCypher.Articles], now), cancellation).ConfigureAwait(false);
        await ApplyAsync(transaction, EvidenceCypher.Own, now, cancellation).ConfigureAwait(false);
        return articles.NodesCreated;
    }

    /// <summary>Writes <see cref="EvidenceCypher.Common"/>.</summary>
    /// <param name="now">A ZonedDateTime: the clock of what is recorded.</param>
    public Task ApplyCommonAsync(ICypherTransaction transaction, object now, CancellationToken cancellation = default) => ApplyAsync(transaction, EvidenceCypher.Common, now, cancellation);

    private async Task ApplyAsync(ICypherTransaction transaction, string[] statements, object now, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            if (_rows.TryGetValue(statement, out var rows))
                await transaction.QueueAsync(StatementOf(statement, rows, now), cancellation).ConfigureAwait(false);
        }
    }

    private static CypherStatement StatementOf(string text, List<object?> rows, object now) => new(text, new Dictionary<string, object?> { ["rows"] = rows, ["now"] = now });
}
