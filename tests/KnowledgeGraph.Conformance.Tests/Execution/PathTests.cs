namespace KnowledgeGraph.Conformance.Tests.Execution;

public sealed class PathTests : IDisposable
{
    private readonly MemoryGraph _graph = new();

    public PathTests() => _graph.Change("""
        CREATE (a:P {n: 'a'}), (b:P {n: 'b'}), (c:P {n: 'c'}), (d:P {n: 'd'}), (e:P {n: 'e'}), (lone:P {n: 'lone'}),
               (a)-[:S {w: 1}]->(b), (b)-[:S {w: 1}]->(d), (a)-[:S {w: 2}]->(c), (c)-[:S {w: 1}]->(d), (d)-[:S {w: 1}]->(e), (a)-[:O]->(e)
        """);

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("shortestPath((a)-[*]-(e))", "a e")]
    [InlineData("shortestPath((a)-[:S*]->(e))", "a b d e|a c d e")]
    [InlineData("shortestPath((a)-[:S*..2]->(e))", "")]
    [InlineData("shortestPath((e)-[:S*]->(a))", "")]
    [InlineData("shortestPath((e)<-[:S*]-(a))", "e")]
    public void The_shortest_path_has_the_fewest_relationships(string pattern, string oneOf)
    {
        var rows = _graph.Query($"MATCH (a:P {{n: 'a'}}), (e:P {{n: 'e'}}) MATCH p = {pattern} RETURN reduce(t = '', x IN nodes(p) | t + ' ' + x.n)");
        if (oneOf.Length == 0) Assert.Empty(rows);
        else if (oneOf == "e") Assert.StartsWith("\" e d", Assert.Single(rows));
        else Assert.Contains(Assert.Single(rows).Trim('"', ' '), oneOf.Split('|'));
    }

    [Fact]
    public void All_shortest_paths_are_found_once_each() => Assert.Equal(
        ["[\"a\", \"b\", \"d\", \"e\"]", "[\"a\", \"c\", \"d\", \"e\"]"],
        _graph.Query("MATCH p = allShortestPaths((a:P {n: 'a'})-[:S*]->(e:P {n: 'e'})) RETURN [x IN nodes(p) | x.n] AS names ORDER BY names"));

    [Theory]
    [InlineData("all(r IN relationships(p) WHERE r.w = 1)", "a b d e")]
    [InlineData("none(x IN nodes(p) WHERE x.n = 'b')", "a c d e")]
    [InlineData("any(r IN relationships(p) WHERE r.w = 2)", "a c d e")]
    [InlineData("length(p) > 1 AND any(x IN nodes(p) WHERE x.n = 'c')", "a c d e")]
    public void A_predicate_on_the_path_decides_which_is_shortest(string predicate, string expected) => Assert.Equal(
        [$"\" {expected}\""],
        _graph.Query($"MATCH p = shortestPath((a:P {{n: 'a'}})-[:S*]->(e:P {{n: 'e'}})) WHERE {predicate} RETURN reduce(t = '', x IN nodes(p) | t + ' ' + x.n)"));

    [Fact]
    public void A_longer_path_is_taken_where_the_shortest_fails_the_predicate() => Assert.Equal(
        ["3"],
        _graph.Query("MATCH p = shortestPath((a:P {n: 'a'})-[*]->(e:P {n: 'e'})) WHERE length(p) >= 2 RETURN length(p)"));

    [Fact]
    public void A_shortest_path_can_be_an_expression() => Assert.Equal(
        ["1|NULL"],
        _graph.Query("MATCH (a:P {n: 'a'}), (e:P {n: 'e'}), (l:P {n: 'lone'}) RETURN length(shortestPath((a)-[*]-(e))), shortestPath((a)-[*]-(l))"));

    [Fact]
    public void A_variable_length_walk_is_pruned_by_all() => Assert.Equal(
        ["\"b\"", "\"d\"", "\"e\""],
        _graph.Query("MATCH (a:P {n: 'a'})-[rs:S*]->(x) WHERE all(r IN rs WHERE r.w = 1) RETURN x.n ORDER BY x.n"));

    [Fact]
    public void A_long_chain_needs_no_stack()
    {
        _graph.Change("CREATE (:Chain {i: 0})");
        _graph.Change("UNWIND range(1, 20000) AS i CREATE (:Chain {i: i})");
        _graph.Change("CREATE INDEX FOR (n:Chain) ON (n.i)");
        _graph.Change("UNWIND range(1, 20000) AS i MATCH (a:Chain {i: i - 1}), (b:Chain {i: i}) CREATE (a)-[:NEXT]->(b)");
        Assert.Equal(["20000"], _graph.Query("MATCH p = shortestPath((a:Chain {i: 0})-[:NEXT*]->(b:Chain {i: 20000})) RETURN length(p)"));
        Assert.Equal(["5000"], _graph.Query("MATCH (a:Chain {i: 0})-[rs:NEXT*5000]->(b) RETURN b.i"));
    }
}
