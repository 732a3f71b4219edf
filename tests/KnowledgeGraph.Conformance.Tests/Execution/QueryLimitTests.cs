using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Conformance.Tests.Execution;

/// <summary>One query cannot take the machine: time and memory bind between rows, inside expressions, and where rows become plain values.</summary>
public sealed class QueryLimitTests
{
    private const long Megabytes = 1 << 20;

    [Theory]
    [InlineData("RETURN any(x IN range(1,1000000000) WHERE any(y IN range(1,1000000000) WHERE y < 0)) AS r")]
    [InlineData("RETURN reduce(s = 0, x IN range(1,1000000000) | s + x) AS r")]
    [InlineData("RETURN size([x IN range(1,1000000000) WHERE x < 0]) AS r")]
    [InlineData("RETURN -1 IN range(1,1000000000) AS r")]
    [InlineData("RETURN range(1,1000000000) = range(1,1000000000) AS r")]
    [InlineData("UNWIND range(1,1000000000) AS x WITH x WHERE x < 0 RETURN count(*) AS r")]
    [InlineData("UNWIND range(1,100000) AS x UNWIND range(1,100000) AS y RETURN count(*) AS r")]
    [InlineData("RETURN COUNT { UNWIND range(1,1000000000) AS x RETURN x } AS r")]
    [InlineData("UNWIND range(1,1000000000) AS x RETURN DISTINCT x % 2 AS r ORDER BY r")]
    [InlineData("WITH reduce(l = [1], i IN range(1,60) | [l, l]) AS a, reduce(l = [1], i IN range(1,60) | [l, l]) AS b RETURN a = b AS r")]
    [InlineData("WITH reduce(l = [1], i IN range(1,60) | [l, l]) AS a, reduce(l = [1], i IN range(1,60) | [l, l]) AS b RETURN a < b AS r")]
    [InlineData("WITH reduce(m = {}, i IN range(1,60) | {a: m, b: m}) AS a, reduce(m = {}, i IN range(1,60) | {a: m, b: m}) AS b RETURN a IN [b] AS r")]
    [InlineData("WITH reduce(l = [1], i IN range(1,60) | [l, l]) AS a RETURN DISTINCT a AS r")]
    [InlineData("UNWIND [1, 2] AS x WITH reduce(m = {}, i IN range(1,60) | {a: m, b: m}) AS a ORDER BY a RETURN count(*) AS r")]
    public async Task A_query_ends_when_its_time_is_up(string query)
    {
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => RunAsync(query, new StatementLimits { Timeout = TimeSpan.FromMilliseconds(200) }, TestContext.Current.CancellationToken));
        Assert.Equal(StatementLimits.TimeoutCode, error.Code);
    }

    [Theory]
    [InlineData("RETURN range(1,100000000) AS r")]
    [InlineData("RETURN [x IN range(1,100000000) | x] AS r")]
    [InlineData("RETURN reverse(range(1,100000000)) AS r")]
    [InlineData("RETURN range(1,100000000) + [1] AS r")]
    [InlineData("RETURN toStringList(range(1,100000000)) AS r")]
    [InlineData("RETURN size(reduce(s = 'x', i IN range(1,60) | s + s)) AS r")]
    [InlineData("RETURN size(reduce(l = [1], i IN range(1,60) | l + l)) AS r")]
    [InlineData("RETURN reduce(m = {}, i IN range(1,60) | {a: m, b: m}) AS r")]
    [InlineData("RETURN reduce(l = [], i IN range(1,60) | [l, l]) AS r")]
    [InlineData("WITH reduce(s = 'x', i IN range(1,20) | s + s) AS s RETURN size(reduce(t = s, i IN range(1,9) | replace(t, 'x', s))) AS r")]
    [InlineData("WITH reduce(s = 'x', i IN range(1,23) | s + s) AS s RETURN size(split(s, '')) AS r")]
    [InlineData("UNWIND range(1,100000000) AS x RETURN size(collect(toString(x))) AS r")]
    [InlineData("UNWIND range(1,100000000) AS x WITH x, toString(x) AS t ORDER BY t RETURN count(*) AS r")]
    [InlineData("UNWIND range(1,100000000) AS x RETURN size(collect(DISTINCT [x])) AS r")]
    public async Task A_query_ends_before_it_holds_more_than_it_may(string query)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => RunAsync(query, new StatementLimits { MemoryBytes = 64 * Megabytes }, TestContext.Current.CancellationToken));
        Assert.Equal(StatementLimits.MemoryCode, error.Code);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 64 * Megabytes, "What the query held is still held.");
    }

    [Fact]
    public async Task What_is_made_and_dropped_does_not_count()
    {
        var rows = await RunAsync("RETURN size(reduce(s = '', x IN range(1,20000) | s + 'ab')) AS r", new StatementLimits { MemoryBytes = 32 * Megabytes }, TestContext.Current.CancellationToken);
        Assert.Equal(40_000L, rows);
    }

    [Fact]
    public async Task A_value_nested_beyond_what_readers_can_take_is_an_error()
    {
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => RunAsync("RETURN reduce(m = {}, i IN range(1,100000) | {a: m}) AS r", new StatementLimits(), TestContext.Current.CancellationToken));
        Assert.Equal("Neo.ClientError.Statement.ArgumentError", error.Code);
    }

    [Fact]
    public async Task Cancelling_ends_an_expression()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => RunAsync("RETURN reduce(s = 0, x IN range(1,1000000000) | s + x) AS r", new StatementLimits(), stop.Token));
    }

    private static async Task<object?> RunAsync(string query, StatementLimits limits, CancellationToken cancellation)
    {
        await using var graph = EmbeddedStore.Open(EmbeddedStore.Memory);
        var rows = await graph.RowsAsync(new CypherStatement(query) { Limits = limits }, cancellation);
        return rows[0]["r"];
    }
}
