using CsCheck;
using KnowledgeGraph.Conformance.Tests.Execution;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Conformance.Tests.Plans;

/// <summary>Parts of a pattern that no relationship ties together are found once and joined.</summary>
public sealed class JoinTests
{
    private static readonly string[] Parts =
    [
        "MATCH (a:A), (b:B)", "MATCH (a), (b)", "MATCH (a)-[r:R]->(c), (b)", "MATCH (a), (b)-[s:R]->(d)", "MATCH (a)-[r]->(c), (b)-[s:R|S]->(d)",
        "MATCH (a)-[r:R]-(c), (b)-[s:R]-(d)", "MATCH (a)-[r*1..2]->(c), (b)-[s:R]->(d)", "MATCH (a:A) MATCH (b:B)", "UNWIND [1, 2, null, 1.0] AS x MATCH (a), (b {x: x})",
        "MATCH (a:A), (b:B), (c)", "MATCH (a), (b)-[s]->(b)", "MATCH (a)-[r]->(c), p = (b)-[s:R]->(d)-[t]-(e)", "MATCH (a:A) OPTIONAL MATCH (a)-->(c), (b)-->(d)",
    ];

    private static readonly string[] Conditions =
    [
        "", "WHERE a.x = b.x", "WHERE b.y = a.x AND a.y = b.x", "WHERE a.x < b.x", "WHERE a.x = b.x AND a.x = 1", "WHERE b.x = 1 AND a.y = 2", "WHERE a.x = b.x OR a.y = b.y",
        "WHERE [a.x, 1] = [b.x, 1]", "WHERE {k: a.x} = {k: b.y}", "WHERE a.x = b.x AND a <> b", "WHERE a = b", "WHERE any(v IN [1, 2] WHERE v = a.x AND v = b.x)", "WHERE a.x = b.x AND (b)-->()",
    ];

    [Fact]
    public void A_plan_with_joins_gives_the_rows_of_one_without() =>
        Gen.Select(RandomGraph.Gen, Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]), Gen.Int[0, Conditions.Length - 1].Select(i => Conditions[i])).Sample(
            (graph, part, condition) =>
            {
                using (graph)
                {
                    var query = $"{part} {condition} RETURN a.id, b.id, count(*)";
                    Assert.Equal(graph.Rows(query, PlanRules.None), graph.Rows(query, PlanRules.Joins));
                }
            });

    [Theory]
    [InlineData("MATCH (a:N), (b:N) WHERE a.age = b.age RETURN count(*)", "HashJoin a.age = b.age")]
    [InlineData("MATCH (a:N), (b:N) WHERE b.age = a.age + 1 AND b.g = 2 RETURN count(*)", "HashJoin b.age = ")]
    [InlineData("MATCH (a:N)-[:R]->(x), (b:N)-[:S]->(y) WHERE x.k = y.k RETURN count(*)", "HashJoin x.k = y.k")]
    [InlineData("MATCH (a:N), (b:N) RETURN count(*)", "CartesianProduct")]
    [InlineData("UNWIND [1, 2] AS age MATCH (b:N) WHERE b.age = age RETURN count(*)", "HashJoin b.age = age")]
    public void Detached_parts_are_joined(string query, string step)
    {
        using var graph = new MemoryGraph();
        Assert.Contains(step, graph.Plan("EXPLAIN " + query));
        using var plain = new MemoryGraph(new CypherEngineOptions { Rules = PlanRules.None });
        Assert.DoesNotContain(step, plain.Plan("EXPLAIN " + query));
    }

    [Theory]
    [InlineData("MATCH (a:N {id: 1}), (b:N {id: 2}) RETURN a, b")]
    [InlineData("MATCH (a:N), (b:N {id: a.ref}) RETURN a, b")]
    [InlineData("MATCH (a:N)-[:R]->(b:N) WHERE a.age = b.age RETURN a, b")]
    [InlineData("MATCH (a:N {id: 1}), (b:N), p = shortestPath((a)-[*]-(b)) RETURN p")]
    [InlineData("MATCH (a:N), (b:N) WHERE a.age = b.age + rand() RETURN count(*)", "CartesianProduct")]
    public void What_an_index_or_a_relationship_finds_is_not_joined(string query, string? instead = null)
    {
        using var graph = new MemoryGraph();
        graph.Change("CREATE CONSTRAINT FOR (n:N) REQUIRE n.id IS UNIQUE");
        var plan = graph.Plan("EXPLAIN " + query);
        Assert.DoesNotContain("HashJoin", plan);
        if (instead is null) Assert.DoesNotContain("CartesianProduct", plan);
        else Assert.Contains(instead, plan);
    }

    [Fact]
    public void A_join_holds_no_more_than_the_query_may()
    {
        using var graph = new MemoryGraph(new CypherEngineOptions { MaxRowsHeld = 50 });
        graph.Change("UNWIND range(1, 60) AS i CREATE (:N {age: i})");
        var error = Assert.Throws<CypherException>(() => graph.Query("MATCH (a:N), (b:N) WHERE a.age = b.age RETURN a.age"));
        Assert.Equal("TooManyRows", error.Detail);
    }

    [Fact]
    public void The_first_pair_of_a_product_needs_no_more_than_one_node_of_each()
    {
        using var graph = new MemoryGraph(new CypherEngineOptions { MaxRowsHeld = 50 });
        graph.Change("UNWIND range(1, 60) AS i CREATE (:N {age: i})");
        Assert.Equal(["1|1"], graph.Query("MATCH (a:N), (b:N) RETURN a.age, b.age LIMIT 1"));
    }

    [Fact]
    public void Ten_thousand_nodes_are_matched_by_a_property_in_one_pass()
    {
        using var graph = new MemoryGraph();
        graph.Change("UNWIND range(0, 9999) AS i CREATE (:N {age: i})");
        var plan = graph.Plan("PROFILE MATCH (a:N), (b:N) WHERE a.age = b.age RETURN count(*)");
        Assert.Equal(["10000"], graph.Query("MATCH (a:N), (b:N) WHERE a.age = b.age RETURN count(*)"));
        Assert.Contains("HashJoin a.age = b.age (rows 10,000, hits 20,000)", plan);
    }
}
