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

    /// <param name="now">A ZonedDateTime: the clock of what is recorded.</param>
    public async Task ApplyAsync(ICypherTransaction transaction, object now, CancellationToken cancellation = default)
    {
        foreach (var statement in EvidenceCypher.InOrder)
        {
            if (_rows.TryGetValue(statement, out var rows))
                await transaction.QueueAsync(new CypherStatement(statement, new Dictionary<string, object?> { ["rows"] = rows, ["now"] = now }), cancellation).ConfigureAwait(false);
        }
    }
}
