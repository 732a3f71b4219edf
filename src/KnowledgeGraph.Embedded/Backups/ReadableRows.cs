using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Backups;

/// <summary>The ids of a table that has an integer key, as far as its pages can be read: a damaged page costs the ids in it, not those after it.</summary>
/// <param name="end">No id is this high.</param>
internal sealed class ReadableRows(SqliteDatabase database, string table, long end)
{
    private const int Chunk = 4096;

    /// <summary>What could not be read: the first and the last id that may have been there.</summary>
    public List<(long First, long Last)> Gaps { get; } = [];

    public IEnumerable<long> Ids()
    {
        var from = 0L;
        while (from < end)
        {
            var (ids, isWhole) = Read(from);
            foreach (var id in ids) yield return id;
            if (isWhole && ids.Count < Chunk) yield break;
            if (ids.Count > 0) from = ids[^1] + 1;
            if (isWhole) continue;
            var next = NextReadable(from);
            Gaps.Add((from, next - 1));
            from = next;
        }
    }

    private (List<long> Ids, bool IsWhole) Read(long from)
    {
        var ids = new List<long>();
        using var statement = new SqliteStatement(database, $"SELECT id FROM {table} WHERE id >= ?1 ORDER BY id LIMIT {Chunk}");
        try
        {
            statement.Bind(1, from);
            while (statement.Step()) ids.Add(statement.Integer(0));
            return (ids, true);
        }
        catch (EmbeddedStoreException)
        {
            return (ids, false);
        }
    }

    /// <summary>The first id from which a row can be sought again: ever wider steps past the damage, then halves back to its end.</summary>
    private long NextReadable(long from)
    {
        var (bad, step) = (from, 1L);
        while (bad + step < end && !IsReadable(bad + step)) (bad, step) = (bad + step, step * 2);
        var good = Math.Min(bad + step, end);
        while (good - bad > 1)
        {
            var middle = bad + (good - bad) / 2;
            if (IsReadable(middle)) good = middle;
            else bad = middle;
        }
        return good;
    }

    private bool IsReadable(long from)
    {
        using var statement = new SqliteStatement(database, $"SELECT id FROM {table} WHERE id >= ?1 ORDER BY id LIMIT 1");
        try
        {
            statement.Bind(1, from);
            statement.Step();
            return true;
        }
        catch (EmbeddedStoreException)
        {
            return false;
        }
    }
}
