using CsCheck;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>Agency copy with edits is one source.</summary>
public sealed class EditedCopyTests
{
    private const int Pairs = 100;

    private static readonly Gen<ExtractionRecord[]> Articles = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3]).Array[1, 9].Select(
        choices => choices.Select((choice, i) => Stories.Article(i, TextOf(choice.Item1, choice.Item2))).ToArray());

    [Fact]
    public async Task An_edited_copy_is_linked_to_its_original_and_nothing_else_is()
    {
        var pairs = Enumerable.Range(0, Pairs)
            .Select(i => (Original: Stories.Article(28 * i, Stories.Of(i)), Copy: Stories.Article((28 * i) + 1, Stories.Edited(i, 1))));
        await using var graph = await Kit.GraphOfAsync(pairs.SelectMany(pair => new[] { pair.Original, pair.Copy }));
        var expected = pairs.Select(pair => (pair.Copy.Article.Url!, pair.Original.Article.Url!));
        Assert.Equal(expected.Order(), (await LinksAsync(graph)).Order());
    }

    [Fact]
    public async Task Two_reports_of_one_speech_are_two_sources()
    {
        await using var graph = await Kit.GraphOfAsync(Enumerable.Range(0, Pairs).SelectMany(i => new[] { Report(i, 0), Report(i, 1) }));
        Assert.Empty(await LinksAsync(graph));

        static ExtractionRecord Report(int speech, int which) => Stories.Article(
            (2 * speech) + which,
            [
                .. Stories.Of((2 * speech) + which + 1000).Take(5),
                .. Enumerable.Range(0, 4).Select(i => $"Ada Marsh said “{Stories.Prose((speech * 100) + i, 40)}”."),
            ]);
    }

    [Fact]
    public async Task A_copy_adds_statements_but_no_source()
    {
        await using var graph = await Kit.GraphOfAsync([Stories.Article(0, Stories.Of(1)), Stories.Article(1, Stories.Edited(1, 1))]);
        var sources = await SourcesAsync(graph);
        Assert.Equal([1, 1, 1], sources);
        await graph.IngestAsync([Stories.Article(2, Stories.Of(2))]);
        Assert.Equal([2, 2, 2], await SourcesAsync(graph));
        await Kit.AssertValidAsync(graph);
    }

    [Fact]
    public async Task The_order_of_articles_does_not_matter() => await Gen.Select(Articles, Gen.Int[0, 1000], Gen.Int[1, 4]).SampleAsync(
        async (articles, shuffle, batch) =>
        {
            var shuffled = articles.ToArray();
            new Random(shuffle).Shuffle(shuffled);
            await using var one = await Kit.GraphOfAsync(articles);
            await using var other = await Kit.GraphOfAsync(shuffled, new IngestionOptions { BatchSize = batch });
            await Kit.AssertSameAsync(one, other);
            await Kit.AssertValidAsync(other);
        },
        iter: 15, threads: 1);

    [Fact]
    public async Task Retracting_a_corrected_article_undoes_its_links() => await Gen.Select(Articles, Gen.Int[0, 99], Gen.Int[1, 3]).SampleAsync(
        async (articles, which, edition) =>
        {
            which %= articles.Length;
            var corrected = Stories.Article(which, Stories.Edited(edition % 2, edition));
            await using var graph = await Kit.GraphOfAsync(articles);
            await graph.IngestAsync([corrected]);
            await Kit.AssertValidAsync(graph);

            await new Retraction(graph, TimeProvider.System).RetractAsync(articles[which].Article.Url!);
            await using var without = await Kit.GraphOfAsync(articles.Where((_, i) => i != which));
            await Kit.AssertSameAsync(without, graph);
        },
        iter: 15, threads: 1);

    private static IReadOnlyList<string> TextOf(int story, int edition) => edition == 0 ? Stories.Of(story) : Stories.Edited(story, edition);

    private static async Task<IEnumerable<(string Copy, string Original)>> LinksAsync(ICypherConnection graph)
    {
        var rows = await graph.RowsAsync(new CypherStatement("MATCH (a:Article)-[:COPY_OF]->(b:Article) RETURN a.url AS copy, b.url AS original"));
        return rows.Select(row => (row.Text("copy"), row.Text("original")));
    }

    private static async Task<IEnumerable<long>> SourcesAsync(ICypherConnection graph)
    {
        var rows = await graph.RowsAsync(new CypherStatement("MATCH (:Actor)-[r:SUPPORTS]->(:Topic) RETURN r.sourceCount AS sources"));
        return rows.Select(row => row.Integer("sources"));
    }
}
