using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Snapshots;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>Relationships by id.</summary>
internal sealed class RelationshipTable(SqliteDatabase database, RecordCodec codec)
{
    private readonly SqliteStatement _find = database.Prepare("SELECT type, start, end, properties FROM relationship WHERE id = ?1");
    private readonly SqliteStatement _records = database.Prepare("SELECT id, properties FROM relationship");
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO relationship(id, type, start, end, properties) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly SqliteStatement _update = database.Prepare("UPDATE relationship SET properties = ?2 WHERE id = ?1");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM relationship WHERE id = ?1");
    private readonly SqliteStatement _scan = database.Prepare("SELECT id, type, start, end FROM relationship WHERE id > ?1 AND id < ?2 AND (?4 < 0 OR type = ?4) ORDER BY id LIMIT ?3");

    public RelationshipEntry? Find(long id)
    {
        if (!_find.Bind(1, id).Step()) return null;
        var record = new RelationshipRecord(id, (int)_find.Integer(0), _find.Integer(1), _find.Integer(2));
        var entry = new RelationshipEntry(record, RecordCodec.DecodeProperties(_find.Blob(3)));
        _find.Reset();
        return entry;
    }

    public void Save(RelationshipEntry entry)
    {
        var record = entry.Record;
        var properties = codec.Encode(entry.Properties);
        if (entry.State == RecordState.New)
        {
            _insert.Bind(1, record.Id).Bind(2, record.Type).Bind(3, record.Start).Bind(4, record.End);
            (properties.IsEmpty ? _insert.BindNull(5) : _insert.Bind(5, properties)).Run();
        }
        else
        {
            _update.Bind(1, record.Id);
            (properties.IsEmpty ? _update.BindNull(2) : _update.Bind(2, properties)).Run();
        }
    }

    /// <summary>Fills in one property of every relationship, by id; gives how many bytes the values point to.</summary>
    public long ReadColumn(int key, Value[] into)
    {
        var bytes = 0L;
        try
        {
            while (_records.Step())
            {
                RunningQuery.Step();
                var value = RecordCodec.ReadProperty(_records.Blob(1), key);
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

    /// <inheritdoc cref="NodeTable.Scan"/>
    /// <param name="type">The type of those wanted, or -1 for all. There is no index by type: the others are skipped.</param>
    public int Scan(int type, long after, long end, Span<RelationshipRecord> chunk)
    {
        _scan.Bind(1, after).Bind(2, end).Bind(3, chunk.Length).Bind(4, type);
        var count = 0;
        while (_scan.Step()) chunk[count++] = new(_scan.Integer(0), (int)_scan.Integer(1), _scan.Integer(2), _scan.Integer(3));
        return count;
    }
}
