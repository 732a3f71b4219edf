using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Every query on the harbour graph. The expected rows were read from Neo4j 5.26, so the embedded engine is held to it.</summary>
public sealed class QueryResultTests(QueryResultTests.Store store) : IClassFixture<QueryResultTests.Store>
{
    public static TheoryData<string> Cases => [.. ExpectedRows.ByCase.Keys];

    [Fact]
    public void Every_query_has_a_case()
        => Assert.Empty(QueryLibrary.All.Select(query => query.Name).Except(ExpectedRows.ByCase.Keys.Select(name => name.Split(' ')[0])));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_query_gives_the_rows_that_Neo4j_gives(string name)
    {
        var words = name.Split(' ', 2);
        var query = QueryLibrary.Find(words[0])!;
        var given = words.Length == 1 ? [] : words[1].Split("; ").Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        var rows = await store.Connection.RowsAsync(query.Bind(given), TestContext.Current.CancellationToken);

        Assert.Equal(ExpectedRows.ByCase[name].ReplaceLineEndings("\n").TrimEnd(), string.Join('\n', rows.Select(row => string.Join(" | ", row.Values.Select(Text)))));
        if (rows.Count > 0) Assert.Equal(query.Columns.Select(column => column.Name), rows[0].Columns);
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Text)) + "]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    public sealed class Store : IAsyncLifetime
    {
        public ICypherConnection Connection { get; } = EmbeddedStore.Open(EmbeddedStore.Memory);

        public async ValueTask InitializeAsync()
        {
            await HarbourGraph.LoadAsync(Connection);
            var figures = new CypherStatement("""
                MATCH (a:Actor)
                SET a.pageRank = size(a.name) / 100.0, a.betweenness = 0.0, a.component = 0, a.supportIn = 0, a.supportOut = 0, a.opposeIn = 0, a.opposeOut = 0
                """);
            await Connection.WriteAsync(transaction => transaction.ExecuteAsync(figures));
        }

        public ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}
