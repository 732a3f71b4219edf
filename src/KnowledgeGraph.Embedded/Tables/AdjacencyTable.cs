using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Snapshots;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The relationships that leave (or, in the other table, reach) a node, ordered by type, then by the node at the other end.</summary>
internal sealed class AdjacencyTable
{
    private readonly bool _outgoing;
    private readonly SqliteStatement _some;
    private readonly SqliteStatement _ofType;
    private readonly SqliteStatement _between;
    private readonly SqliteStatement _betweenOfType;
    private readonly SqliteStatement _count;
    private readonly SqliteStatement _countOfType;
    private readonly SqliteStatement _all;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _delete;
    private readonly List<RelationshipRecord> _rows = [];

    public AdjacencyTable(SqliteDatabase database, bool outgoing)
    {
        var table = outgoing ? "outgoing" : "incoming";
        _outgoing = outgoing;
        _some = database.Prepare($"SELECT type, other, relationship FROM {table} WHERE node = ?1 LIMIT ?2");
        _ofType = database.Prepare($"SELECT type, other, relationship FROM {table} WHERE node = ?1 AND type = ?2");
        _between = database.Prepare($"SELECT type, other, relationship FROM {table} WHERE node = ?1 AND other = ?2");
        _betweenOfType = database.Prepare($"SELECT type, other, relationship FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3");
        _count = database.Prepare($"SELECT count(*) FROM {table} WHERE node = ?1");
        _countOfType = database.Prepare($"SELECT count(*) FROM {table} WHERE node = ?1 AND type = ?2");
        _all = database.Prepare($"SELECT node, type, other, relationship FROM {table} ORDER BY node, type, other, relationship");
        _insert = database.Prepare($"INSERT INTO {table}(node, type, other, relationship) VALUES (?1, ?2, ?3, ?4)");
        _delete = database.Prepare($"DELETE FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3 AND relationship = ?4");
    }

    /// <summary>The first <paramref name="limit"/> relationships; -1 is no limit.</summary>
    public RelationshipRecord[] Read(long node, int limit) => Collect(_some.Bind(1, node).Bind(2, limit), node);

    public RelationshipRecord[] ReadType(long node, int type) => Collect(_ofType.Bind(1, node).Bind(2, type), node);

    public RelationshipRecord[] ReadBetween(long node, long other) => Collect(_between.Bind(1, node).Bind(2, other), node);

    public RelationshipRecord[] ReadBetween(long node, int type, long other) => Collect(_betweenOfType.Bind(1, node).Bind(2, type).Bind(3, other), node);

    public long Count(long node) => Single(_count.Bind(1, node));

    public long CountType(long node, int type) => Single(_countOfType.Bind(1, node).Bind(2, type));

    /// <summary>Reads the whole table, in order.</summary>
    public void ReadAll(CompactAdjacency into)
    {
        try
        {
            while (_all.Step())
            {
                RunningQuery.Step();
                into.Add(_all.Integer(0), (int)_all.Integer(1), _all.Integer(2), _all.Integer(3));
            }

            into.Complete();
        }
        finally
        {
            _all.Reset();
        }
    }

    public void Insert(RelationshipRecord record) => BindRow(_insert, record).Run();

    public void Delete(RelationshipRecord record) => BindRow(_delete, record).Run();

    private SqliteStatement BindRow(SqliteStatement statement, RelationshipRecord record) => statement
        .Bind(1, _outgoing ? record.Start : record.End).Bind(2, record.Type).Bind(3, _outgoing ? record.End : record.Start).Bind(4, record.Id);

    private RelationshipRecord[] Collect(SqliteStatement statement, long node)
    {
        _rows.Clear();
        while (statement.Step())
        {
            var other = statement.Integer(1);
            _rows.Add(new(statement.Integer(2), (int)statement.Integer(0), _outgoing ? node : other, _outgoing ? other : node));
        }

        return _rows.ToArray();
    }

    private static long Single(SqliteStatement statement)
    {
        statement.Step();
        var value = statement.Integer(0);
        statement.Reset();
        return value;
    }
}
