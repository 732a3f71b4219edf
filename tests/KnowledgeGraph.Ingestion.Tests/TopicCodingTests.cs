using CsCheck;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Resolution.Topics;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class TopicCodingTests
{
    private const string Topics = "MATCH (t:Topic) RETURN t.name AS name";

    private static readonly Codebook Guns = Book("topics:\n  - {id: arms, name: Arms}\n  - {id: guns, name: Gun laws, patterns: [gun control, bill], broader: arms}\n");

    private static readonly string[] Names = ["bill", "the bill", "gun control", "Gun control", "abortion", "gun control bill", "the Clean Water Act", "plan"];

    [Fact]
    public async Task Positions_are_toward_the_codebooks_topic_whatever_their_articles_call_it()
    {
        await using var graph = await Kit.GraphOfAsync([About(1, "bill"), About(2, "Gun control"), About(3, "abortion")]);
        var report = await CodeAsync(graph, Guns);

        Assert.Equal((true, 2L, 4L), (report.Changed, report.Topics, report.Moved));
        Assert.Equal(["abortion", "Arms", "Gun laws"], await NamesAsync(graph));
        var towards = await graph.RowsAsync(new CypherStatement(
            "MATCH (:Stance)-[r:TOWARD]->(t:Topic)-[:BROADER]->(b) RETURN r.name AS name, t.code AS code, b.code AS broader ORDER BY name"));
        Assert.Equal([("Gun control", "guns", "arms"), ("bill", "guns", "arms")], towards.Select(row => (row.Text("name"), row.Text("code"), row.Text("broader"))));
        await Kit.AssertValidAsync(graph);
    }

    [Fact]
    public async Task The_same_codebook_again_writes_nothing()
    {
        await using var graph = await Kit.GraphOfAsync([About(1, "bill")]);
        await CodeAsync(graph, Guns);
        Assert.Equal(new CodingReport(false, 2, 0), await CodeAsync(graph, new Codebook(Guns.Topics.Reverse())));
    }

    [Fact]
    public async Task The_graph_depends_on_articles_and_codebook_not_on_which_came_first() => await Records.SampleAsync(
        async records =>
        {
            await using var before = await TestGraph.OpenAsync();
            await CodeAsync(before, Guns);
            await before.IngestAsync(records);
            await using var after = await Kit.GraphOfAsync(records.Reverse());
            await CodeAsync(after, Guns);
            await Kit.AssertSameAsync(before, after);
            await Kit.AssertValidAsync(after);
        },
        iter: 8, threads: 1);

    [Fact]
    public async Task Another_codebook_leaves_nothing_of_the_first() => await Records.SampleAsync(
        async records =>
        {
            await using var graph = await Kit.GraphOfAsync(records);
            await CodeAsync(graph, Guns);
            await CodeAsync(graph, Book("topics:\n  - {id: plans, name: Plans, patterns: [plan, act]}\n"));
            await CodeAsync(graph, Codebook.Empty);
            await using var never = await Kit.GraphOfAsync(records);
            await Kit.AssertSameAsync(never, graph);
        },
        iter: 8, threads: 1);

    [Fact]
    public async Task Retracting_an_article_leaves_the_coded_graph_without_it() => await Records.SampleAsync(
        async records =>
        {
            await using var graph = await Kit.GraphOfAsync(records);
            await CodeAsync(graph, Guns);
            await new Retraction(graph, TimeProvider.System).RetractAsync(records[0].Article.Url!);
            await using var without = await Kit.GraphOfAsync(records.Skip(1));
            await CodeAsync(without, Guns);
            await Kit.AssertSameAsync(without, graph);
        },
        iter: 8, threads: 1);

    [Fact]
    public async Task A_position_of_a_changed_article_is_toward_what_the_new_record_says()
    {
        await using var graph = await Kit.GraphOfAsync([About(1, "gun plan")]);
        await graph.IngestAsync([About(1, "Gun Plan")]);
        await using var fresh = await Kit.GraphOfAsync([About(1, "Gun Plan")]);
        await Kit.AssertSameAsync(fresh, graph);
    }

    private static Gen<ExtractionRecord[]> Records =>
        Gen.Int[0, Names.Length - 1].Array[2, 6].Select(topics => topics.Select((topic, i) => About(i + 1, Names[topic])).ToArray());

    private static Codebook Book(string yaml) => CodebookFile.Parse(yaml);

    private static Task<CodingReport> CodeAsync(ICypherConnection graph, Codebook codebook) => new TopicCoding(graph, TimeProvider.System).ApplyAsync(codebook);

    private static async Task<IEnumerable<string>> NamesAsync(ICypherConnection graph) =>
        (await graph.RowsAsync(new CypherStatement(Topics))).Select(row => row.Text("name")).Order(StringComparer.OrdinalIgnoreCase);

    private static ExtractionRecord About(int number, string topic)
    {
        var record = Samples.Says(number, "Ada Marsh", $"The words of piece {number} are good for all of us");
        return record with
        {
            Statements = [record.Statements[0] with { Topics = [topic] }],
            Stances = [record.Stances[0] with { TargetTopic = topic }],
        };
    }
}
