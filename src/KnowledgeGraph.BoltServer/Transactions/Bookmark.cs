using System.Globalization;

namespace KnowledgeGraph.BoltServer.Transactions;

/// <summary>
/// What a client hands back to see its own writes: <c>kg:</c> and the number of the commit since the server started. With one copy of the
/// graph every later transaction sees every earlier commit,
/// so there is nothing to wait for; only a bookmark of another make is refused.
/// </summary>
internal sealed class Bookmark
{
    private const string Prefix = "kg:";
    private long _last;

    public string Next() => Prefix + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);

    /// <exception cref="BoltFailure">One of them was not given out by such a server.</exception>
    public static void Check(object bookmarks)
    {
        if (bookmarks is not List<object?> list) throw BoltFailure.Protocol("bookmarks is a list of strings.");
        foreach (var item in list)
        {
            if (item is not string text || !text.StartsWith(Prefix, StringComparison.Ordinal) || !long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw new BoltFailure("Neo.ClientError.Transaction.InvalidBookmark", $"The bookmark '{item}' was not given out by this server. Begin without it.");
        }
    }
}
