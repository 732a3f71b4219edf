using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>How many nodes have a label and how many relationships a type; token -1 counts all.</summary>
internal sealed class CountTable(SqliteDatabase database)
{
    private readonly SqliteStatement _find = database.Prepare("SELECT count FROM entity_count WHERE kind = ?1 AND token = ?2");

    private readonly SqliteStatement _add = database.Prepare(
        "INSERT INTO entity_count(kind, token, count) VALUES (?1, ?2, ?3) ON CONFLICT (kind, token) DO UPDATE SET count = count + ?3");

    public long Read(EntityKind kind, int token)
    {
        if (!_find.Bind(1, (long)kind).Bind(2, token).Step()) return 0;
        var count = _find.Integer(0);
        _find.Reset();
        return count;
    }

    public void Add(EntityKind kind, int token, long delta) => _add.Bind(1, (long)kind).Bind(2, token).Bind(3, delta).Run();
}
