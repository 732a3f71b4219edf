using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The entries of all range and text indexes: index, <see cref="SortKey"/>, entity.</summary>
internal sealed class IndexTable(SqliteDatabase database)
{
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO index_entry(idx, key, entity) VALUES (?1, ?2, ?3)");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM index_entry WHERE idx = ?1 AND key = ?2 AND entity = ?3");
    private readonly SqliteStatement _find = database.Prepare("SELECT entity FROM index_entry WHERE idx = ?1 AND key = ?2");
    private readonly SqliteStatement _drop = database.Prepare("DELETE FROM index_entry WHERE idx = ?1");

    private readonly SqliteStatement _scan = database.Prepare(
        "SELECT entity, key FROM index_entry WHERE idx = ?1 AND (key, entity) > (?2, ?3) AND key < ?4 ORDER BY key, entity LIMIT ?5");

    private readonly List<long> _found = [];
    private readonly ByteWriter _missed = new();
    private long _missedIndex = -1;

    public void Insert(long index, ReadOnlySpan<byte> key, long entity)
    {
        ForgetMiss();
        _insert.Bind(1, index).Bind(2, key).Bind(3, entity).Run();
    }

    public void Delete(long index, ReadOnlySpan<byte> key, long entity) => _delete.Bind(1, index).Bind(2, key).Bind(3, entity).Run();

    public void Drop(long index) => _drop.Bind(1, index).Run();

    /// <summary>The first entity under the key, or -1.</summary>
    public long FindFirst(long index, ReadOnlySpan<byte> key)
    {
        if (IsMissed(index, key)) return -1;
        if (!_find.Bind(1, index).Bind(2, key).Step()) return -1;
        var entity = _find.Integer(0);
        _find.Reset();
        return entity;
    }

    public long[] Find(long index, ReadOnlySpan<byte> key)
    {
        if (IsMissed(index, key)) return [];
        if (!_find.Bind(1, index).Bind(2, key).Step())
        {
            _missed.Clear();
            _missed.Bytes(key);
            _missedIndex = index;
            return [];
        }

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

    /// <summary>To be called when the table may have changed in another way than through here.</summary>
    public void ForgetMiss() => _missedIndex = -1;

    /// <summary>Whether the key was just sought in vain: MERGE seeks, then creates, and creating asks again whether the value is free.</summary>
    private bool IsMissed(long index, ReadOnlySpan<byte> key) => index == _missedIndex && key.SequenceEqual(_missed.Written);
}
