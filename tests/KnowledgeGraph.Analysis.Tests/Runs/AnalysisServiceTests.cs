using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Analysis.Tests.Runs;

public sealed class AnalysisServiceTests : IAsyncLifetime
{
    private readonly ICypherConnection _store = EmbeddedStore.Open(EmbeddedStore.Memory);

    public async ValueTask InitializeAsync() => await HarbourGraph.LoadAsync(_store);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_summary_tells_who_is_central_who_backs_whom_and_what_is_unbalanced()
    {
        var summary = await RunAsync();

        Assert.Equal((8, 8, 1, true), (summary.ActorCount, summary.TieCount, summary.ComponentCount, summary.Written));
        Assert.Equal(["Mara Vega", "Tomas Orlo"], summary.MostCentral.Take(2).Select(actor => actor.Name).Order());
        Assert.DoesNotContain(summary.MostCentral, actor => actor.Name == "Ada Lone");
        Assert.Equal(
            [new("Ines Dell", TieSign.Support, "Mara Vega", 1, 1, 1), new("Dockworkers", TieSign.Support, "Tomas Orlo", 1, 1, 1), new("Port Authority", TieSign.Support, "Mara Vega", 1, 1, 1)],
            summary.StrongestSupport);
        Assert.Equal(4, summary.StrongestOpposition.Count);
        Assert.Equal((2, 2), (summary.BalancedTriangles, summary.UnbalancedTriangles));
        Assert.Equal([new("Ines Dell", "Tomas Orlo", "Port Authority", false, false, false), new("Ines Dell", "Port Authority", "Mara Vega", false, true, true)], summary.StrongestUnbalanced);
    }

    [Fact]
    public async Task Figures_are_written_back_with_the_run_that_made_them()
    {
        await RunAsync();

        var vega = Assert.Single(await RowsAsync("""
            MATCH (a:Actor {id: 'act-vega'}), (r:AnalysisRun)
            RETURN a.pageRank > 0.1 AS prominent, a.betweenness AS betweenness, a.component AS component, a.supportIn AS supportIn, a.opposeIn AS opposeIn,
                   a.supportOut AS supportOut, a.opposeOut AS opposeOut, r.seed AS seed, toString(r.at) IS NOT NULL AS dated
            """));

        Assert.Equal([true, 0.0, 0L, 2L, 1L, 0L, 0L, 1L, true], vega.Values);
        // On the way from the dockworkers to Vega, Dell and the port: 3 of the 21 pairs of the seven others.
        Assert.Equal(1 / 7.0, (await RowsAsync("MATCH (a:Actor {id: 'act-orlo'}) RETURN a.betweenness AS betweenness"))[0].Number("betweenness"), 1e-12);
        Assert.Equal(1, (await RowsAsync("MATCH (a:Actor) RETURN sum(a.pageRank) AS sum"))[0].Number("sum"), 1e-9);
    }

    [Fact]
    public async Task A_second_run_on_the_same_graph_writes_nothing_and_says_the_same()
    {
        var first = await RunAsync();

        var second = await new AnalysisService().RunAsync(new ReadOnlyConnection(_store), cancellation: Cancel);

        Assert.False(second.Written);
        Assert.Equivalent(first with { Written = false }, second, strict: true);
    }

    [Fact]
    public async Task A_changed_tie_other_parameters_or_a_lost_figure_make_it_write_again()
    {
        await RunAsync();
        await WriteAsync("MATCH (:Actor {id: 'act-dock'})-[r:SUPPORTS]->() SET r.statementCount = 5");
        Assert.True((await RunAsync()).Written);
        Assert.True((await new AnalysisService().RunAsync(_store, new AnalysisOptions { Damping = 0.5 }, cancellation: Cancel)).Written);
        await WriteAsync("MATCH (a:Actor {id: 'act-lone'}) REMOVE a.pageRank");
        Assert.True((await new AnalysisService().RunAsync(_store, new AnalysisOptions { Damping = 0.5 }, cancellation: Cancel)).Written);

        Assert.Equal(1, (await RowsAsync("MATCH (r:AnalysisRun) RETURN count(r) AS runs"))[0].Integer("runs"));
    }

    [Fact]
    public async Task A_merged_actor_is_no_part_and_keeps_no_figures()
    {
        await RunAsync();
        await WriteAsync("MATCH (a:Actor {id: 'act-luis'}) SET a.mergedInto = 'act-vega'");

        Assert.Equal(7, (await RunAsync()).ActorCount);

        Assert.Null((await RowsAsync("MATCH (a:Actor {id: 'act-luis'}) RETURN a.pageRank AS rank"))[0]["rank"]);
    }

    [Fact]
    public async Task An_empty_graph_is_analysed_too()
    {
        await WriteAsync("MATCH (n) DETACH DELETE n");

        var summary = await RunAsync();

        Assert.Equal((0, 0), (summary.ActorCount, summary.TieCount));
        Assert.Empty(summary.MostCentral);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<AnalysisSummary> RunAsync() => new AnalysisService().RunAsync(_store, cancellation: Cancel);

    private Task<IReadOnlyList<CypherRow>> RowsAsync(string text) => _store.RowsAsync(new CypherStatement(text), Cancel);

    private Task<CypherSummary> WriteAsync(string text) => _store.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text), Cancel), Cancel);

    /// <summary>Fails the test that writes.</summary>
    private sealed class ReadOnlyConnection(ICypherConnection inner) : ICypherConnection
    {
        public string Description => inner.Description;

        public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

        public Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
            => throw new InvalidOperationException("Nothing may be written here.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
