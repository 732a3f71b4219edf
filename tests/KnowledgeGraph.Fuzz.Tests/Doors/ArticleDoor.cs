using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Fuzz.Tests.Running;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>A file of any kind, read, extracted and written as a record.</summary>
internal sealed class ArticleDoor : FuzzDoor
{
    private static readonly string[] Names = ["a.html", "a.md", "a.txt", "a.json", "a.jsonl", "a.xml", "a.csv", "a.tsv", "a"];

    private readonly ArticleExtractor _extractor = new(TextAnnotator.Default);

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Bytes("""
            <!doctype html><html><head><meta charset="utf-8"><title>Lang attacks Marsh</title><meta property="article:published_time" content="2024-05-01T10:00:00Z">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Lang attacks Marsh","datePublished":"2024-05-01"}</script></head>
            <body><article><h1>Lang attacks Marsh</h1><p>Mayor Ada Lang said on Monday that she opposed Ben Marsh. “He is wrong,” Lang said.</p><ul><li>One<li>Two</ul><table><tr><td>3</table></article></body></html>
            """),
        Bytes("---\ntitle: Lang attacks Marsh\ndate: 2024-05-01\n---\n# Lang attacks Marsh\n\n> \"I back Marsh,\" said *Ada Lang*.\n\n- one\n- [two](https://x.example)\n"),
        Bytes("""{"url":"https://x.example/1","title":"T","publishedAt":"2024-05-01","source":"X","text":"Ada Lang criticised Ben Marsh. \"He lies,\" she said."}""" + "\n"),
        Bytes("""[{"url":"https://x.example/1","title":"T","text":"Ada Lang, the mayor, refused to back Ben Marsh."}]"""),
        Bytes("""<?xml version="1.0"?><rss version="2.0"><channel><title>P</title><item><title>Lang hits Marsh</title><link>https://x.example/r</link><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate><description>Lang hit out at Marsh.</description></item></channel></rss>"""),
        Bytes("url,title,date,text\nhttps://x.example/c,T,2024-01-01,\"Lang said: \"\"I like Marsh.\"\"\"\n"),
        [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("Ada Lang praised Ben Marsh.\n\nQ: Why? A: Because.")],
        Bytes("LANG SLAMS MARSH\n\nLANG: I won't do it.\n\nMARSH: You will.\n\n“It is odd,“ said Lang’s aide, who’d “never” backed the E.U. plan…"),
    ];

    public override IReadOnlyList<byte[]> Words { get; } =
        Split("<div> </div> <p> <table> <![CDATA[ ]]> &#x0; &amp; <script> <!-- --> ``` **** > [ ]( \" “ ” ‘ ’ -- … said Lang Marsh she he who not if \\u0000 \\ud800 { } [ ] null 1e999 , : \uFEFF \u202E \u0301");

    public override Task TryAsync(byte[] input, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(input);
        foreach (var entry in InputReader.Read(Names[input.Length % Names.Length], stream))
            if (entry is ArticleInput article)
                ExtractionRecordJson.WriteBytes(_extractor.Extract(article.Article, cancellationToken));
        return Task.CompletedTask;
    }
}
