using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Execution;

/// <summary>An index changes how nodes are found, never which.</summary>
public sealed class SeekTests : IDisposable
{
    private readonly MemoryGraph _graph = new();

    public SeekTests() => _graph.Change("UNWIND range(0, 99) AS i CREATE (:Person {id: i, name: 'name' + toString(i), mixed: CASE i % 4 WHEN 0 THEN i WHEN 1 THEN toFloat(i) WHEN 2 THEN toString(i) END})");

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("MATCH (n:Person {id: 7}) RETURN n.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id = 7.0 RETURN n.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE 7 = n.id RETURN n.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id = null RETURN n.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id IN [3, 1, 3, null, 'x'] RETURN n.id", "IN")]
    [InlineData("UNWIND [3, 1, 3, 1000] AS i MATCH (n:Person {id: i}) RETURN n.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id >= 97 RETURN n.id", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE 95 < n.id <= 97 RETURN n.id", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id < 'text' RETURN n.id", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id > 90 AND n.name <> 'x' AND 92 >= n.id RETURN n.id", "IndexRangeSeek Person(id) Greater, LessOrEqual")]
    [InlineData("MATCH (n:Person) WHERE n.mixed > 1 AND n.mixed < '3' RETURN n.mixed", "IndexRangeSeek Person(mixed) Greater, Less")]
    [InlineData("MATCH (n:Person) WHERE n.mixed > 90 AND n.mixed < [1] RETURN n.mixed", "IndexRangeSeek Person(mixed) Greater, Less")]
    [InlineData("MATCH (n:Person) WHERE n.id > 90 AND n.id < null RETURN n.id", "IndexRangeSeek Person(id) Greater, Less")]
    [InlineData("MATCH (n:Person) WHERE n.id = 3 OR 5.0 = n.id OR n.id = null OR n.id = 'x' RETURN n.id", "IndexSeek Person(id) IN")]
    [InlineData("MATCH (n:Person) WHERE n.id = 3 OR n.name = 'name4' RETURN n.id", "LabelScan")]
    [InlineData("MATCH (n:Person) WHERE n.id = 3 OR n.id = n.id RETURN n.id", "LabelScan")]
    [InlineData("MATCH (n:Person) WHERE n.id > [1] RETURN n.id", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.mixed > 90 RETURN n.mixed", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.mixed <= '3' RETURN n.mixed", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.name STARTS WITH 'name9' RETURN n.name", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person) WHERE n.name STARTS WITH 9 RETURN n.name", "IndexRangeSeek")]
    [InlineData("MATCH (n:Person {id: 5}), (m:Person {id: n.id + 1}) RETURN n.id, m.id", "IndexSeek")]
    [InlineData("MATCH (n:Person) WHERE n.id = {a: 1} RETURN n.id", "IndexSeek")]
    public void An_index_gives_the_same_rows_as_a_scan(string query, string step)
    {
        var scanned = _graph.Query(query).Order().ToList();
        _graph.Change("CREATE INDEX FOR (n:Person) ON (n.id)");
        _graph.Change("CREATE INDEX FOR (n:Person) ON (n.name)");
        _graph.Change("CREATE INDEX FOR (n:Person) ON (n.mixed)");
        Assert.Equal(scanned, _graph.Query(query).Order());
        Assert.Contains(step, _graph.Plan("EXPLAIN " + query));
    }

    [Fact]
    public void A_node_is_found_by_its_id_and_element_id()
    {
        var id = _graph.Query("MATCH (n:Person {id: 42}) RETURN id(n)")[0];
        Assert.Equal(["42"], _graph.Query("MATCH (n) WHERE id(n) = $id RETURN n.id", ("id", Value.Of(long.Parse(id)))));
        Assert.Equal(["42"], _graph.Query("MATCH (m:Person {id: 42}) WITH elementId(m) AS e MATCH (n) WHERE elementId(n) = e RETURN n.id"));
        Assert.Contains("NodeByIdSeek", _graph.Plan("EXPLAIN MATCH (n) WHERE elementId(n) IN $ids RETURN n", ("ids", Value.Null)));
        Assert.Empty(_graph.Query("MATCH (n) WHERE elementId(n) = 'nonsense' RETURN n"));
    }

    [Fact]
    public void Counting_a_label_reads_no_node()
    {
        Assert.Contains("CountFromStore", _graph.Plan("EXPLAIN MATCH (n:Person) RETURN count(*)"));
        Assert.Equal(["100"], _graph.Query("MATCH (n:Person) RETURN count(n)"));
        Assert.Equal(["0"], _graph.Query("MATCH (n:Nobody) RETURN count(*)"));
        Assert.Equal(["0"], _graph.Query("MATCH ()-[r:NONE]->() RETURN count(r)"));
        Assert.DoesNotContain("CountFromStore", _graph.Plan("EXPLAIN MATCH (n:Person) RETURN count(n.id)"));
    }

    [Theory]
    [InlineData("MATCH (n:Person) WHERE n.name STARTS WITH 'name1' RETURN n.id", true)]
    [InlineData("MATCH (n:Person) WHERE n.name = 'name12' RETURN n.id", true)]
    [InlineData("MATCH (n:Person) WHERE n.mixed STARTS WITH '2' RETURN n.mixed", true)]
    [InlineData("MATCH (n:Person) WHERE n.mixed = 4 RETURN n.mixed", false)]
    [InlineData("MATCH (n:Person) WHERE n.mixed = toString(2) RETURN n.mixed", false)]
    [InlineData("MATCH (n:Person) WHERE n.mixed IN ['2', 4] RETURN n.mixed", false)]
    [InlineData("MATCH (n:Person) WHERE n.mixed < 'z' RETURN n.mixed", false)]
    public void A_text_index_is_used_for_what_can_only_be_a_text(string query, bool used)
    {
        var scanned = _graph.Query(query).Order().ToList();
        Assert.NotEmpty(scanned);
        _graph.Change("CREATE TEXT INDEX FOR (n:Person) ON (n.name)");
        _graph.Change("CREATE TEXT INDEX FOR (n:Person) ON (n.mixed)");
        Assert.Equal(scanned, _graph.Query(query).Order());
        Assert.Equal(used, _graph.Plan("EXPLAIN " + query).Contains("Index", StringComparison.Ordinal));
    }

    [Fact]
    public void A_composite_index_is_used_when_all_its_properties_are_given()
    {
        _graph.Change("CREATE INDEX FOR (n:Person) ON (n.id, n.name)");
        const string Query = "MATCH (n:Person {id: 7, name: 'name7'}) RETURN n.id";
        Assert.Contains("IndexSeek Person(id, name)", _graph.Plan("EXPLAIN " + Query));
        Assert.Equal(["7"], _graph.Query(Query));
        Assert.DoesNotContain("IndexSeek", _graph.Plan("EXPLAIN MATCH (n:Person {id: 7}) RETURN n"));
    }
}
