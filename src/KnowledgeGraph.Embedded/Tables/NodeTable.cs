using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Snapshots;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>Nodes by id.</summary>
internal sealed class NodeTable(SqliteDatabase database, RecordCodec codec)
{
    private readonly SqliteStatement _find = database.Prepare("SELECT record FROM node WHERE id = ?1");
    private readonly SqliteStatement _records = database.Prepare("SELECT id, record FROM node");
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO node(id, record) VALUES (?1, ?2)");
    private readonly SqliteStatement _update = database.Prepare("UPDATE node SET record = ?2 WHERE id = ?1");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM node WHERE id = ?1");
    private readonly SqliteStatement _scan = database.Prepare("SELECT id FROM node WHERE id > ?1 AND id < ?2 ORDER BY id LIMIT ?3");

    public NodeRecord? Find(long id)
    {
        if (!_find.Bind(1, id).Step()) return null;
        var record = RecordCodec.DecodeNode(id, _find.Blob(0));
        _find.Reset();
        return record;
    }

    public void Save(NodeRecord node) => (node.State == RecordState.New ? _insert : _update).Bind(1, node.Id).Bind(2, codec.Encode(node)).Run();

    /// <summary>Fills in one property of every node, by id; gives how many bytes the values point to.</summary>
    public long ReadColumn(int key, Value[] into)
    {
        var bytes = 0L;
        try
        {
            while (_records.Step())
            {
                RunningQuery.Step();
                var value = RecordCodec.ReadNodeProperty(_records.Blob(1), key);
                into[_records.Integer(0)] = value;
                bytes += PropertyColumn.BytesBehind(value);
            }
        }
        finally
        {
            _records.Reset();
        }

        return bytes;
    }

    public void Delete(long id) => _delete.Bind(1, id).Run();

    /// <summary>Fills <paramref name="chunk"/> with the ids after <paramref name="after"/> and below <paramref name="end"/>; gives how many there were.</summary>
    public int Scan(long after, long end, Span<long> chunk)
    {
        _scan.Bind(1, after).Bind(2, end).Bind(3, chunk.Length);
        var count = 0;
        while (_scan.Step()) chunk[count++] = _scan.Integer(0);
        return count;
    }
}
