using System.Text.Json;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>The folder of evaluation corpora with their scorers. It is no part of the repository: its texts are their publishers'.</summary>
internal sealed record CorpusFolder(string Path)
{
    public const string Default = "../shared/corpora";

    /// <summary>The corpora whose articles positions and statements are drawn from.</summary>
    private static readonly string[] News = ["polnear", "seesaw"];

    public string Dev(string corpus) => System.IO.Path.Combine(Path, corpus, "dev.jsonl");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <exception cref="DirectoryNotFoundException">The folder is not there; the message says how to name another.</exception>
    public CorpusFolder Checked() => Directory.Exists(Path)
        ? this
        : throw new DirectoryNotFoundException($"There are no corpora at {Path}. Name their folder with --corpora <folder>.");

    /// <summary>The developer parts of PolNeAR and SEESAW, 1,179 articles, each with its corpus id in its address.</summary>
    public IEnumerable<ArticleRecord> NewsArticles() => News.SelectMany(corpus => System.IO.File.ReadLines(Dev(corpus))).Select(Article);

    /// <summary>Two articles of one publisher are one source, as in a graph of news.</summary>
    private static ArticleRecord Article(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new ArticleRecord(
            AddressOf(root.GetProperty("id").GetString()!),
            root.GetProperty("title").GetString(),
            new SourceRecord(root.GetProperty("publisher").GetString()!.ToLowerInvariant(), null),
            root.GetProperty("date").GetString() is { Length: > 0 } date ? date : null,
            "en",
            root.GetProperty("text").GetString());
    }

    private static string AddressOf(string id) => "https://corpus.example/" + id;

    /// <summary>The corpus id of an article in the graph.</summary>
    public static string IdOf(string address) => address["https://corpus.example/".Length..];
}
