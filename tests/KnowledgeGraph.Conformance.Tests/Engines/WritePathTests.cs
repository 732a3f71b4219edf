using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Resolution.Topics;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Every way to change a graph, on both engines: they report the same and end in the same graph.</summary>
[Collection(nameof(SharedServer))]
public sealed class WritePathTests(SharedServer server)
{
    private static readonly JudgementNote Note = new("test", "because");

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Ingesting_records_gives_one_graph(int seed)
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(seed, 40), new IngestionOptions { BatchSize = 16 });
        await engines.AssertSameAsync();
    }

    [Fact]
    public async Task The_same_input_again_writes_nothing()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(3, 20));
        var before = await engines.Neo4j.DigestAsync();
        Assert.False((await engines.IngestAsync(RecordGenerator.Records(3, 20))).WroteAnything);
        Assert.Equal(before, await engines.Neo4j.DigestAsync());
    }

    [Fact]
    public async Task A_correction_updates_in_place()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(4, 20));
        var report = await engines.IngestAsync(Enumerable.Range(0, 10).Select(index => RecordGenerator.Record(4, index, version: 2)));
        Assert.True(report.Updated > 0);
        await engines.AssertSameAsync();
    }

    [Fact]
    public async Task Coding_topics_recoding_and_forgetting_gives_one_graph()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(6, 30));
        await engines.AgreeAsync(graph => new TopicCoding(graph, engines.Time).ApplyAsync(SomeCodebooks.Sea));
        await engines.AssertSameAsync();
        await engines.IngestAsync(RecordGenerator.Records(6, 40));
        await engines.AgreeAsync(graph => new TopicCoding(graph, engines.Time).ApplyAsync(SomeCodebooks.Votes));
        await engines.AssertSameAsync();
        await engines.AgreeAsync(graph => new TopicCoding(graph, engines.Time).ApplyAsync(Codebook.Empty));
        await engines.AssertSameAsync();
    }

    [Fact]
    public async Task Retracting_leaves_one_graph_and_in_the_end_none()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        var records = RecordGenerator.Records(5, 10);
        await engines.IngestAsync(records);
        foreach (var (record, at) in records.Select((record, at) => (record, at)))
        {
            await engines.AgreeAsync(graph => new Retraction(graph, engines.Time).RetractAsync(record.Article.Url!));
            if (at is 0 or 5) await engines.AssertSameAsync();
        }

        Assert.Empty(await engines.Neo4j.RowsAsync(new CypherStatement("MATCH (n:Actor|Article|Statement|Mention|Source|Topic|Alias) RETURN n.id AS id"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Merging_splitting_and_keeping_apart_give_one_graph()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(6, 20));
        var before = await engines.Neo4j.DigestAsync();
        var actors = (await engines.AgreeAsync(ActorsAsync)).ToList();

        await JudgeAsync(judge => judge.MergeAsync(actors[0], actors[1], Note));
        await JudgeAsync(judge => judge.MergeAsync(actors[2], actors[0], Note));
        await engines.AssertSameAsync();
        await JudgeAsync(judge => judge.SplitAsync(actors[0]));
        await JudgeAsync(judge => judge.SplitAsync(actors[1]));
        await engines.AssertSameAsync();
        Assert.Equal(before, await engines.Neo4j.DigestAsync());

        await JudgeAsync(judge => judge.DifferentAsync(actors[0], actors[3], Note));
        await JudgeAsync(judge => judge.UnsureAsync(actors[1], actors[3], Note));
        await engines.AssertSameAsync();

        Task<JudgementOutcome> JudgeAsync(Func<ActorJudgements, Task<JudgementOutcome>> judge) => engines.AgreeAsync(graph => judge(new ActorJudgements(graph, engines.Time)));
    }

    [Fact]
    public async Task Deriving_later_gives_what_deriving_at_once_gives()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(7, 20), new IngestionOptions { Derive = false });
        Assert.True(await engines.AgreeAsync(graph => new GraphDerivation(graph, engines.Time).RunAsync()) > 0);
        Assert.Equal(0, await engines.AgreeAsync(graph => new GraphDerivation(graph, engines.Time).RunAsync()));
        await engines.AssertSameAsync();
    }

    [Fact]
    public async Task Analysis_writes_the_same_figures()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.IngestAsync(RecordGenerator.Records(8, 30));
        Assert.True((await engines.AgreeAsync(graph => new AnalysisService(engines.Time).RunAsync(graph))).Written);
        Assert.False((await engines.AgreeAsync(graph => new AnalysisService(engines.Time).RunAsync(graph))).Written);
        var figures = await engines.AgreeAsync(async graph => (await graph.RowsAsync(new CypherStatement("""
            MATCH (a:Actor)
            RETURN a.id AS id, a.pageRank AS pageRank, a.betweenness AS betweenness, a.component AS component,
                   [a.supportIn, a.supportOut, a.opposeIn, a.opposeOut] AS degrees, labels(a) = ['x'] AS none
            ORDER BY id
            """))).Select(row => row.Values).ToList());
        Assert.NotEmpty(figures);
        await engines.AgreeAsync(async graph => (await graph.RowsAsync(new CypherStatement(
            "MATCH (r:AnalysisRun) RETURN r.id AS id, r.algorithm AS algorithm, r.parameters AS parameters, r.graphHash AS hash, r.seed AS seed, r.at AS at"))).Select(row => row.Values).ToList());
    }

    private static async Task<List<string>> ActorsAsync(ICypherConnection graph) =>
        [.. (await graph.RowsAsync(new CypherStatement("MATCH (a:Actor) RETURN a.id AS id ORDER BY id"))).Select(row => row.Text("id"))];
}
