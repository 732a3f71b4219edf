using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The entries of all range and text indexes: index, <see cref="Encoding.SortKey"/>, entity.</summary>
internal sealed class IndexTable(SqliteDatabase database)
{
    private readonly SqliteStatement _insert = database.Prepare("INSERT OR IGNORE INTO index_entry(idx, key, entity) VALUES (?1, ?2, ?3)");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM index_entry WHERE idx = ?1 AND key = ?2 AND entity = ?3");
    private readonly SqliteStatement _find = database.Prepare("SELECT entity FROM index_entry WHERE idx = ?1 AND key = ?2");
    private readonly SqliteStatement _drop = database.Prepare("DELETE FROM index_entry WHERE idx = ?1");

    private readonly SqliteStatement _scan = database.Prepare(
        "SELECT entity, key FROM index_entry WHERE idx = ?1 AND (key, entity) > (?2, ?3) AND key < ?4 ORDER BY key, entity LIMIT ?5");

    private readonly List<long> _found = [];

    public void Insert(long index, ReadOnlySpan<byte> key, long entity) => _insert.Bind(1, index).Bind(2, key).Bind(3, entity).Run();

    public void Delete(long index, ReadOnlySpan<byte> key, long entity) => _delete.Bind(1, index).Bind(2, key).Bind(3, entity).Run();

    public void Drop(long index) => _drop.Bind(1, index).Run();

    /// <summary>The first entity under the key, or -1.</summary>
    public long FindFirst(long index, ReadOnlySpan<byte> key)
    {
        if (!_find.Bind(1, index).Bind(2, key).Step()) return -1;
        var entity = _find.Integer(0);
        _find.Reset();
        return entity;
    }

    public long[] Find(long index, ReadOnlySpan<byte> key)
    {
        if (!_find.Bind(1, index).Bind(2, key).Step()) return [];
        var first = _find.Integer(0);
        if (!_find.Step()) return [first];
        _found.Clear();
        _found.Add(first);
        do _found.Add(_find.Integer(0));
        while (_find.Step());
        return [.. _found];
    }

    /// <summary>
    /// Fills <paramref name="chunk"/> with what follows the entry (<paramref name="key"/>, <paramref name="entity"/>) and is below the key <paramref name="end"/>,
    /// and moves <paramref name="key"/> and <paramref name="entity"/> to the last entry given.
    /// </summary>
    public int Scan(long index, ref byte[] key, ref long entity, ReadOnlySpan<byte> end, Span<long> chunk)
    {
        _scan.Bind(1, index).Bind(2, key).Bind(3, entity).Bind(4, end).Bind(5, chunk.Length);
        var count = 0;
        while (_scan.Step())
        {
            chunk[count++] = _scan.Integer(0);
            if (count < chunk.Length) continue;
            key = _scan.Blob(1).ToArray();
            entity = chunk[count - 1];
        }

        return count;
    }
}
