using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Tests;

public sealed class ReaderRulesTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN n")]
    [InlineData("CYPHER 5 MATCH p = SHORTEST 1 (a)-->+(b) RETURN p")]
    [InlineData("EXPLAIN CREATE (n)")]
    [InlineData("CALL db.labels()")]
    [InlineData("CALL APOC.meta.schema() YIELD value RETURN value")]
    [InlineData("CALL gds.pageRank.stream('g') YIELD nodeId RETURN nodeId")]
    [InlineData("SHOW INDEXES YIELD name RETURN name")]
    [InlineData("SHOW DATABASES")]
    [InlineData("MATCH (n) FINISH")]
    [InlineData("RETURN duration.between(date(), date()), Apoc.text.join(['a'], ',')")]
    public void What_only_reads_may_be_run(string text) => ReaderRules.Check(text);

    [Theory]
    [InlineData("CREATE (n)")]
    [InlineData("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n")]
    [InlineData("PROFILE MATCH (n) DETACH DELETE n")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)")]
    [InlineData("SHOW USERS")]
    [InlineData("SHOW SETTINGS")]
    [InlineData("SHOW TRANSACTIONS")]
    [InlineData("TERMINATE TRANSACTIONS 'neo4j-transaction-1'")]
    [InlineData("CALL dbms.listConfig()")]
    [InlineData("CALL apoc.cypher.doIt('CREATE (n)', {})")]
    [InlineData("CALL apoc.load.json('http://example.org')")]
    [InlineData("CALL gds.graph.project('g', 'A', 'R')")]
    [InlineData("CALL gds.pageRank.write('g', {})")]
    [InlineData("MATCH (n) WHERE EXISTS { CALL db.createLabel('x') } RETURN n")]
    [InlineData("RETURN apoc.cypher.runFirstColumnSingle(\"LOAD CSV FROM 'http://example.org' AS l RETURN l\", {})")]
    [InlineData("MATCH (n) WHERE any(x IN n.list WHERE custom.anything(x)) RETURN n")]
    [InlineData("RETURN genai.vector.encode('x', 'OpenAI', {token: 'y'})")]
    [InlineData("SHOW INDEXES YIELD name WHERE apoc.cypher.runFirstColumnMany('RETURN 1', {}) = [1] RETURN name")]
    public void What_does_more_is_refused(string text) =>
        Assert.Equal(CypherErrorType.AccessError, Assert.Throws<CypherException>(() => ReaderRules.Check(text)).Type);

    [Theory]
    [InlineData("LOAD CSV FROM 'http://example.org/x' AS row RETURN row")]
    [InlineData("MATCH (n) LOAD CSV WITH HEADERS FROM 'file:///x' AS row RETURN row")]
    [InlineData("ALTER USER neo4j SET PASSWORD 'x'")]
    [InlineData("CREATE USER x SET PASSWORD 'y'")]
    [InlineData("STOP DATABASE neo4j")]
    public void What_cannot_be_read_is_refused(string text) =>
        Assert.Equal(CypherErrorType.SyntaxError, Assert.Throws<CypherException>(() => ReaderRules.Check(text)).Type);
}
