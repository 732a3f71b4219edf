using CsCheck;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>One article several times in one input.</summary>
public sealed class RepeatedArticleTests
{
    private static readonly Gen<(int Seed, int Count, int Order)> Inputs = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 8], Gen.Int[0, 1000]);

    [Fact]
    public async Task Whichever_comes_first_the_graph_is_the_same() => await Inputs.SampleAsync(
        async input =>
        {
            var records = Repeated(input.Seed, input.Count);
            await using var one = await Kit.GraphOfAsync(records);
            await using var other = await Kit.GraphOfAsync(Shuffled(records, input.Order), new IngestionOptions { BatchSize = 2 });
            await Kit.AssertSameAsync(one, other);
            await Kit.AssertValidAsync(one);
        },
        iter: 10, threads: 1);

    [Fact]
    public async Task Runs_that_keep_an_article_together_give_the_same_graph_too() => await Inputs.SampleAsync(
        async input =>
        {
            var records = Repeated(input.Seed, input.Count);
            await using var one = await Kit.GraphOfAsync(records);
            await using var other = await TestGraph.OpenAsync();
            foreach (var run in Shuffled(records, input.Order).GroupBy(record => record.Article.Url!.GetHashCode(StringComparison.Ordinal) & 1))
                await other.IngestAsync(run);
            await Kit.AssertSameAsync(one, other);
        },
        iter: 10, threads: 1);

    [Fact]
    public async Task The_same_input_again_in_another_order_writes_nothing() => await Inputs.SampleAsync(
        async input =>
        {
            var records = Repeated(input.Seed, input.Count);
            await using var graph = await Kit.GraphOfAsync(records);
            var report = await graph.IngestAsync(Shuffled(records, input.Order));
            Assert.False(report.WroteAnything);
            Assert.Equal(records.Count, (int)report.Read);
            Assert.Equal(report.Read, report.Unchanged + report.Superseded.Count);
        },
        iter: 10, threads: 1);

    [Fact]
    public async Task The_later_retrieved_wins_and_what_lost_is_reported()
    {
        var early = Retrieved(Samples.Says(1, "Ada Marsh"), "2026-05-01T10:00:00Z");
        var late = Retrieved(Samples.Says(1, "Ben Holt"), "2026-05-01T10:00:00+00:01");
        var later = Retrieved(Samples.Says(1, "Cleo Dane"), "2026-05-02");
        await using var graph = await TestGraph.OpenAsync();

        var report = await graph.IngestAsync([early, later, late]);

        Assert.Equal((3, 1, 0), ((int)report.Read, (int)report.New, (int)report.Updated));
        Assert.Equal([new SupersededInput(new InputOrigin("test", 1), new InputOrigin("test", 2)), new SupersededInput(new InputOrigin("test", 3), new InputOrigin("test", 2))], report.Superseded);
    }

    [Fact]
    public async Task A_broken_entry_does_not_win()
    {
        var good = Samples.Says(1, "Ada Marsh");
        var broken = Retrieved(good, "2030-01-01") with { Mentions = [good.Mentions[0] with { Text = "Somebody" }] };
        await using var graph = await TestGraph.OpenAsync();

        var report = await graph.IngestAsync([broken, good]);

        Assert.Equal((1, 1, 0), ((int)report.New, report.Quarantined.Count, report.Superseded.Count));
    }

    [Fact]
    public async Task A_later_run_corrects_whatever_the_rule_within_a_run()
    {
        await using var graph = await Kit.GraphOfAsync([Retrieved(Samples.Says(1, "Ada Marsh"), "2026-05-02")]);
        var report = await graph.IngestAsync([Samples.Says(1, "Ben Holt")]);
        Assert.Equal((1, 0), ((int)report.Updated, report.Superseded.Count));
    }

    private static ExtractionRecord Retrieved(ExtractionRecord record, string at) => record with { Article = record.Article with { RetrievedAt = at } };

    private static List<ExtractionRecord> Repeated(int seed, int count)
    {
        var random = new Random(seed);
        var records = new List<ExtractionRecord>();
        for (var i = 0; i < count; i++)
        {
            for (var version = random.Next(1, 4); version > 0; version--)
            {
                var record = RecordGenerator.Record(seed, i, version);
                records.Add(random.Next(2) == 0 ? record : Retrieved(record, $"2026-04-0{random.Next(1, 4)}"));
            }
            if (random.Next(3) == 0) records.Add(records[^1]);
        }
        return records;
    }

    private static ExtractionRecord[] Shuffled(IReadOnlyList<ExtractionRecord> records, int order)
    {
        var shuffled = records.ToArray();
        new Random(order).Shuffle(shuffled);
        return shuffled;
    }
}
