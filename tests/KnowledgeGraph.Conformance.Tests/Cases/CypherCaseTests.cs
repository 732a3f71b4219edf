using KnowledgeGraph.Conformance.Tests.Engines;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Conformance.Tests.Cases;

/// <summary>Small queries on which the embedded engine was wrong once, or could be; Neo4j is asked too, so that what is expected is what it says.</summary>
[Collection(nameof(SharedServer))]
public sealed class CypherCaseTests(SharedServer server)
{
    public static TheoryData<CypherCase> Cases() => [.. CypherCase.ReadAll()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_embedded_engine_answers_as_Neo4j_does(CypherCase @case)
    {
        await using var graph = EmbeddedStore.Open(EmbeddedStore.Memory);
        await AssertAsync(graph, @case);
    }

    [Fact]
    public async Task Neo4j_answers_as_the_cases_say()
    {
        var wrong = new List<string>();
        await SharedNeo4j.WipeAsync(server.Connection);
        foreach (var @case in CypherCase.ReadAll().Where(IsUndone))
            if (await UndoneAsync(@case) is { } difference)
                wrong.Add(difference);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>
    /// Schema changes and transactions of a query's own cannot be rolled back with the rest: the server keeps nothing of the cases asked.
    /// </summary>
    private static bool IsUndone(CypherCase @case) => !@case.Setup.Append(@case.Query)
        .Any(text => new[] { "CONSTRAINT", "INDEX", "IN TRANSACTIONS", "SHOW ", "TERMINATE " }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Asks the server within a transaction that is taken back.</summary>
    private async Task<string?> UndoneAsync(CypherCase @case)
    {
        string? difference = null;
        try
        {
            await server.Connection.WriteAsync(async transaction =>
            {
                difference = await DifferenceAsync(transaction, @case);
                throw new TakenBackException();
#pragma warning disable CS0162 // the delegate's type
                return 0;
#pragma warning restore CS0162
            }, TestContext.Current.CancellationToken);
        }
        catch (TakenBackException)
        {
        }

        return difference;
    }

    private sealed class TakenBackException : Exception;

    private static async Task AssertAsync(ICypherConnection graph, CypherCase @case)
    {
        if (await DifferenceAsync(graph, @case) is { } difference) Assert.Fail(difference);
    }

    private static async Task<string?> DifferenceAsync(ICypherConnection graph, CypherCase @case)
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var setup in @case.Setup)
            await graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(setup), cancellation), cancellation);
        return await ComparedAsync(@case, () => graph.WriteAsync(transaction => RunAsync(transaction, @case.Query, cancellation), cancellation));
    }

    private static async Task<string?> DifferenceAsync(ICypherTransaction transaction, CypherCase @case)
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var setup in @case.Setup)
            await transaction.ExecuteAsync(new CypherStatement(setup), cancellation);
        return await ComparedAsync(@case, () => RunAsync(transaction, @case.Query, cancellation));
    }

    private static async Task<string?> ComparedAsync(CypherCase @case, Func<Task<(IReadOnlyList<string> Columns, List<string> Rows)>> run)
    {
        try
        {
            var (columns, rows) = await run();
            if (@case.Error is not null) return $"{@case.Query}\n  {@case.Error} expected, but there was no error";
            if (!@case.Columns!.SequenceEqual(columns)) return $"{@case.Query}\n  columns {string.Join(", ", columns)}";
            var (expected, actual) = (@case.Rows!.Order(StringComparer.Ordinal).ToList(), rows.Order(StringComparer.Ordinal).ToList());
            return expected.SequenceEqual(actual) ? null : $"{@case.Query}\n  expected {string.Join("; ", expected)}\n  but was  {string.Join("; ", actual)}";
        }
        catch (CypherStatementException error)
        {
            return error.Code == @case.Error ? null : $"{@case.Query}\n  {error.Code} {error.Message}";
        }
    }

    private static async Task<(IReadOnlyList<string> Columns, List<string> Rows)> RunAsync(
        ICypherTransaction transaction, string query, CancellationToken cancellation)
    {
        await using var cursor = await transaction.RunAsync(new CypherStatement(query), cancellation);
        var rows = new List<string>();
        while (await cursor.NextAsync(cancellation) is { } row) rows.Add(string.Join(" | ", row.Select(CaseText.Of)));
        return (cursor.Columns, rows);
    }
}
