using CsCheck;
using KnowledgeGraph.Conformance.Tests.Execution;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Plans;

/// <summary>Nodes of a label and a property's value are found in one scan where no index knows them.</summary>
public sealed class PropertyScanTests
{
    private static readonly string[] Values = ["1", "1.0", "'1'", "null", "[1]", "true", "1 + 1", "{k: 1}", "0.0 / 0.0", "[1, null]"];
    private static readonly string[] Matches =
    [
        "MATCH (a:A {x: $v})", "MATCH (a:A) WHERE $v = a.x AND a.y = 2", "MATCH (a:A:B {x: $v, y: $v})", "MATCH (a:A|B {x: $v})", "MATCH (a:A {x: $v})-->(b)", "MATCH (b:B), (a:A {x: $v})",
        "MATCH (b:B) OPTIONAL MATCH (a:A {x: $v})", "MATCH (a:A {none: $v})", "MATCH (a:None {x: $v})",
    ];

    [Fact]
    public void A_scan_by_value_gives_the_rows_of_a_filter() =>
        Gen.Select(RandomGraph.Gen, Gen.Int[0, Matches.Length - 1], Gen.Int[0, Values.Length - 1]).Sample(
            (graph, match, value) =>
            {
                using (graph)
                {
                    var query = Matches[match].Replace("$v", Values[value], StringComparison.Ordinal) + " RETURN a.id, count(*)";
                    Assert.Equal(graph.Rows(query, PlanRules.None), graph.Rows(query, PlanRules.PropertyScans));
                }
            });

    [Fact]
    public void The_plan_says_so()
    {
        using var graph = new MemoryGraph();
        Assert.Contains("PropertyScan N(g)", graph.Plan("EXPLAIN MATCH (n:N) WHERE n.g = $g RETURN n", ("g", Value.Of(1L))));
        using var plain = new MemoryGraph(new CypherEngineOptions { Rules = PlanRules.None });
        Assert.DoesNotContain("PropertyScan", plain.Plan("EXPLAIN MATCH (n:N {g: 1}) RETURN n"));
    }

    [Theory]
    [InlineData("MATCH (n:N {id: 1}) RETURN n")]
    [InlineData("MATCH (m:N {id: 1}) MATCH (n:N {g: m.g}) RETURN n")]
    [InlineData("MATCH (n:N) WHERE n.g = rand() RETURN n")]
    public void An_index_or_a_value_of_the_row_is_another_matter(string query)
    {
        using var graph = new MemoryGraph();
        graph.Change("CREATE CONSTRAINT FOR (n:N) REQUIRE n.id IS UNIQUE");
        Assert.DoesNotContain("PropertyScan", graph.Plan("EXPLAIN " + query));
    }
}
