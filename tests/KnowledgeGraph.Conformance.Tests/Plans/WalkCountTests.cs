using CsCheck;
using KnowledgeGraph.Conformance.Tests.Execution;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Conformance.Tests.Plans;

/// <summary>Walks are counted from degrees, and as many as there are.</summary>
public sealed class WalkCountTests
{
    private static readonly string[] Nodes = ["()", "(b)", "(b:A)", "(b:B)", "(b:A:B)", "(b {x: 1})", "(b:A {x: 1})", "(b:None)"];
    private static readonly string[] Ends = ["()", "(a)", "(a:A)", "(a:A:B)", "(a:None)", "(a {x: 1})"];
    private static readonly string[] Steps = ["-[r:R]->", "<-[r:R]-", "-[r:R]-", "-->", "--", "<-[r:S]-", "-[r:R|S]->", "-[:None]->", "-[r {w: 1}]->"];
    private static readonly string[] Wheres = ["", "WHERE b.y = 2", "WHERE b.x = b.y", "WHERE b:A OR b.x = 1", "WHERE (b)-->()", "WHERE false"];

    [Fact]
    public void Counted_walks_are_as_many_as_walks_enumerated() =>
        Gen.Select(RandomGraph.Gen, One(Ends), One(Steps), One(Nodes), Gen.Select(One(Steps), One(Ends)), One(Wheres)).Sample(
            (graph, first, step, centre, end, where) =>
            {
                using (graph)
                {
                    var last = end.Item1.Replace("[r", "[s", StringComparison.Ordinal) + end.Item2.Replace("(a", "(c", StringComparison.Ordinal);
                    if (!centre.Contains('b') && where.Length > 0) return;
                    var query = $"MATCH {first}{step}{centre}{last} {where} RETURN count(*)";
                    Assert.Equal(graph.Rows(query, PlanRules.None), graph.Rows(query, PlanRules.WalkCounts));
                }
            });

    [Theory]
    [InlineData("MATCH (a:N)-[:R]->(b:N)-[:R]->(c) RETURN count(*)", "CountWalks Incoming :R, Outgoing :R")]
    [InlineData("MATCH (a:N)-[:R]->(b:N {x: 1})<-[:S]-(c:M) RETURN count(b)", "CountWalks Incoming :R, Incoming :S")]
    [InlineData("MATCH (a)-[r]-(b:N)--() WHERE b.x = 1 RETURN count(r)", "CountWalks Both :, Both :")]
    public void The_plan_says_so(string query, string step)
    {
        using var graph = new MemoryGraph();
        Assert.Contains(step, graph.Plan("EXPLAIN " + query));
        using var plain = new MemoryGraph(new CypherEngineOptions { Rules = PlanRules.None });
        Assert.DoesNotContain("CountWalks", plain.Plan("EXPLAIN " + query));
    }

    [Theory]
    [InlineData("MATCH (a {x: 1})-->(b)-->(c) RETURN count(*)")]
    [InlineData("MATCH (a)-->(b)-->(a) RETURN count(*)")]
    [InlineData("MATCH (a)-->(b)-->(c)-->(d) RETURN count(*)")]
    [InlineData("MATCH (a)-[r {w: 1}]->(b) RETURN count(*)")]
    [InlineData("MATCH (a)-->(b) RETURN count(DISTINCT b)")]
    [InlineData("MATCH (a)-->(b) RETURN count(b.x)")]
    [InlineData("MATCH (a)-->(b) WHERE a.x < b.x RETURN count(*)")]
    [InlineData("MATCH (a:N {id: 1})-->(b:N)-->(c:N) RETURN count(*)")]
    [InlineData("MATCH (a:N)-->(b)-->(c) RETURN count(*)")]
    public void Other_questions_are_walked(string query)
    {
        using var graph = new MemoryGraph();
        graph.Change("CREATE CONSTRAINT FOR (n:N) REQUIRE n.id IS UNIQUE");
        Assert.DoesNotContain("CountWalks", graph.Plan("EXPLAIN " + query));
    }

    private static Gen<string> One(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
