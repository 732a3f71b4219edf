using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Faults;

/// <summary>Two writers that wait for each other in a circle which the server cannot see.</summary>
[Collection(nameof(SharedServer))]
public sealed class GivingWayTests(SharedServer server)
{
    [Fact]
    public async Task A_run_whose_second_batch_has_what_the_holder_of_the_turn_wants_gives_way()
    {
        var graph = server.Connection;
        await SharedNeo4j.WipeAsync(graph);
        await new SchemaMigrator(graph).ApplyAsync(Cancel);
        var records = RecordGenerator.Records(41, 2);
        var contested = ArticleId.For(records[1].Article).Value;
        var hasTurn = new TaskCompletionSource();
        var written = new TaskCompletionSource();
        await using var other = Neo4jStore.Open(server.Uri, server.Options);
        var holder = other.WriteAsync<int>(
            async transaction =>
            {
                await transaction.TakeTurnAsync(Cancel);
                hasTurn.TrySetResult();
                await written.Task.WaitAsync(Cancel);
                await transaction.ExecuteAsync(new CypherStatement("MERGE (:Article {id: $id})", new Dictionary<string, object?> { ["id"] = contested }), Cancel);
                throw new InvalidOperationException("it has come through; nothing of it stays");
            },
            Cancel);
        await hasTurn.Task.WaitAsync(Cancel);

        var run = IngestAsync(new ArticleWatch(graph, contested, written), records);

        Assert.Contains("come through", (await Assert.ThrowsAsync<InvalidOperationException>(() => holder.WaitAsync(TimeSpan.FromSeconds(60), Cancel))).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await run.WaitAsync(TimeSpan.FromSeconds(60), Cancel)).New);
        await using var expected = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(expected).ApplyAsync(Cancel);
        await IngestAsync(expected, records);
        Assert.Equal(await expected.DigestAsync(), await graph.DigestAsync());
    }

    private static Task<IngestionReport> IngestAsync(ICypherConnection graph, IReadOnlyList<ExtractionRecord> records) =>
        new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), TimeProvider.System, new IngestionOptions { BatchSize = 1 })
            .RunAsync(records.Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Tells when a transaction has written an article and goes on.</summary>
    private sealed class ArticleWatch(ICypherConnection inner, string article, TaskCompletionSource written) : ICypherConnection
    {
        public string Description => inner.Description;

        public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

        public Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) =>
            inner.WriteAsync(transaction => work(new Watched(transaction, article, written)), cancellation);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private sealed class Watched(ICypherTransaction inner, string article, TaskCompletionSource written) : ICypherTransaction
        {
            private bool _hasArticle;

            public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
            {
                _hasArticle |= statement.Text == EvidenceCypher.Articles && ((IReadOnlyList<object?>)statement.Parameters["rows"]!).Any(row => article.Equals(((IReadOnlyDictionary<string, object?>)row!)["id"]));
                return inner.RunAsync(statement, cancellation);
            }

            public Task QueueAsync(CypherStatement statement, CancellationToken cancellation = default)
            {
                if (_hasArticle) written.TrySetResult();
                return inner.QueueAsync(statement, cancellation);
            }

            public Task TakeTurnAsync(CancellationToken cancellation = default) => inner.TakeTurnAsync(cancellation);
        }
    }
}
