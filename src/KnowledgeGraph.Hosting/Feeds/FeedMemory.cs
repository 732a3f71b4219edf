using System.Text.Json;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>
/// What was fetched of each feed, on disk, so that a service that starts again asks for what is new only. A file that cannot be read is an
/// empty memory: then feeds are fetched once more, and what
/// is in the graph is found unchanged. Not thread-safe.
/// </summary>
internal sealed class FeedMemory
{
    /// <summary>So many entries of a feed are remembered; feeds show far fewer at a time.</summary>
    private const int MostEntries = 2_000;

    private readonly string _file;
    private readonly Dictionary<string, Feed> _feeds;

    public FeedMemory(string folder)
    {
        _file = Path.Combine(Directory.CreateDirectory(folder).FullName, "feeds.json");
        _feeds = Load(_file);
    }

    public PageVersion VersionOf(string feed) =>
        _feeds.TryGetValue(feed, out var known) ? new PageVersion(known.ETag, known.LastModified) : new PageVersion();

    public bool Knows(string feed, string entry) => _feeds.TryGetValue(feed, out var known) && known.Entries.Contains(entry);

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Remember(string feed, PageVersion version, IEnumerable<string> entries)
    {
        var before = _feeds.TryGetValue(feed, out var known) ? known.Entries : [];
        _feeds[feed] = new Feed(version.ETag, version.LastModified, [.. entries.Concat(before).Distinct().Take(MostEntries)]);
        File.WriteAllBytes(_file + ".tmp", JsonSerializer.SerializeToUtf8Bytes(_feeds));
        File.Move(_file + ".tmp", _file, overwrite: true);
    }

    private static Dictionary<string, Feed> Load(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, Feed>>(File.ReadAllBytes(file)) ?? [] : [];
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return [];
        }
    }

    private sealed record Feed(string? ETag, DateTimeOffset? LastModified, List<string> Entries);
}
