using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class IngestionPipelineTests
{
    [Fact]
    public async Task A_bad_input_goes_to_quarantine_and_costs_the_others_nothing()
    {
        await using var graph = await TestGraph.OpenAsync();
        var broken = Samples.Says(2, "Ben Holt");
        broken = broken with { Mentions = [broken.Mentions[0] with { Text = "Someone" }] };
        var report = await Pipeline(graph).RunAsync(
        [
            new RecordInput(new InputOrigin("a.jsonl", 1), Samples.Says(1, "Ada Marsh")),
            new RecordInput(new InputOrigin("a.jsonl", 2), broken),
            new RejectedInput(new InputOrigin("b.bin"), [new RecordProblem(0, "$", "not text")]),
            new ArticleInput(new InputOrigin("c.txt"), Samples.Says(3, "Fails").Article),
            new ArticleInput(new InputOrigin("d.txt"), Samples.Says(4, "Cleo Dane").Article),
        ]);

        Assert.Equal((5, 2, 3), ((int)report.Read, (int)report.New, report.Quarantined.Count));
        Assert.Equal(["a.jsonl:2", "b.bin", "c.txt"], report.Quarantined.Select(input => input.Origin.ToString()));
        Assert.Equal("mentions[0].text", report.Quarantined[0].Problems[0].Field);
        Assert.Contains("\"field\": \"mentions[0].text\"", report.Quarantined[0].ToJson(), StringComparison.Ordinal);
        Assert.Contains("out of words", report.Quarantined[2].Problems[0].Reason, StringComparison.Ordinal);
        await Kit.AssertValidAsync(graph);
    }

    [Fact]
    public async Task Values_never_become_part_of_a_statement()
    {
        const string Evil = "x'}) DETACH DELETE n // \" ` \\ $rows";
        await using var graph = await Kit.GraphOfAsync([Samples.Says(1, Evil, words: Evil + " and more of the same words", source: Evil)]);
        var rows = await graph.RowsAsync(new CypherStatement("MATCH (a:Actor)-[:SAID]->(s:Statement)-[:REPORTED_IN]->(b) RETURN a.name AS name, s.text AS text"));
        Assert.Equal(Evil, rows[0].Text("name"));
        await Kit.AssertValidAsync(graph);
    }

    [Fact]
    public async Task Copies_of_one_statement_are_one_independent_source()
    {
        await using var graph = await Kit.GraphOfAsync(
        [
            Samples.Says(1, "Ada Marsh", source: "One", published: "2026-05-02"),
            Samples.Says(2, "Ada Marsh", source: "Two", published: "2026-05-01"),
            Samples.Says(3, "Ada Marsh", words: "Nobody has a better plan than this one", source: "Three"),
        ]);
        var row = Assert.Single(await graph.RowsAsync(new CypherStatement(
            "MATCH (a:Actor)-[r:SUPPORTS]->(t:Topic) RETURN a.name AS name, t.name AS topic, r.statementCount AS statements, r.sourceCount AS sources, r.firstAt AS first")));
        Assert.Equal(("Ada Marsh", "harbour toll", 2, 2, "2026-05-01"), (row.Text("name"), row.Text("topic"), (int)row.Integer("statements"), (int)row.Integer("sources"), row.Text("first")));
    }

    [Fact]
    public async Task Progress_ends_done_with_all_settled()
    {
        await using var graph = await TestGraph.OpenAsync();
        var last = default(IngestionProgress);
        var inputs = RecordGenerator.Records(1, 9).Select((record, i) => (IngestionInput)new RecordInput(new InputOrigin("f", i), record));
        await Pipeline(graph).RunAsync(inputs.ToAsyncEnumerable(), new Report(progress => last = progress), TestContext.Current.CancellationToken);
        Assert.Equal((IngestionPhase.Done, 9L, 9L, 0L), (last!.Phase, last.Read, last.Settled, last.Quarantined));
    }

    [Fact]
    public async Task A_failing_source_of_inputs_fails_the_run_and_keeps_what_was_settled()
    {
        await using var graph = await TestGraph.OpenAsync();
        var pipeline = new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException(), TimeProvider.System, new IngestionOptions { BatchSize = 1 });
        await Assert.ThrowsAsync<IOException>(() => pipeline.RunAsync(Failing().ToAsyncEnumerable()));
        await graph.IngestAsync([]);
        await Kit.AssertValidAsync(graph);

        static IEnumerable<IngestionInput> Failing()
        {
            yield return new RecordInput(new InputOrigin("f"), Samples.Says(1, "Ada Marsh"));
            throw new IOException("gone");
        }
    }

    [Fact]
    public async Task Retracting_what_is_not_there_says_so()
    {
        await using var graph = await TestGraph.OpenAsync();
        Assert.False((await new Retraction(graph, TimeProvider.System).RetractAsync("https://nowhere.example/")).Found);
    }

    private static IngestionPipeline Pipeline(ICypherConnection graph) => new(
        graph,
        (article, _) => article.Text!.StartsWith("Fails", StringComparison.Ordinal) ? throw new InvalidOperationException("out of words") : new(Samples.Says(4, "Cleo Dane")),
        TimeProvider.System);

    private sealed class Report(Action<IngestionProgress> tell) : IProgress<IngestionProgress>
    {
        // Progress<T> would post to the thread pool, in any order.
        void IProgress<IngestionProgress>.Report(IngestionProgress value) => tell(value);
    }
}
