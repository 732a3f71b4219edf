using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

public sealed class StatementParsingTests
{
    [Theory]
    [InlineData("MATCH (n:Actor {name: $name})-[r:SUPPORTS|OPPOSES*1..3]->(m WHERE m.x > 1) WHERE n.y RETURN n, r.weight AS w ORDER BY w DESC SKIP 1 LIMIT 2;")]
    [InlineData("OPTIONAL MATCH p = shortestPath((a)-[:X*..5]-(b)), q = allShortestPaths((a)-[*]-(b)) RETURN p")]
    [InlineData("match (n) where exists { (n)-->(:X) where n.x = 1 } or count { match (n)-->() return 1 as one } > 2 return collect { match (n) return n.x }")]
    [InlineData("UNWIND $rows AS row MERGE (n:A {id: row.id}) ON CREATE SET n.a = 1, n += row ON MATCH SET n:B:C, n['k'] = 2")]
    [InlineData("MATCH (n) SET n = {}, (CASE WHEN true THEN n END).x = 1 REMOVE n.y, n:A:B DETACH DELETE n")]
    [InlineData("MATCH (n) CALL { WITH n MATCH (n)--(m) RETURN count(m) AS c } IN TRANSACTIONS OF 100 ROWS RETURN c")]
    [InlineData("MATCH (n) CALL (n) { CREATE (:Copy) } OPTIONAL CALL (*) { RETURN 1 AS one UNION ALL RETURN 2 AS one } RETURN one")]
    [InlineData("CALL db.index.fulltext.queryNodes('names', $q) YIELD node AS n, score WHERE score > 0.5 RETURN n")]
    [InlineData("CALL db.labels")]
    [InlineData("MATCH (n) CALL db.ping() YIELD - RETURN n")]
    [InlineData("FOREACH (x IN [1, 2] | CREATE (:N {x: x}) FOREACH (y IN [x] | MERGE (:M {y: y})))")]
    [InlineData("RETURN 1 AS x UNION RETURN 2 AS x // the end")]
    [InlineData("/* hi */ EXPLAIN MATCH (n) USING INDEX n:A(x) WHERE n.x = 1 RETURN *, n.x")]
    [InlineData("PROFILE RETURN all(x IN [1] WHERE x > 0) AND none(x IN [] WHERE x), reduce(a = 0, x IN [1] | a + x)")]
    [InlineData("MATCH (match:Match {return: 1})-[where:WHERE]->(end) RETURN match.with, where, end AS order ORDER BY order")]
    [InlineData("WITH 1 AS case RETURN case")]
    [InlineData("MATCH (größe:Län)-[:`HAS SPACE`]->(名前) RETURN größe, 名前")]
    [InlineData("MATCH (IS Person), (n IS A|B), (:!A&(B|%)) RETURN n")]
    [InlineData("CREATE p = (a)-[:X]->(b) RETURN p")]
    [InlineData("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name ORDER BY name")]
    [InlineData("MATCH (n) WITH n WHERE n.x > 1 ORDER BY n.y SKIP 1 LIMIT 2 MATCH (n)--(m) OFFSET 3 RETURN m")]
    [InlineData("SHOW CONSTRAINTS")]
    [InlineData("SHOW PROCEDURES YIELD *")]
    public void Well_formed_statements_are_read(string query) => Assert.NotNull(CypherParser.Parse(query));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("MATCH (n) RETURN n; MATCH (m) RETURN m", "Only one statement")]
    [InlineData("MATCH (n) RETRUN n", "Did you mean RETURN?")]
    [InlineData("MATCH (n) WHERE n.x != 1 RETURN n", "Use '<>'")]
    [InlineData("MATCH (n) WHERE n.x == 1 RETURN n", "Use '='")]
    [InlineData("MATCH (n {id: {id}}) RETURN n", "A parameter is written $id")]
    [InlineData("MATCH (n RETURN n", "Expected ')' to end the node, but found 'RETURN'")]
    [InlineData("RETURN (1 + [2", "is not closed")]
    [InlineData("MATCH (a)-[:X", "The '[' at line 1, column 11")]
    [InlineData("MATCH n RETURN n", "Expected a pattern such as (n)")]
    [InlineData("MATCH (n) WHERE RETURN n", "Expected an expression, but found 'RETURN'")]
    [InlineData("RETURN CASE 1 END", "Expected WHEN")]
    [InlineData("RETURN filter(x IN [1] WHERE x > 0)", "list comprehension")]
    [InlineData("MATCH (a)-[*2]->+(b) RETURN a", "not both")]
    [InlineData("MATCH (a)(b) RETURN a", "side by side")]
    [InlineData("MATCH (x)((a)-->(b)){3,1}(y) RETURN x", "lower bound")]
    [InlineData("MATCH SHORTEST (a)-->+(b) RETURN a", "the number of paths")]
    [InlineData("MATCH (n:$label) RETURN n", "Write $($label)")]
    [InlineData("MERGE (a), (b)", "one pattern")]
    [InlineData("CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE", "REQUIRE")]
    [InlineData("LOAD CSV FROM 'x' AS row RETURN row", "not supported")]
    [InlineData("RETURN /* open", "'*/' is missing")]
    [InlineData("RETURN 1 = NOT true", "in parentheses")]
    [InlineData("MATCH (n) RETURN n ORDER n.x", "Expected BY")]
    public void An_error_says_what_is_wrong_and_how_to_mend_it(string query, string part)
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.Equal(CypherErrorType.SyntaxError, error.Type);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("NOT ", "")]
    [InlineData("- ", "")]
    [InlineData("n.x + ", "")]
    [InlineData("[x IN ", "]")]
    [InlineData("exists { (n) WHERE ", "}")]
    [InlineData("CASE WHEN ", " THEN 1 END")]
    [InlineData("'' || ", "")]
    public void Ten_thousand_levels_are_a_clear_error_and_no_stack_overflow(string open, string close)
    {
        var query = "MATCH (n) RETURN " + string.Concat(Enumerable.Repeat(open, 10_000)) + "true" + string.Concat(Enumerable.Repeat(close, 10_000));
        Assert.Contains("nested more than", Assert.Throws<CypherException>(() => CypherParser.Parse(query)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n.name, count( * ), n . x", "n.name|count( * )|n . x")]
    [InlineData("MATCH (n) RETURN n, n.x AS `my x`, `n`.y", "n|my x|`n`.y")]
    [InlineData("RETURN  1  +\n 2 , 'a'", "1  +\n 2|'a'")]
    public void A_column_without_alias_is_named_by_its_own_text(string query, string names)
    {
        var clauses = ((SingleQuery)((QueryStatement)CypherParser.Parse(query)).Query).Clauses;
        Assert.Equal(names, string.Join('|', ((ReturnClause)clauses[^1]).Projection.Items.Select(item => item.Name)));
    }

    [Fact]
    public void Positions_count_lines_from_one_through_comments_and_strings()
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse("/* a\n b */ RETURN 'x\ny',\n  ?"));
        Assert.Equal((4, 3), (error.Position!.Value.Line, error.Position.Value.Column));
    }

    [Theory]
    [InlineData("CREATE INDEX actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id, n.name)", IndexKind.Range, EntityKind.Node, "Actor", "id,name", true)]
    [InlineData("CREATE TEXT INDEX FOR ()-[r:SAID]-() ON (r.text)", IndexKind.Text, EntityKind.Relationship, "SAID", "text", false)]
    [InlineData("CREATE FULLTEXT INDEX names FOR (n:A|B) ON EACH [n.x, n.y] OPTIONS {a: 1}", IndexKind.FullText, EntityKind.Node, "A,B", "x,y", true)]
    [InlineData("CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)", IndexKind.Lookup, EntityKind.Node, "", "", false)]
    public void Indexes_are_read(string query, IndexKind kind, EntityKind entity, string labels, string properties, bool named)
    {
        var statement = Assert.IsType<CreateIndexStatement>(CypherParser.Parse(query));
        Assert.Equal((kind, entity, named), (statement.Index.Kind, statement.Index.Entity, statement.Named));
        Assert.Equal(labels, string.Join(',', statement.Index.LabelsOrTypes));
        Assert.Equal(properties, string.Join(',', statement.Index.Properties));
        Assert.NotEmpty(statement.Index.Name);
    }

    [Theory]
    [InlineData("CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE", ConstraintKind.Uniqueness, "id")]
    [InlineData("CREATE CONSTRAINT FOR (n:Actor) REQUIRE (n.a, n.b) IS NODE KEY", ConstraintKind.Key, "a,b")]
    [InlineData("CREATE CONSTRAINT FOR ()-[r:X]-() REQUIRE r.a IS NOT NULL", ConstraintKind.Existence, "a")]
    public void Constraints_are_read(string query, ConstraintKind kind, string properties)
    {
        var constraint = Assert.IsType<CreateConstraintStatement>(CypherParser.Parse(query)).Constraint;
        Assert.Equal(kind, constraint.Kind);
        Assert.Equal(properties, string.Join(',', constraint.Properties));
    }

    [Fact]
    public void What_is_dropped_is_named()
    {
        Assert.True(Assert.IsType<DropIndexStatement>(CypherParser.Parse("DROP INDEX a IF EXISTS")).IfExists);
        Assert.Equal("b c", Assert.IsType<DropConstraintStatement>(CypherParser.Parse("DROP CONSTRAINT `b c`")).Name);
    }
}
