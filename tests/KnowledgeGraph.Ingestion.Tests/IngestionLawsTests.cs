using CsCheck;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>What must hold for any records in any order.</summary>
public sealed class IngestionLawsTests
{
    private const int Rounds = 12;

    private static readonly Gen<(int Seed, int Count)> Inputs = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 14]);

    [Fact]
    public async Task Every_graph_is_valid() => await Inputs.SampleAsync(
        async input =>
        {
            await using var graph = await Kit.GraphOfAsync(Records(input));
            await Kit.AssertValidAsync(graph);
        },
        iter: Rounds, threads: 1);

    [Fact]
    public async Task Neither_order_nor_batches_nor_threads_matter() => await Gen.Select(Inputs, Gen.Int[0, 1000], Gen.Int[1, 6]).SampleAsync(
        async (input, shuffle, batch) =>
        {
            var records = Records(input);
            var shuffled = records.ToArray();
            new Random(shuffle).Shuffle(shuffled);
            await using var one = await Kit.GraphOfAsync(records);
            await using var other = await Kit.GraphOfAsync(shuffled, new IngestionOptions { BatchSize = batch, ExtractionThreads = 3 });
            await Kit.AssertSameAsync(one, other);
        },
        iter: Rounds, threads: 1);

    [Fact]
    public async Task The_same_input_twice_writes_nothing() => await Inputs.SampleAsync(
        async input =>
        {
            await using var graph = await Kit.GraphOfAsync(Records(input));
            var before = await graph.DigestAsync();
            var report = await graph.IngestAsync(Records(input));
            Assert.Equal((input.Count, input.Count, false), ((int)report.Read, (int)report.Unchanged, report.WroteAnything));
            Assert.Equal(before, await graph.DigestAsync());
        },
        iter: Rounds, threads: 1);

    [Fact]
    public async Task Retracting_an_article_leaves_the_graph_built_without_it() => await Gen.Select(Inputs, Gen.Int[0, 1000]).SampleAsync(
        async (input, which) =>
        {
            var records = Records(input);
            var gone = records[which % records.Count];
            await using var graph = await Kit.GraphOfAsync(records);
            var report = await new Retraction(graph, TimeProvider.System).RetractAsync(which % 2 == 0 ? gone.Article.Url! : ArticleId.For(gone.Article).Value);
            Assert.True(report.Found);

            await using var without = await Kit.GraphOfAsync(records.Where(record => record != gone));
            await Kit.AssertSameAsync(without, graph);
        },
        iter: Rounds, threads: 1);

    [Fact]
    public async Task Retracting_all_leaves_nothing() => await Inputs.SampleAsync(
        async input =>
        {
            await using var graph = await Kit.GraphOfAsync(Records(input));
            foreach (var record in Records(input))
                await new Retraction(graph, TimeProvider.System).RetractAsync(record.Article.Url!);
            await using var empty = await TestGraph.OpenAsync();
            await Kit.AssertSameAsync(empty, graph);
        },
        iter: Rounds, threads: 1);

    [Fact]
    public async Task Another_extraction_updates_in_place_whenever_it_comes() => await Gen.Select(Inputs, Gen.Int[0, 1000]).SampleAsync(
        async (input, which) =>
        {
            var records = Records(input);
            var index = which % records.Count;
            var better = RecordGenerator.Record(input.Seed, index, version: 2);

            await using var late = await Kit.GraphOfAsync(records);
            var report = await late.IngestAsync([better]);
            Assert.Equal((1, 0), ((int)report.Updated, (int)report.New));
            await Kit.AssertValidAsync(late);

            await using var early = await Kit.GraphOfAsync([records[index]], new IngestionOptions { BatchSize = 3 });
            await early.IngestAsync([better, .. records.Where((_, i) => i != index)]);
            await Kit.AssertSameAsync(early, late);
        },
        iter: Rounds, threads: 1);

    private static IReadOnlyList<ExtractionRecord> Records((int Seed, int Count) input) => RecordGenerator.Records(input.Seed, input.Count);
}
