using CsCheck;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests.Judgements;

/// <summary>What must hold for any judgements of every verdict over any records, names that collide included.</summary>
public sealed class NameJudgementLawsTests
{
    private static readonly Gen<(int Seed, int Choices)> Inputs = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]);

    [Fact]
    public async Task Judgements_taken_back_in_any_order_leave_the_graph_as_it_was() => await Inputs.SampleAsync(
        async input =>
        {
            var random = new Random(input.Choices);
            await using var graph = await Kit.GraphOfAsync(RecordGenerator.Records(input.Seed, 8));
            var before = await graph.DigestAsync();
            await JudgeAsync(graph, random, 8);
            await Kit.AssertValidAsync(graph);

            var ledger = new JudgementLedger(graph, TimeProvider.System);
            var made = (await ledger.ListAsync()).Select(kept => kept.Judgement.Id).ToArray();
            random.Shuffle(made);
            foreach (var id in made)
            {
                await ledger.UndoAsync(id);
                await Kit.AssertValidAsync(graph);
            }

            Assert.Equal(before, await graph.DigestAsync());
        },
        iter: 12, threads: 1);

    [Fact]
    public async Task Judgements_before_between_and_after_the_articles_give_one_graph() => await Inputs.SampleAsync(
        async input =>
        {
            var records = RecordGenerator.Records(input.Seed, 8);
            await using var between = await Kit.GraphOfAsync(records.Take(5));
            await JudgeAsync(between, new Random(input.Choices), 6);
            var made = (await new JudgementLedger(between, TimeProvider.System).ListAsync()).ToArray();
            await between.IngestAsync(records);
            await Kit.AssertValidAsync(between);

            await using var after = await Kit.GraphOfAsync(records);
            await new JudgementLedger(after, TimeProvider.System).RecordAsync(made);
            await Kit.AssertSameAsync(after, between);

            await using var first = await TestGraph.OpenAsync();
            new Random(input.Choices).Shuffle(made);
            await new JudgementLedger(first, TimeProvider.System).RecordAsync(made);
            await first.IngestAsync(records.Reverse());
            await Kit.AssertSameAsync(after, first);
        },
        iter: 12, threads: 1);

    [Fact]
    public async Task A_retracted_article_that_comes_back_finds_the_judgements() => await Inputs.SampleAsync(
        async input =>
        {
            var records = RecordGenerator.Records(input.Seed, 6);
            await using var graph = await Kit.GraphOfAsync(records);
            await JudgeAsync(graph, new Random(input.Choices), 6);
            var before = await graph.DigestAsync();
            var made = await new JudgementLedger(graph, TimeProvider.System).ListAsync();
            foreach (var record in records)
                await new Retraction(graph, TimeProvider.System).RetractAsync(ArticleId.For(record.Article).Value);

            await using var empty = await TestGraph.OpenAsync();
            await new JudgementLedger(empty, TimeProvider.System).RecordAsync(made);
            await Kit.AssertSameAsync(empty, graph);
            await graph.IngestAsync(records);
            Assert.Equal(before, await graph.DigestAsync());
        },
        iter: 12, threads: 1);

    /// <summary>Random judgements; those that contradict others are refused and change nothing.</summary>
    private static async Task JudgeAsync(ICypherConnection graph, Random random, int count)
    {
        var judgements = new ActorJudgements(graph, new SteppingClock());
        for (var i = 0; i < count; i++)
        {
            var actors = await graph.RowsAsync(new CypherStatement("MATCH (a:Actor)-[:MENTIONED_IN]->() RETURN DISTINCT a.id AS id, [a.name] + a.aliases AS names ORDER BY id"));
            var (one, other) = (actors[random.Next(actors.Count)], actors[random.Next(actors.Count)]);
            var (id, name) = (one.Text("id"), one.Texts("names")[random.Next(one.Texts("names").Count)]);
            var note = new JudgementNote("tester", "because");
            try
            {
                _ = random.Next(8) switch
                {
                    0 => await judgements.MergeAsync(id, other.Text("id"), note),
                    1 => await judgements.DifferentAsync(id, other.Text("id"), note),
                    2 => await judgements.SeparateAsync(id, name, note),
                    3 => await judgements.MoveNameAsync(name, id, random.Next(2) == 0 ? null : other.Text("id"), note),
                    4 => await judgements.RenameAsync(id, $"Called {random.Next(3)}", note),
                    5 => await judgements.SetKindAsync(id, (ActorKind)random.Next(4), note),
                    6 => await judgements.HideAsync(id, note),
                    _ => await judgements.UnsureAsync(id, other.Text("id"), note),
                };
            }
            catch (JudgementException)
            {
                // It contradicts another, or the name is one of an actor merged into this one.
            }
        }
    }

    /// <summary>Each look is a second later, so that no two decisions are of one moment.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now = _now.AddSeconds(1);
    }
}
