using CsCheck;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests.Judgements;

public sealed class JudgementLawsTests
{
    private static readonly JudgementNote Note = new("test", "because");

    [Fact]
    public async Task Merge_and_split_undo_each_other_in_any_interleaving() => await Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).SampleAsync(
        async (seed, order) =>
        {
            var random = new Random(order);
            await using var graph = await Kit.GraphOfAsync(RecordGenerator.Records(seed, 8));
            var before = await graph.DigestAsync();
            var judgements = new ActorJudgements(graph, TimeProvider.System);
            var actors = (await ActorsAsync(graph)).ToArray();
            var merged = new List<string>();
            for (var step = 0; step < 6 && actors.Length > 1; step++)
            {
                random.Shuffle(actors);
                if (merged.Count > 0 && random.Next(3) == 0)
                {
                    await judgements.SplitAsync(merged[0]);
                    merged.RemoveAt(0);
                }
                else if (!merged.Contains(actors[1]))
                {
                    try
                    {
                        await judgements.MergeAsync(actors[0], actors[1], Note);
                        merged.Add(actors[1]);
                    }
                    catch (JudgementException)
                    {
                        // They are one already, by way of others.
                    }
                }

                await Kit.AssertValidAsync(graph);
            }

            foreach (var actor in merged.OrderBy(_ => random.Next()).ToList())
                await judgements.SplitAsync(actor);
            Assert.Equal(before, await graph.DigestAsync());
        },
        iter: 8, threads: 1);

    [Fact]
    public async Task A_merge_holds_for_articles_that_come_later() => await Gen.Int[0, 1_000_000].SampleAsync(
        async seed =>
        {
            var records = RecordGenerator.Records(seed, 8);
            await using var graph = await Kit.GraphOfAsync(records.Take(5));
            var actors = await ActorsAsync(graph);
            if (actors.Count < 2)
                return;

            await new ActorJudgements(graph, TimeProvider.System).MergeAsync(actors[0], actors[1], Note);
            await graph.IngestAsync(records);
            await Kit.AssertValidAsync(graph);
            await new ActorJudgements(graph, TimeProvider.System).SplitAsync(actors[1]);
            await using var never = await Kit.GraphOfAsync(records);
            await Kit.AssertSameAsync(never, graph);
        },
        iter: 8, threads: 1);

    [Fact]
    public async Task Merge_then_split_gives_the_same_graph_and_in_between_the_kept_actor_has_all_names() => await Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 10]).SampleAsync(
        async (seed, count) =>
        {
            await using var graph = await Kit.GraphOfAsync(RecordGenerator.Records(seed, count));
            var actors = await ActorsAsync(graph);
            if (actors.Count < 3)
                return;

            var before = await graph.DigestAsync();
            var judgements = new ActorJudgements(graph, TimeProvider.System);
            await judgements.MergeAsync(actors[1], actors[2], Note);
            await judgements.MergeAsync(actors[0], actors[1], Note);
            await Kit.AssertValidAsync(graph);
            var names = (await NamesAsync(graph, actors[0])).ToHashSet(StringComparer.Ordinal);
            Assert.Superset((await NamesAsync(graph, actors[2])).ToHashSet(StringComparer.Ordinal), names);
            Assert.Superset((await NamesAsync(graph, actors[1])).ToHashSet(StringComparer.Ordinal), names);

            await judgements.SplitAsync(actors[2]);
            await Kit.AssertValidAsync(graph);
            await judgements.SplitAsync(actors[1]);
            Assert.Equal(before, await graph.DigestAsync());
        },
        iter: 10, threads: 1);

    [Fact]
    public async Task A_kept_actor_takes_on_names_that_its_merged_one_gets_later()
    {
        await using var graph = await Kit.GraphOfAsync([Samples.Says(1, "Ada Marsh"), Samples.Says(2, "Ben Holt")]);
        var actors = await graph.RowsAsync(new CypherStatement("MATCH (a:Actor) RETURN a.id AS id ORDER BY a.name"));
        await new ActorJudgements(graph, TimeProvider.System).MergeAsync(actors[0].Text("id"), actors[1].Text("id"), Note);
        await graph.IngestAsync([Samples.Says(3, "Holt")]);

        Assert.Equal(["Ada Marsh", "Ben Holt", "Holt"], (await NamesAsync(graph, actors[0].Text("id"))).Order(StringComparer.Ordinal));
        await Kit.AssertValidAsync(graph);
    }

    [Fact]
    public async Task A_separated_name_stays_apart_through_later_runs()
    {
        await using var graph = await Kit.GraphOfAsync([Samples.Says(1, "Ada Marsh"), Samples.Says(2, "Marsh")]);
        var actor = Assert.Single(await ActorsAsync(graph));
        var judgements = new ActorJudgements(graph, TimeProvider.System);
        var outcome = await judgements.SeparateAsync(actor, "Marsh", Note);

        Assert.True(outcome.Changed);
        Assert.Equal(2, (await ActorsAsync(graph)).Count);
        await graph.IngestAsync([Samples.Says(3, "Ada Marsh"), Samples.Says(4, "Marsh")]);
        Assert.Equal(2, (await ActorsAsync(graph)).Count);
        await Kit.AssertValidAsync(graph);
        await Assert.ThrowsAsync<JudgementException>(() => judgements.SeparateAsync(actor, "Marsh", Note));
    }

    [Fact]
    public async Task Judging_twice_changes_nothing_and_contradictions_are_refused()
    {
        await using var graph = await Kit.GraphOfAsync([Samples.Says(1, "Ada Marsh"), Samples.Says(2, "Ben Holt")]);
        var actors = await ActorsAsync(graph);
        var judgements = new ActorJudgements(graph, TimeProvider.System);

        Assert.True((await judgements.DifferentAsync(actors[0], actors[1], Note)).Changed);
        Assert.False((await judgements.DifferentAsync(actors[1], actors[0], Note)).Changed);
        await Assert.ThrowsAsync<JudgementException>(() => judgements.MergeAsync(actors[0], actors[1], Note));
        await Assert.ThrowsAsync<JudgementException>(() => judgements.MergeAsync(actors[0], "nobody", Note));
        await Assert.ThrowsAsync<JudgementException>(() => judgements.SplitAsync(actors[0]));
        Assert.True((await judgements.UnsureAsync(actors[0], actors[1], Note)).Changed);
        await Kit.AssertValidAsync(graph);
    }

    private static async Task<List<string>> ActorsAsync(ICypherConnection graph) =>
        [.. (await graph.RowsAsync(new CypherStatement("MATCH (a:Actor) RETURN a.id AS id ORDER BY id"))).Select(row => row.Text("id"))];

    private static async Task<IReadOnlyList<string>> NamesAsync(ICypherConnection graph, string actor) =>
        (await graph.RowsAsync(new CypherStatement("MATCH (a:Actor {id: $id}) RETURN [a.name] + a.aliases AS names", new Dictionary<string, object?> { ["id"] = actor })))[0].Texts("names");
}
