using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Tests.Planning;

public sealed class PreparedQueryTests
{
    private readonly CypherEngine _engine = new();

    [Theory]
    [InlineData("MATCH (b:B)-[r]->(a) RETURN *", "a|b|r")]
    [InlineData("MATCH (n) RETURN n.x + 1, count(*) AS c", "n.x + 1|c")]
    [InlineData("RETURN 1 AS x UNION RETURN 2 AS x", "x")]
    [InlineData("CALL db.labels()", "label")]
    [InlineData("MATCH (n) DELETE n", "")]
    public void Columns_are_known_before_anything_runs(string query, string columns) => Assert.Equal(columns, string.Join('|', _engine.Prepare(query).Columns));

    [Theory]
    [InlineData("MATCH (n) RETURN n", true)]
    [InlineData("MATCH (n) SET n.x = 1", false)]
    [InlineData("CALL { CREATE (n) RETURN n } RETURN n", false)]
    [InlineData("FOREACH (x IN [1] | CREATE ())", false)]
    [InlineData("RETURN 1 AS x UNION CREATE (n) RETURN 2 AS x", false)]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", false)]
    [InlineData("SHOW INDEXES", true)]
    public void A_query_knows_whether_it_only_reads(string query, bool readOnly) => Assert.Equal(readOnly, _engine.Prepare(query).IsReadOnly);

    [Fact]
    public void The_same_text_is_prepared_once_while_it_is_used()
    {
        var engine = new CypherEngine(new CypherEngineOptions { CachedQueries = 4 });
        var first = engine.Prepare("RETURN 1");
        for (var i = 0; i < 20; i++)
        {
            engine.Prepare($"RETURN {i} AS other");
            Assert.Same(first, engine.Prepare("RETURN 1"));
        }

        var forgotten = engine.Prepare("RETURN 0 AS other");
        Assert.NotSame(first, forgotten);
    }

    [Fact]
    public void An_unknown_procedure_is_found_out_at_compile_time() => Assert.Equal(
        CypherErrorDetail.ProcedureNotFound, Assert.Throws<CypherException>(() => _engine.Prepare("CALL no.such()")).Detail);
}
