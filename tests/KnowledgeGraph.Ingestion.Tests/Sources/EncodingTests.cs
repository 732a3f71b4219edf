using System.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

public sealed class EncodingTests
{
    private const string Text = "Mayor Tessa Brand said: “It’s a café disaster.” Otto Klein endorsed Carl Voss.";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_form_is_read_in_every_encoding_with_a_mark_and_without(string name)
    {
        var encoding = EncodingOf(name);
        foreach (var (file, content) in Forms())
            foreach (var bytes in (byte[][])[encoding.GetBytes(content), [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]])
                Assert.Equal(Text, Assert.IsType<ArticleInput>(Assert.Single(InputReader.Read(file, new MemoryStream(bytes)))).Article.Text);
    }

    [Fact]
    public void A_line_in_another_encoding_is_told_and_the_others_are_read_as_they_are()
    {
        var latin = EncodingOf("windows-1252").GetBytes($"{{\"text\":\"{Text}\"}}\n");
        var entries = InputReader.Read("x.jsonl", new MemoryStream([.. Encoding.UTF8.GetBytes("{\"text\":\"“One”\"}\n"), .. latin])).Cast<ArticleInput>().ToList();

        Assert.Equal(["“One”", Text], entries.Select(entry => entry.Article.Text));
        Assert.Empty(entries[0].Warnings!);
        Assert.Equal("encoding", Assert.Single(entries[1].Warnings!).Field);
    }

    [Fact]
    public void A_declared_charset_is_believed() => Assert.Equal(
        "Президент",
        Assert.IsType<ArticleInput>(Assert.Single(InputReader.Read("request", new MemoryStream(EncodingOf("windows-1251").GetBytes("{\"text\":\"Президент\"}")), InputFormat.Json, "windows-1251"))).Article.Text);

    [Fact]
    public void Bytes_that_leave_the_encoding_they_began_in_end_the_reading_with_a_reason()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\":\"One.\"}\n"), 0x00, 0xD8, 0x0A, 0x00];
        var entries = InputReader.Read("x.jsonl", new MemoryStream(bytes)).ToList();

        Assert.Contains("encoding", Assert.IsType<RejectedInput>(entries[^1]).Problems[0].Reason, StringComparison.Ordinal);
    }

    private static IEnumerable<(string File, string Content)> Forms() =>
    [
        ("a.txt", Text),
        ("a.html", $"<html><head><title>T</title></head><body><p>{Text}</p></body></html>"),
        ("a.jsonl", $"{{\"text\":\"{Text}\"}}\n"),
        ("a.json", $"[\n{{\"text\":\"{Text}\"}}\n]"),
        ("a.csv", $"url,text\nhttps://x.example/1,\"{Text}\"\n"),
        ("a.xml", $"<rss version=\"2.0\"><channel><item><description>{Text}</description></item></channel></rss>"),
    ];

    private static Encoding EncodingOf(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
