using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Exporting;

/// <summary>What makes Neo4j Browser show this graph well: colours, a guide, and the query library as favourites. Immutable and thread-safe.</summary>
public static class BrowserKit
{
    public const string StyleFile = "style.grass";

    public const string GuideFile = "guide.html";

    public const string FavouritesFile = "favourites.zip";

    private static readonly Lazy<byte[]> Zipped = new(Zip);

    /// <summary>Colours and captions, for <c>:style</c>.</summary>
    public static string Style => EmbeddedText.Read("graph-schema/browser/style.grass");

    /// <summary>A guide for <c>:play</c>.</summary>
    public static string Guide => EmbeddedText.Read("graph-schema/browser/guide.html");

    /// <summary>A ZIP archive with a file a query; Browser takes each file's first line as its name. The same bytes every time.</summary>
    public static byte[] Favourites => [.. Zipped.Value];

    /// <summary>Writes all of it, over files of the same names.</summary>
    /// <returns>The files' paths.</returns>
    public static IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new (string Name, byte[] Content)[] { (StyleFile, Encoding.UTF8.GetBytes(Style)), (GuideFile, Encoding.UTF8.GetBytes(Guide)), (FavouritesFile, Favourites) };
        return [.. files.Select(file =>
        {
            var path = Path.Combine(folder, file.Name);
            File.WriteAllBytes(path, file.Content);
            return path;
        })];
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var query in QueryLibrary.All)
            {
                var entry = archive.CreateEntry(query.Name + ".cypher");
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(query.Text));
            }
        }

        return bytes.ToArray();
    }
}
