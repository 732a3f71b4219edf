namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>The page whose checksum did not fit when this thread last read one: SQLite's result code has no room for it.</summary>
/// <param name="Number">1-based, as SQLite counts.</param>
internal sealed record DamagedPage(long Number, bool InLog)
{
    [ThreadStatic]
    private static DamagedPage? _last;

    public static void Note(long number, bool inLog) => _last = new(number, inLog);

    /// <summary>Gives the page and forgets it.</summary>
    public static DamagedPage? Take()
    {
        var last = _last;
        _last = null;
        return last;
    }

    public override string ToString() => InLog ? $"frame {Number:N0} of its write-ahead log" : $"page {Number:N0}";
}
