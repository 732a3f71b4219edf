using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Conformance.Tests.Execution;

public sealed class SchemaTests : IDisposable
{
    private readonly MemoryGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Schema_that_is_there_already_is_left_alone_with_if_not_exists()
    {
        const string Index = "CREATE INDEX by_name IF NOT EXISTS FOR (n:A) ON (n.name)";
        Assert.Equal(1, _graph.Change(Index).IndexesAdded);
        Assert.Equal(0, _graph.Change(Index).IndexesAdded);
        Assert.Equal(CypherErrorType.SchemaError, Assert.Throws<CypherException>(() => _graph.Change("CREATE INDEX by_name FOR (n:A) ON (n.name)")).Type);
        Assert.Equal(1, _graph.Change("CREATE CONSTRAINT a_id IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE").ConstraintsAdded);
        Assert.Equal(["\"a_id\"|\"UNIQUENESS\"|[\"A\"]|[\"id\"]"], _graph.Query("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties"));
        Assert.Equal(["\"by_name\""], _graph.Query("SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL RETURN name"));
        Assert.Equal(1, _graph.Change("DROP INDEX by_name IF EXISTS").IndexesRemoved);
        Assert.Equal(0, _graph.Change("DROP INDEX by_name IF EXISTS").IndexesRemoved);
        Assert.Equal(1, _graph.Change("DROP CONSTRAINT a_id").ConstraintsRemoved);
        Assert.Empty(_graph.Query("SHOW INDEXES"));
    }

    [Fact]
    public void A_constraint_that_the_data_breaks_is_not_made()
    {
        _graph.Change("CREATE (:A {id: 1}), (:A {id: 1})");
        Assert.Equal(CypherErrorType.ConstraintValidationFailed, Assert.Throws<CypherException>(() => _graph.Change("CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE")).Type);
    }

    [Fact]
    public void Full_text_search_gives_the_best_first()
    {
        _graph.Change("CREATE FULLTEXT INDEX texts FOR (n:Doc) ON EACH [n.text]");
        _graph.Change("CREATE (:Doc {id: 1, text: 'harbour talks'}), (:Doc {id: 2, text: 'harbour harbour harbour'}), (:Doc {id: 3, text: 'nothing'})");
        Assert.Equal(["2", "1"], _graph.Query("CALL db.index.fulltext.queryNodes('texts', 'harbour') YIELD node, score RETURN node.id"));
        Assert.Equal(["2"], _graph.Query("CALL db.index.fulltext.queryNodes('texts', 'harbour', {limit: 1}) YIELD node RETURN node.id"));
    }

    [Fact]
    public void Procedures_describe_the_graph()
    {
        _graph.Change("CREATE (:A {x: 1})-[:R]->(:B)");
        Assert.Equal(["\"A\"", "\"B\""], _graph.Query("CALL db.labels() YIELD label RETURN label ORDER BY label"));
        Assert.Equal(["\"R\""], _graph.Query("CALL db.relationshipTypes()"));
        Assert.Equal(["\"R\"|[\"A\"]|[\"B\"]"],
            _graph.Query("CALL db.schema.visualization() YIELD relationships UNWIND relationships AS r RETURN type(r), labels(startNode(r)), labels(endNode(r))"));
        Assert.Contains("\"db.ping\"", _graph.Query("SHOW PROCEDURES YIELD name"));
        Assert.Contains("\"toUpper\"", _graph.Query("SHOW FUNCTIONS YIELD name"));
    }

    [Fact]
    public void Profile_tells_rows_and_hits_of_each_step()
    {
        _graph.Change("UNWIND range(1, 10) AS i CREATE (:A {i: i})");
        var plan = _graph.Plan("PROFILE MATCH (n:A) WHERE n.i > 5 RETURN n.i");
        Assert.Contains("LabelScan A (rows 10, hits 10)", plan);
        Assert.Contains("Filter n.i > 5 (rows 5, hits 10)", plan);
        Assert.Equal(0, _graph.Change("EXPLAIN CREATE (:A)").NodesCreated);
        Assert.Equal(["10"], _graph.Query("MATCH (n:A) RETURN count(*)"));
    }
}
