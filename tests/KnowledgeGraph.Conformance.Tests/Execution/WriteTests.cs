using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Execution;

public sealed class WriteTests : IDisposable
{
    private const string Upsert = "UNWIND $rows AS row MERGE (n:Mention {id: row.id}) SET n += row.p";
    private readonly MemoryGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Merging_the_same_batch_twice_changes_nothing()
    {
        _graph.Change("CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE");
        var rows = Value.Of(Enumerable.Range(0, 100)
            .Select(i => MemoryGraph.Map(("id", Value.Of("m" + (i % 60))), ("p", MemoryGraph.Map(("text", Value.Of("t" + (i % 60))), ("at", Value.Of((long)i % 60))))))
            .ToArray());
        var first = _graph.Change(Upsert, ("rows", rows));
        Assert.Equal((60, 60, 180), (first.NodesCreated, first.LabelsAdded, first.PropertiesSet));
        var second = _graph.Change(Upsert, ("rows", rows));
        Assert.Equal((0, 0, 0), (second.NodesCreated, second.LabelsAdded, second.PropertiesSet));
        Assert.Contains("IndexSeek", _graph.Plan("EXPLAIN " + Upsert, ("rows", rows)));
    }

    [Fact]
    public void A_relationship_is_merged_between_the_nodes_that_are_known()
    {
        const string Query = "MATCH (a:A), (b:B) MERGE (a)-[r:R {k: 1}]->(b) ON CREATE SET r.made = true ON MATCH SET r.seen = coalesce(r.seen, 0) + 1 RETURN r.made, r.seen";
        _graph.Change("CREATE (:A), (:B)");
        Assert.Equal(["TRUE|NULL"], _graph.Query(Query));
        Assert.Equal(["TRUE|1"], _graph.Query(Query));
        Assert.Equal(["1"], _graph.Query("MATCH ()-[r:R]->() RETURN count(r)"));
    }

    [Fact]
    public void What_a_clause_writes_is_not_read_by_the_clause_before_it()
    {
        _graph.Change("UNWIND range(1, 10) AS i CREATE (:N {i: i})");
        Assert.Equal(10, _graph.Change("MATCH (n:N) CREATE (:N {i: n.i + 10})").NodesCreated);
        Assert.Equal(["20"], _graph.Query("MATCH (n:N) WITH n MERGE (m:Count) SET m.c = coalesce(m.c, 0) + 1 RETURN DISTINCT m.c"));
    }

    [Fact]
    public void Rows_of_one_batch_are_swapped_cleanly()
    {
        _graph.Change("CREATE (:N {i: 1, v: 'a'}), (:N {i: 2, v: 'b'})");
        _graph.Change("MATCH (x:N {i: 1}), (y:N {i: 2}) WITH x, y, x.v AS xv, y.v AS yv SET x.v = yv, y.v = xv");
        Assert.Equal(["\"b\"", "\"a\""], _graph.Query("MATCH (n:N) RETURN n.v ORDER BY n.i"));
    }

    [Fact]
    public void Deleting_nodes_and_their_relationships_in_any_order_works_in_one_statement()
    {
        _graph.Change("CREATE (a:X)-[:R]->(b:X)-[:R]->(c:X)");
        var changed = _graph.Change("MATCH (a:X)-[r]->(b:X) DELETE a, b, r");
        Assert.Equal((3, 2), (changed.NodesDeleted, changed.RelationshipsDeleted));
        _graph.Change("CREATE (a:X)-[:R]->(b:X)");
        var error = Assert.Throws<CypherException>(() => _graph.Change("MATCH (a:X) DELETE a"));
        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.StatusCode);
        Assert.Equal(["2"], _graph.Query("MATCH (n:X) RETURN count(*)"));
    }

    [Fact]
    public void A_unique_constraint_names_itself_when_it_is_broken()
    {
        _graph.Change("CREATE CONSTRAINT FOR (n:U) REQUIRE n.id IS UNIQUE");
        _graph.Change("CREATE (:U {id: 1})");
        var error = Assert.Throws<CypherException>(() => _graph.Change("CREATE (:U {id: 1})"));
        Assert.Equal(CypherErrorType.ConstraintValidationFailed, error.Type);
    }

    [Fact]
    public void Numbers_of_a_mixed_list_become_floats_and_other_mixtures_are_refused()
    {
        Assert.Equal(["[1.0, 2.5]"], _graph.Query("CREATE (n {l: [1, 2.5]}) RETURN n.l"));
        Assert.Equal("InvalidPropertyType", Assert.Throws<CypherException>(() => _graph.Change("CREATE ({l: [1, 'x']})")).Detail);
    }

    [Fact]
    public void A_query_that_would_hold_too_many_rows_fails()
    {
        using var small = new MemoryGraph(new CypherEngineOptions { MaxRowsHeld = 1_000 });
        Assert.Equal(CypherErrorType.ResourceError, Assert.Throws<CypherException>(() => small.Query("UNWIND range(1, 100000) AS i RETURN collect(i)")).Type);
        Assert.Equal(["5000050000"], small.Query("UNWIND range(1, 100000) AS i RETURN sum(i)"));
    }

    [Fact]
    public void A_cancelled_query_stops()
    {
        using var cancel = new CancellationTokenSource();
        using var read = _graph.Graph.BeginRead();
        using var result = _graph.Engine.Run(_graph.Engine.Prepare("UNWIND range(1, 1000000000) AS i RETURN i"), read, new Dictionary<string, Value>(), cancel.Token);
        Assert.True(result.MoveNext());
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            for (var i = 0; i < 100_000; i++) // it is looked at now and then, not between any two rows
                result.MoveNext();
        });
    }
}
