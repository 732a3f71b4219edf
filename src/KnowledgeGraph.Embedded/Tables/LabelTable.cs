using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The nodes of each label.</summary>
internal sealed class LabelTable(SqliteDatabase database)
{
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO label_node(label, node) VALUES (?1, ?2)");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM label_node WHERE label = ?1 AND node = ?2");
    private readonly SqliteStatement _scan = database.Prepare("SELECT node FROM label_node WHERE label = ?1 AND node > ?2 AND node < ?3 ORDER BY node LIMIT ?4");

    public void Insert(int label, long node) => _insert.Bind(1, label).Bind(2, node).Run();

    public void Delete(int label, long node) => _delete.Bind(1, label).Bind(2, node).Run();

    /// <inheritdoc cref="NodeTable.Scan"/>
    public int Scan(int label, long after, long end, Span<long> chunk)
    {
        _scan.Bind(1, label).Bind(2, after).Bind(3, end).Bind(4, chunk.Length);
        var count = 0;
        while (_scan.Step()) chunk[count++] = _scan.Integer(0);
        return count;
    }
}
