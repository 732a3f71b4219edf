using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>An accepted entry as the line of JSON that <see cref="InputReader"/> reads back to the same entry.</summary>
internal static class EntryJson
{
    // Escaping every letter that is not ASCII would make a line up to six times as long as what was accepted, and too long to be read back.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IngestionInput entry) => entry switch
    {
        ArticleInput article => Article(article.Article),
        RecordInput record => ExtractionRecordJson.WriteBytes(record.Record),
        _ => throw new ArgumentException("Only articles and records are accepted.", nameof(entry)),
    };

    private static byte[] Article(ArticleRecord article) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object?>
        {
            ["url"] = article.Url,
            ["title"] = article.Title,
            ["publishedAt"] = article.PublishedAt,
            ["retrievedAt"] = article.RetrievedAt,
            ["language"] = article.Language,
            ["source"] = article.Source is { } source ? new { name = source.Name, domain = source.Domain, country = source.Country } : null,
            ["text"] = article.Text,
        },
        Options);
}
