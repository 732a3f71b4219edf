using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Conformance.Tests.Execution;

public sealed class SubqueryTests : IDisposable
{
    private readonly MemoryGraph _graph = new();

    public SubqueryTests() => _graph.Change("CREATE (a:P {n: 'a'})-[:K {s: 1}]->(b:P {n: 'b'})-[:K {s: 2}]->(c:P {n: 'c'}), (a)-[:K {s: 3}]->(c)");

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("MATCH (p:P) WHERE EXISTS { (p)-[:K]->() } RETURN p.n ORDER BY p.n", "\"a\"", "\"b\"")]
    [InlineData("MATCH (p:P) WHERE NOT EXISTS { MATCH (p)-[r:K]->() WHERE r.s > 1 } RETURN p.n", "\"c\"")]
    [InlineData("MATCH (p:P) RETURN p.n, COUNT { (p)-[:K]->() } AS k ORDER BY p.n", "\"a\"|2", "\"b\"|1", "\"c\"|0")]
    [InlineData("MATCH (p:P) RETURN COLLECT { MATCH (p)-[:K]->(q) RETURN q.n ORDER BY q.n } AS k ORDER BY p.n", "[\"b\", \"c\"]", "[\"c\"]", "[]")]
    [InlineData("MATCH (p:P) CALL { WITH p MATCH (p)-[r:K]->() RETURN sum(r.s) AS total } RETURN p.n, total ORDER BY p.n", "\"a\"|4", "\"b\"|2", "\"c\"|0")]
    [InlineData("MATCH (p:P) CALL (p) { MATCH (p)-[:K]->(q) RETURN q.n AS n ORDER BY n LIMIT 1 } RETURN p.n, n ORDER BY p.n", "\"a\"|\"b\"", "\"b\"|\"c\"")]
    [InlineData("MATCH (p:P) OPTIONAL CALL (p) { MATCH (p)-[:K]->(q) RETURN q.n AS n ORDER BY n LIMIT 1 } RETURN p.n, n ORDER BY p.n", "\"a\"|\"b\"", "\"b\"|\"c\"", "\"c\"|NULL")]
    [InlineData("CALL { MATCH (p:P {n: 'a'}) RETURN p.n AS n UNION MATCH (p:P {n: 'b'}) RETURN p.n AS n } RETURN n ORDER BY n", "\"a\"", "\"b\"")]
    [InlineData("UNWIND [1, 2] AS x CALL { WITH x RETURN x * 10 AS y UNION ALL WITH x RETURN x * 100 AS y } RETURN y ORDER BY y", "10", "20", "100", "200")]
    [InlineData("MATCH (p:P {n: 'a'}) RETURN [(p)-[r:K]->(q) WHERE r.s > 1 | q.n] AS k", "[\"c\"]")]
    [InlineData("MATCH (p:P) WHERE (p)-[:K]->({n: 'b'}) RETURN p.n", "\"a\"")]
    [InlineData("MATCH (p:P WHERE p.n < 'c') RETURN p.n ORDER BY p.n", "\"a\"", "\"b\"")]
    [InlineData("MATCH (p:!Q&P) RETURN count(p) AS k", "3")]
    [InlineData("MATCH (p:P {n: 'a'}) RETURN p {.n, twice: p.n + p.n, .none} AS m", "{n: \"a\", twice: \"aa\", none: NULL}")]
    [InlineData("MATCH ()-[r:K]->() RETURN avg(r.s), stDevP(r.s), percentileCont(r.s, 0.5), collect(DISTINCT r.s % 2)", "2.0|0.816496580927726|2.0|[1, 0]")]
    public void A_subquery_gives(string query, params string[] rows) => Assert.Equal(rows, _graph.Query(query));

    [Fact]
    public void A_unit_subquery_keeps_the_rows_around_it()
    {
        Assert.Equal(["1", "2"], _graph.Query("UNWIND [1, 2] AS x CALL { WITH x UNWIND range(1, x) AS i CREATE (:Made {x: x}) } RETURN x"));
        Assert.Equal(["3"], _graph.Query("MATCH (m:Made) RETURN count(*)"));
    }

    [Fact]
    public void Foreach_writes_for_each_element()
    {
        var changed = _graph.Change("MATCH (p:P {n: 'a'}) FOREACH (x IN [1, 2, 3] | CREATE (p)-[:HAS]->(:Thing {x: x}) SET p.last = x)");
        Assert.Equal(3, changed.NodesCreated);
        Assert.Equal(["3"], _graph.Query("MATCH (p:P {n: 'a'}) RETURN p.last"));
    }

    [Fact]
    public void Writing_in_a_read_transaction_is_refused()
    {
        using var read = _graph.Graph.BeginRead();
        var error = Assert.Throws<CypherException>(() => _graph.Engine.Run(_graph.Engine.Prepare("CREATE ()"), read, new Dictionary<string, Cypher.Values.Value>(), TestContext.Current.CancellationToken));
        Assert.Equal(CypherErrorType.AccessError, error.Type);
    }
}
