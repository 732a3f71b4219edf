using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Statements that are sent without waiting for their answers: the same comes of them as of waiting for each.</summary>
[Collection(nameof(SharedServer))]
public sealed class QueuedStatementTests(SharedServer server)
{
    private static readonly CypherStatement DividesByZero = new("UNWIND [1, 0] AS x CREATE (:EngineTest {value: 10 / x})");

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task What_is_read_sees_what_was_queued_before_it(int count)
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        var seen = await engines.AgreeAsync(graph => graph.WriteAsync(
            async transaction =>
            {
                var first = await QueueAndCountAsync(transaction, 0, count);
                return new[] { first, await QueueAndCountAsync(transaction, count, 2 * count) };
            },
            Cancel));
        Assert.Equal([count, 2 * count], seen);
        Assert.Equal(2 * count, await engines.AgreeAsync(CountAsync));
    }

    [Fact]
    public async Task Large_statements_follow_each_other_without_an_answer_in_between()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        var text = new string('x', 4000);
        var rows = Enumerable.Range(0, 1000).Select(object? (i) => new Dictionary<string, object?> { ["i"] = i, ["text"] = text }).ToList();
        await engines.OnBothAsync(graph => graph.WriteAsync(
            async transaction =>
            {
                // They return rows, which nobody reads.
                for (var i = 0; i < 6; i++)
                    await transaction.QueueAsync(new CypherStatement("UNWIND $rows AS row CREATE (n:EngineTest {value: row.i}) RETURN n.value, row.text", new Dictionary<string, object?> { ["rows"] = rows }), Cancel);
                return true;
            },
            Cancel));
        Assert.Equal(6000, await engines.AgreeAsync(CountAsync));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(60, false)]
    [InlineData(60, true)]
    public async Task A_failure_in_the_middle_is_told_as_its_own_and_rolls_all_back(int behind, bool isReadAfter)
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        var codes = await engines.AgreeAsync(async graph => (await Assert.ThrowsAsync<CypherStatementException>(() => graph.WriteAsync(
            async transaction =>
            {
                for (var i = 0; i < 3; i++) await transaction.QueueAsync(Add(i), Cancel);
                await transaction.QueueAsync(DividesByZero, Cancel);
                for (var i = 0; i < behind; i++) await transaction.QueueAsync(new CypherStatement("CREATE (:EngineTest {value: $missing})"), Cancel);
                return isReadAfter ? await CountAsync(transaction) : 0;
            },
            Cancel))).Code);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", codes);
        Assert.Equal(0, await engines.AgreeAsync(CountAsync));

        await engines.AgreeAsync(graph => graph.WriteAsync(transaction => QueueAndCountAsync(transaction, 0, 2), Cancel));
        Assert.Equal(2, await engines.AgreeAsync(CountAsync));
    }

    [Fact]
    public async Task A_failure_is_told_before_a_later_statement_that_cannot_even_be_sent()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        var wrong = new CypherStatement("RETURN $value", new Dictionary<string, object?> { ["value"] = new Uri("https://example.com") });
        var code = await engines.AgreeAsync(async graph => (await Assert.ThrowsAsync<CypherStatementException>(() => graph.WriteAsync(
            async transaction =>
            {
                await transaction.QueueAsync(DividesByZero, Cancel);
                await transaction.QueueAsync(wrong, Cancel);
                return true;
            },
            Cancel))).Code);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", code);
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_of_what_was_queued()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.OnBothAsync(async graph =>
        {
            using var stop = new CancellationTokenSource();
            return await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.WriteAsync(
                async transaction =>
                {
                    for (var i = 0; i < 5; i++) await transaction.QueueAsync(Add(i), stop.Token);
                    await stop.CancelAsync();
                    await transaction.QueueAsync(Add(5), stop.Token);
                    return true;
                },
                stop.Token));
        });
        Assert.Equal(0, await engines.AgreeAsync(CountAsync));
        await engines.AgreeAsync(graph => graph.WriteAsync(transaction => QueueAndCountAsync(transaction, 0, 1), Cancel));
    }

    [Fact]
    public async Task An_exception_of_the_work_s_own_rolls_back_what_was_queued()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.OnBothAsync(graph => Assert.ThrowsAsync<InvalidDataException>(() => graph.WriteAsync<bool>(
            async transaction =>
            {
                await transaction.QueueAsync(Add(0), Cancel);
                throw new InvalidDataException();
            },
            Cancel)));
        Assert.Equal(0, await engines.AgreeAsync(CountAsync));
    }

    private static CypherStatement Add(int value) => new("CREATE (:EngineTest {value: $value})", new Dictionary<string, object?> { ["value"] = value });

    private static async Task<long> QueueAndCountAsync(ICypherTransaction transaction, int from, int to)
    {
        for (var i = from; i < to; i++) await transaction.QueueAsync(Add(i), Cancel);
        return await CountAsync(transaction);
    }

    private static Task<long> CountAsync(ICypherConnection graph) => graph.ReadAsync(CountAsync, Cancel);

    private static async Task<long> CountAsync(ICypherTransaction transaction) =>
        (await transaction.RowsAsync(new CypherStatement("MATCH (n:EngineTest) RETURN count(DISTINCT n) AS count"), Cancel))[0].Integer("count");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
