using CsCheck;
using KnowledgeGraph.Conformance.Tests.Execution;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Conformance.Tests.Plans;

/// <summary>A grouping that only counts the last relationship reads its number.</summary>
public sealed class DegreeCountTests
{
    private static readonly string[] Matches =
    [
        "MATCH (a)-[r:R]->(b)", "MATCH (a:A)-[r]->(b:B)", "MATCH (a)-[r:R]-(b:A:B)", "MATCH (a)-[:R]->(c)-[r:R|S]-(b:A)", "MATCH (a)<-[r]-(b) WHERE a.x = 1", "MATCH (a)-[r:R]->(b) WHERE b:A",
        "MATCH (a)-[r]->(b) WHERE b.x = 1", "MATCH (a)-[r]->(a), (a)-->(b)", "MATCH (a), (a)-[r:None]->(b)", "OPTIONAL MATCH (a:A)-[r]->(b)", "MATCH (a) OPTIONAL MATCH (a)-[r:R]->(b:B)",
        "MATCH (a)-[r]->(b), (b)-[s]->(a)", "MATCH (a) MATCH (a)-[s:S]->(c) MATCH (a)-[r:R]-(b:None)",
    ];

    private static readonly string[] Returns =
    [
        "RETURN a.id, count(*)", "RETURN count(r)", "RETURN count(b)", "RETURN a, count(*) + count(b)", "RETURN b.id, count(*)", "RETURN a.x, count(b.x)", "RETURN a.id, sum(r.w)", "RETURN count(DISTINCT b)",
        "WITH a, count(*) AS c WHERE c > 1 RETURN a.id, c", "RETURN a.id AS id, count(*) AS c ORDER BY c, id", "RETURN a.id + count(*), a.id", "RETURN count(*), count(a)",
        "WITH a, count(r) AS c MATCH (a)-->(d) RETURN a.id, c, count(d)",
    ];

    [Fact]
    public void Counts_by_degree_are_those_of_the_rows() =>
        Gen.Select(RandomGraph.Gen, Gen.Int[0, Matches.Length - 1], Gen.Int[0, Returns.Length - 1]).Sample(
            (graph, match, result) =>
            {
                using (graph)
                {
                    var query = $"{Matches[match]} {Returns[result]}";
                    Assert.Equal(graph.Rows(query, PlanRules.None), graph.Rows(query, PlanRules.DegreeCounts));
                }
            });

    [Theory]
    [InlineData("MATCH (a:N)-[:R]->(b:N) RETURN a.id, count(*)", "ExpandCount Outgoing :R")]
    [InlineData("MATCH (a:N)<-[r]-(b) RETURN count(r)", "ExpandCount Incoming ")]
    [InlineData("MATCH (a:N {id: 1})-[:R]->(b)-[:R]-(c:M) RETURN count(*)", "ExpandCount Both :R")]
    public void The_plan_says_so(string query, string step)
    {
        using var graph = new MemoryGraph();
        Assert.Contains(step, graph.Plan("EXPLAIN " + query));
        using var plain = new MemoryGraph(new CypherEngineOptions { Rules = PlanRules.None });
        Assert.DoesNotContain("ExpandCount", plain.Plan("EXPLAIN " + query));
    }

    [Theory]
    [InlineData("MATCH (a:N)-[r:R]->(b:N) RETURN b.id, count(*)")]
    [InlineData("MATCH (a:N)-[r:R]->(b:N) RETURN a.id, sum(r.w)")]
    [InlineData("MATCH (a:N)-[r:R]->(b:N) WHERE b.age > 3 RETURN count(*)")]
    [InlineData("MATCH (a:N)-[r:R]->(b:N) RETURN rand(), count(*)")]
    [InlineData("MATCH (a:N) OPTIONAL MATCH (a)-[r:R]->(b:N) RETURN a, count(r)")]
    public void What_needs_the_rows_has_them(string query)
    {
        using var graph = new MemoryGraph();
        Assert.DoesNotContain("ExpandCount", graph.Plan("EXPLAIN " + query));
    }
}
