using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Faults;

/// <summary>Whatever happens to the server or the network: nothing is lost, nothing doubled, and the error says what to do.</summary>
public sealed class FaultTests(FaultyServer own) : IClassFixture<FaultyServer>
{
    [Fact]
    public async Task A_server_killed_in_the_middle_of_a_run_is_waited_for()
    {
        await using var graph = await EmptyAsync();
        var records = RecordGenerator.Records(31, 60);
        var killed = Task.CompletedTask;
        var report = await IngestAsync(graph, records, settled =>
        {
            if (settled < 16 || killed != Task.CompletedTask) return;
            killed = Task.Run(async () =>
            {
                await own.Server.KillAsync();
                await own.Server.StartAgainAsync();
            });
        });
        await killed;
        Assert.NotSame(Task.CompletedTask, killed);
        Assert.Equal((60, 60), (report.Read, report.New + report.Unchanged));
        await AssertGraphOfAsync(records, graph);
    }

    [Fact]
    public async Task A_server_that_stays_away_ends_the_run_with_advice_and_the_next_run_completes_it()
    {
        var records = RecordGenerator.Records(32, 60);
        await using (var graph = await EmptyAsync(TimeSpan.FromSeconds(1)))
        {
            var killed = false;
            var problem = await Assert.ThrowsAsync<Neo4jUnavailableException>(() => IngestAsync(graph, records, settled =>
            {
                if (settled < 16 || killed) return;
                killed = true;
                own.Server.KillAsync().GetAwaiter().GetResult();
            }));
            Assert.Contains($"127.0.0.1:{own.Server.BoltPort}", problem.Message, StringComparison.Ordinal);
            Assert.Contains("run the same again", problem.Hint, StringComparison.Ordinal);
            Assert.DoesNotContain(OwnNeo4j.Password, problem.ToString(), StringComparison.Ordinal);
        }

        await own.Server.StartAgainAsync();
        await using var again = own.Open();
        var report = await IngestAsync(again, records);
        Assert.True(report.Unchanged >= 16);
        await AssertGraphOfAsync(records, again);
    }

    [Fact]
    public async Task A_connection_cut_after_commit_loses_and_doubles_nothing()
    {
        await using var direct = await EmptyAsync();
        await using var proxy = new LoopbackProxy(own.Server.BoltPort);
        await using var graph = own.Open(proxy);
        var records = RecordGenerator.Records(33, 24);
        await graph.RowsAsync(new CypherStatement("RETURN 1"), Cancel);
        proxy.CutAfterCommits(4);
        var report = await IngestAsync(graph, records);
        Assert.Equal((4, 24), (proxy.CommitsCut, report.New + report.Unchanged));
        await AssertGraphOfAsync(records, direct);

        proxy.CutAfterCommits(1);
        Assert.True((await new Retraction(graph, TimeProvider.System).RetractAsync(records[0].Article.Url!, Cancel)).Found);
        await AssertGraphOfAsync(records.Skip(1), direct);
    }

    [Fact]
    public async Task Connections_cut_again_and_again_are_made_anew()
    {
        await using var direct = await EmptyAsync();
        await using var proxy = new LoopbackProxy(own.Server.BoltPort);
        await using var graph = own.Open(proxy);
        var records = RecordGenerator.Records(34, 40);
        var cuts = 0;
        await IngestAsync(graph, records, settled =>
        {
            if (settled / 16 <= cuts) return;
            cuts++;
            proxy.Cut();
        });
        Assert.True(cuts > 0);
        await AssertGraphOfAsync(records, direct);
    }

    [Fact]
    public async Task A_slow_server_only_takes_longer()
    {
        await using var direct = await EmptyAsync();
        await using var proxy = new LoopbackProxy(own.Server.BoltPort) { Delay = TimeSpan.FromMilliseconds(20) };
        await using var graph = own.Open(proxy);
        var records = RecordGenerator.Records(35, 8);
        await IngestAsync(graph, records);
        await AssertGraphOfAsync(records, direct);
    }

    [Fact]
    public async Task Eight_writers_on_the_same_actors_end_in_one_graph()
    {
        await using var graph = await EmptyAsync();
        var records = RecordGenerator.Records(36, 96);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            // Each has its own twelve, and the next one's too: two writers bring every article.
            await using var connection = own.Open();
            await IngestAsync(connection, [.. records.Where((_, i) => i % 8 == writer), .. records.Where((_, i) => i % 8 == (writer + 1) % 8)]);
        }, Cancel)));
        await AssertGraphOfAsync(records, graph);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deadlocks_are_tried_again_until_all_is_written(bool isQueued)
    {
        await using var graph = await EmptyAsync();
        await WriteAsync(graph, "UNWIND range(0, 7) AS i CREATE (:Topic {id: 'hub' + i, count: 0})");
        var tries = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
            {
                await graph.WriteAsync(
                    async transaction =>
                    {
                        Interlocked.Increment(ref tries);
                        // Each goes round the hubs from another one: the way into a deadlock.
                        for (var step = 0; step < 8; step++)
                        {
                            var add = new CypherStatement(
                                "MATCH (t:Topic {id: $id}) SET t.count = t.count + 1", new Dictionary<string, object?> { ["id"] = $"hub{(writer + (writer % 2 == 0 ? step : 8 - step)) % 8}" });
                            await (isQueued ? transaction.QueueAsync(add, Cancel) : transaction.ExecuteAsync(add, Cancel));
                        }

                        return true;
                    },
                    Cancel);
            }
        }, Cancel)));
        var rows = await graph.RowsAsync(new CypherStatement("MATCH (t:Topic) RETURN min(t.count) AS least, max(t.count) AS most"), Cancel);
        Assert.Equal((40, 40), (rows[0].Integer("least"), rows[0].Integer("most")));
        Assert.True(tries > 40, "no deadlock came about, so nothing was tried");
    }

    private async Task<Neo4jConnection> EmptyAsync(TimeSpan? retryTime = null)
    {
        var graph = own.Open(retryTime: retryTime);
        await SharedNeo4j.WipeAsync(graph);
        await new SchemaMigrator(graph).ApplyAsync(Cancel);
        return graph;
    }

    private static Task<IngestionReport> IngestAsync(ICypherConnection graph, IReadOnlyList<ExtractionRecord> records, Action<long>? settled = null) =>
        new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), TimeProvider.System, new IngestionOptions { BatchSize = 4 }).RunAsync(
            records.Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)).ToAsyncEnumerable(), settled is null ? null : new Steps(settled), Cancel);

    private static async Task AssertGraphOfAsync(IEnumerable<ExtractionRecord> records, ICypherConnection actual)
    {
        await using var expected = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(expected).ApplyAsync(Cancel);
        await IngestAsync(expected, [.. records]);
        if (await expected.DigestAsync() != await actual.DigestAsync()) Assert.Fail(await TestGraph.DifferenceAsync(expected, actual));
        Assert.True((await new GraphValidation(actual).ValidateAsync(cancellation: Cancel)).IsValid);
    }

    private static Task WriteAsync(ICypherConnection graph, string text) => graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text), Cancel), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Progress<T> reports on another thread, too late to hit the middle.
    private sealed class Steps(Action<long> settled) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            if (value.Phase == IngestionPhase.Reading) settled(value.Settled);
        }
    }
}
