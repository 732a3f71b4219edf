using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Parsing;

namespace KnowledgeGraph.Cypher.Tests.Checking;

public sealed class SemanticCheckerTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN m", "UndefinedVariable")]
    [InlineData("MATCH (n) WITH n.x AS x RETURN n", "UndefinedVariable")]
    [InlineData("RETURN {a: b}", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL { RETURN n.x AS x } RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL { WITH n WITH 1 AS y RETURN n.x AS x } RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-->(m) } RETURN m", "UndefinedVariable")]
    [InlineData("RETURN [x IN [1] | x] AS l, x", "UndefinedVariable")]
    [InlineData("MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y", "UndefinedVariable")]
    [InlineData("MATCH (n) RETURN count(*) AS c ORDER BY EXISTS { (n)-->() }", "UndefinedVariable")]
    [InlineData("MATCH (p) MATCH p = ()--() RETURN p", "VariableAlreadyBound")]
    [InlineData("MATCH p = (p)--() RETURN p", "VariableAlreadyBound")]
    [InlineData("WITH 1 AS x UNWIND [1] AS x RETURN x", "VariableAlreadyBound")]
    [InlineData("MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n", "VariableAlreadyBound")]
    [InlineData("WITH 1 AS x FOREACH (x IN [1] | CREATE ())", "VariableAlreadyBound")]
    [InlineData("MATCH (n) MATCH ()-[n]-() RETURN n", "VariableTypeConflict")]
    [InlineData("WITH true AS r MATCH ()-[r]-() RETURN r", "VariableTypeConflict")]
    [InlineData("MATCH (n) WITH collect(n) AS ns MATCH (ns) RETURN ns", "VariableTypeConflict")]
    [InlineData("MATCH ()-[r]-(), ()-[r]-() RETURN r", "RelationshipUniquenessViolation")]
    [InlineData("MATCH (n) SET n.x = count(*)", "InvalidAggregation")]
    [InlineData("MATCH (n) CREATE (:X {c: count(n)})", "InvalidAggregation")]
    [InlineData("MATCH (n) RETURN sum(max(n.x))", "NestedAggregation")]
    [InlineData("MATCH (n), (m) RETURN n.x + m.x + count(*) AS s, n.x", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (n) RETURN size([(n)-->(m) | m]) + count(*) AS s", "AmbiguousAggregationExpression")]
    [InlineData("RETURN 1 AS a UNION RETURN 1 AS b", "DifferentColumnsInUnion")]
    [InlineData("RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a", "InvalidClauseComposition")]
    [InlineData("MATCH (n)", "InvalidClauseComposition")]
    [InlineData("RETURN 1 AS x RETURN 2 AS y", "InvalidClauseComposition")]
    [InlineData("CREATE (n) MATCH (m) RETURN m", "InvalidClauseComposition")]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) SET m.x = 1 } RETURN n", "InvalidClauseComposition")]
    [InlineData("MATCH (n) WHERE EXISTS { CALL { CREATE (:X) } } RETURN n", "InvalidClauseComposition")]
    [InlineData("RETURN COLLECT { RETURN 1 AS a, 2 AS b }", "InvalidClauseComposition")]
    [InlineData("CALL { RETURN 1 + 1 } RETURN 1", "NoExpressionAlias")]
    [InlineData("RETURN 1 LIMIT foo()", "UnknownFunction")]
    [InlineData("RETURN 1 AS x LIMIT $n + x", "NonConstantExpression")]
    [InlineData("RETURN toUpper()", "InvalidNumberOfArguments")]
    [InlineData("RETURN toUpper(DISTINCT 'x')", "UnexpectedSyntax")]
    [InlineData("RETURN true XOR 1", "InvalidArgumentType")]
    [InlineData("MATCH (n) WHERE 'x' RETURN n", "InvalidArgumentType")]
    [InlineData("MATCH (n) RETURN length(n)", "InvalidArgumentType")]
    [InlineData("MATCH ()-[r]->() SET r:Label", "InvalidArgumentType")]
    [InlineData("UNWIND [1, 2] AS x RETURN x.y", "InvalidArgumentType")]
    [InlineData("RETURN [x IN 1 | x]", "InvalidArgumentType")]
    [InlineData("MATCH ()-[r $p]->() RETURN r", "InvalidParameterUse")]
    [InlineData("MATCH (a), (b) RETURN shortestPath((a)-->()-->(b))", "UnexpectedSyntax")]
    [InlineData("MATCH (n) RETURN [(n)-->()] AS x", "UnexpectedSyntax")]
    [InlineData("CREATE (:A|B)", "UnexpectedSyntax")]
    public void A_mistake_is_refused_with_its_code(string query, string detail) => Assert.Equal(detail, Refusal(query).Detail);

    [Theory]
    [InlineData("MATCH (n) WITH n, count(*) AS c WHERE c > 1 RETURN n.x, c ORDER BY n.x, c")]
    [InlineData("MATCH (n) WITH n.x AS x ORDER BY n.y WHERE n.z RETURN x")]
    [InlineData("MATCH (n) RETURN n.x, count(*) ORDER BY n.x, count(*)")]
    [InlineData("MATCH (n) RETURN DISTINCT n ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN n, n.x + count(*) AS s")]
    [InlineData("MATCH (n) RETURN [x IN collect(n) WHERE x.y | x.z] AS l")]
    [InlineData("MATCH (n) RETURN *, count(*) AS c")]
    [InlineData("MATCH (a {x: b.x}), (b) RETURN a")]
    [InlineData("MATCH ()-[rs*]->() WITH rs MATCH (a)-[rs*]->(b) RETURN a")]
    [InlineData("OPTIONAL MATCH (n) WITH null AS m MATCH (m) RETURN m")]
    [InlineData("MATCH (n) WHERE NOT (n)-->() AND exists((n)--()) RETURN CASE WHEN (n)-->() THEN 1 ELSE 2 END")]
    [InlineData("MATCH (n) CALL { WITH n RETURN n.x AS x UNION WITH n RETURN n.y AS x } RETURN x")]
    [InlineData("MATCH (n) CALL (n) { WITH 1 AS one RETURN n.x AS x } RETURN x")]
    [InlineData("UNWIND [1] AS i CALL { WITH i CREATE (:N {i: i}) } IN TRANSACTIONS OF 10 ROWS")]
    [InlineData("MATCH (n) WHERE COUNT { (n)-->(m) WHERE m.x = n.x } > 1 AND EXISTS { MATCH (n) WITH n AS k WHERE k.x = n.x RETURN k } RETURN n")]
    [InlineData("CREATE (a:A {x: 1}), (a)-[:R {y: a.x}]->(b) RETURN b")]
    [InlineData("MERGE (a:A)-[:R]-(b) SET a.x = b.x, b += a REMOVE b.y DELETE a")]
    [InlineData("WITH date() AS d RETURN d.year, d + duration({days: 1}) - duration('P1D')")]
    [InlineData("UNWIND $rows AS row RETURN row.x, reduce(s = '', x IN row.y | s + x)")]
    [InlineData("RETURN [1, 'a', null][0] + 1 AS x")]
    [InlineData("MATCH (n) RETURN n {.a, b: n.c} AS m ORDER BY m.b SKIP $s LIMIT toInteger($l)")]
    public void What_Neo4j_accepts_is_accepted(string query) => SemanticChecker.Check(CypherParser.Parse(query));

    [Theory]
    [InlineData("MATCH (person) RETURN persn", "Did you mean 'person'?")]
    [InlineData("MATCH (n) RETURN toUper(n.x)", "Did you mean toUpper()?")]
    [InlineData("MATCH (n) WHERE count(n) > 1 RETURN n", "Aggregate in a WITH before")]
    public void An_error_offers_the_likely_fix(string query, string part) => Assert.Contains(part, Refusal(query).Message, StringComparison.Ordinal);

    [Fact]
    public void Procedures_are_known_by_what_the_engine_says()
    {
        static ProcedureSignature? Find(string name) => name == "my.proc" ? new ProcedureSignature(name, [new("in", "INTEGER"), new("options", "MAP", Optional: true)], [new("out", "NODE")]) : null;
        void Check(string query) => SemanticChecker.Check(CypherParser.Parse(query), Find);

        Check("CALL my.proc(1)");
        Check("CALL my.proc(1, {}) YIELD out AS n MATCH (n)-->() RETURN n");
        Assert.Equal("ProcedureNotFound", Assert.Throws<CypherException>(() => Check("CALL no.proc()")).Detail);
        Assert.Equal("InvalidNumberOfArguments", Assert.Throws<CypherException>(() => Check("CALL my.proc()")).Detail);
        Assert.Equal("InvalidArgumentType", Assert.Throws<CypherException>(() => Check("CALL my.proc('1')")).Detail);
        Assert.Contains("It gives: out", Assert.Throws<CypherException>(() => Check("CALL my.proc(1) YIELD x RETURN x")).Message, StringComparison.Ordinal);
        SemanticChecker.Check(CypherParser.Parse("CALL no.proc(1) YIELD x RETURN x"));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(480, false)]
    public void Deep_queries_are_checked_on_a_small_stack_or_refused(int depth, bool mustPass)
    {
        string[] queries = ["RETURN " + string.Join(" + ", Enumerable.Repeat("1", depth)), "RETURN " + new string('[', depth) + new string(']', depth)];
        foreach (var query in queries)
        {
            Exception? failure = null;
            var thread = new Thread(() => failure = Record.Exception(() => SemanticChecker.Check(CypherParser.Parse(query))), maxStackSize: 1 << 20);
            thread.Start();
            thread.Join();
            Assert.True(failure is null || (!mustPass && failure is CypherException), failure?.ToString());
        }
    }

    private static CypherException Refusal(string query) => Assert.Throws<CypherException>(() => SemanticChecker.Check(CypherParser.Parse(query)));
}
