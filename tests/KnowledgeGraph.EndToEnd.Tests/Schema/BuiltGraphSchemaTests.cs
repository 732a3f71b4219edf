using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Graphs;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.EndToEnd.Tests.Schema;

/// <summary>graph-schema/schema.yaml is true of a graph that went through ingestion, re-extraction, judgements and analysis.</summary>
public sealed class BuiltGraphSchemaTests
{
    // Places that the schema keeps for what no step writes yet, or not from these records.
    private static readonly string[] NotWrittenYet =
    [
        "AFFILIATED_WITH", "AFFILIATED_WITH.role", "AFFILIATED_WITH.statementId", "OF",
        "Review", "Review.after", "Review.at", "Review.before", "Review.reviewer", "Review.verdict",
        "Stale", // a mark that the derivation takes away again
    ];

    /// <summary>What the random records leave out.</summary>
    private static ExtractionRecord Full { get; } = new()
    {
        Article = new ArticleRecord("https://outlet.example/full", "All there", new SourceRecord("Outlet", "outlet.example", "NO"), "2026-03-01", "en", "Ada told Ben she backs him. Now she fights him.")
        {
            RetrievedAt = "2026-03-02",
        },
        Extractor = new ExtractorRecord("hand", "1", "cfg"),
        Actors = [new("a1", "Ada", ActorKind.Person), new("a2", "Ben", ActorKind.Person)],
        Mentions = [new("m1", "a1", "Ada", new Span(0, 3), MentionKind.Name), new("m2", "a2", "Ben", new Span(9, 12), MentionKind.Name)],
        Statements = [new("s1", "m1", "she backs him", new Span(13, 26), QuoteType.Indirect, "told") { Addressees = ["m2"], StatedAt = "2026-02-28" }, new("s2", null, "she fights him", new Span(32, 46), QuoteType.Reported, "fights")],
        Stances =
        [
            new("s1", "m1", "m2", null, Polarity.Support, 1) { Cue = "backs", Span = new Span(17, 22) }, new("s2", "m1", "m2", null, Polarity.Oppose, -1),
            new("s1", "m2", null, "fishing", Polarity.Support, 1), new("s2", "m2", null, "fishing", Polarity.Oppose, -0.1), // for in all, but changed sides
            new("s1", "m2", null, "peace", Polarity.Support, 0.1), new("s2", "m2", null, "peace", Polarity.Oppose, -1),
        ],
    };

    /// <summary>Two outlets have one text: the second is a copy.</summary>
    private static ExtractionRecord Report(int number)
    {
        const string Text = "The council met on Monday. Nobody in the hall objected to the toll, and the mayor went home early.";
        return new ExtractionRecord
        {
            Article = new ArticleRecord($"https://outlet{number}.example/toll", "Toll", null, $"2026-03-0{number}", "en", Text),
            Extractor = new ExtractorRecord("hand", "1", "cfg"),
            Statements = [new("s1", null, Text[27..66], new Span(27, 66), QuoteType.Reported, "objected")],
        };
    }

    [Fact]
    public async Task The_schema_is_what_a_built_graph_contains()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(store).ApplyAsync(cancel);
        await IngestAsync(version: 1);
        await IngestAsync(version: 2);
        var actors = await store.RowsAsync(new CypherStatement("MATCH (a:Actor:Person) RETURN a.id AS id, a.name AS name ORDER BY id LIMIT 2"), cancel);
        var (judgements, note) = (new ActorJudgements(store, TimeProvider.System), new JudgementNote("tester", "a test"));
        var kept = actors[0].Text("id");
        await judgements.MergeAsync(kept, actors[1].Text("id"), note, cancel);
        await judgements.RenameAsync(kept, "Somebody", note, cancel);
        await judgements.SetKindAsync(kept, ActorKind.Group, note, cancel);
        await judgements.HideAsync(kept, note, cancel);
        await judgements.MoveNameAsync(actors[0].Text("name"), kept, null, note, cancel);
        var codebook = CodebookFile.Parse("topics:\n  - {id: sea, name: Sea}\n  - {id: fish, name: Fish, patterns: [fishing], broader: sea, note: Any}\n");
        await new TopicCoding(store, TimeProvider.System).ApplyAsync(codebook, cancel);
        await new AnalysisService().RunAsync(store, cancellation: cancel);

        Assert.Equal("", string.Join("\n", await SchemaCheck.FaultsAsync(store, cancel)));
        Assert.Equal(string.Join("\n", NotWrittenYet), string.Join("\n", await SchemaCheck.UnusedAsync(store, cancel)));

        Task<IngestionReport> IngestAsync(int version) => new IngestionPipeline(store, (_, _) => throw new NotSupportedException(), TimeProvider.System).RunAsync(
            Enumerable.Range(0, 60).Select(i => RecordGenerator.Record(3, i, version)).Concat([Full, Report(1), Report(2)]).Select((record, i) => new RecordInput(new InputOrigin("test", i), record)),
            cancel);
    }
}
