using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Functions;

public class GraphFunctionsTests
{
    private static readonly Dictionary<string, Value> Variables = new()
    {
        ["ada"] = Value.Node(0),
        ["other"] = Value.Node(1),
        ["knows"] = Value.Relationship(0),
        ["path"] = Value.Of(new PathValue([0, 1], [0])),
        ["gone"] = Value.Node(9),
        ["goneToo"] = Value.Relationship(9),
    };

    [Theory]
    [InlineData("labels(ada)", "[\"Actor\", \"Person\"]")]
    [InlineData("labels(other)", "[]")]
    [InlineData("type(knows)", "\"KNOWS\"")]
    [InlineData("keys(ada)", "[\"name\", \"age\"]")]
    [InlineData("properties(knows)", "{since: 1833}")]
    [InlineData("properties({a: 1})", "{a: 1}")]
    [InlineData("id(other)", "1")]
    [InlineData("elementId(ada) + elementId(knows)", "\"n0r0\"")]
    [InlineData("startNode(knows) = ada", "TRUE")]
    [InlineData("endNode(knows) = other", "TRUE")]
    [InlineData("nodes(path) = [ada, other]", "TRUE")]
    [InlineData("relationships(path) = [knows]", "TRUE")]
    [InlineData("length(path)", "1")]
    [InlineData("labels(null)", "NULL")]
    [InlineData("ada = knows", "FALSE")]
    public void Entities_and_paths_give(string expression, string expected) =>
        Assert.Equal(expected, ValueText.Render(Calculator.Evaluate(expression, Variables), new SmallGraph()));

    [Theory]
    [InlineData("labels(gone)")]
    [InlineData("properties(gone)")]
    [InlineData("keys(goneToo)")]
    [InlineData("type(goneToo)")]
    [InlineData("gone.name")]
    public void Deleted_entities_are_an_error(string expression)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression, Variables));
        Assert.Equal((CypherErrorType.EntityNotFound, "DeletedEntityAccess"), (error.Type, error.Detail));
    }

    [Fact]
    public void A_deleted_relationship_keeps_its_type_for_the_statement_that_deleted_it()
    {
        var context = new FunctionContext(new SmallGraph(), TimeProvider.System, new Random(1)) { DeletedRelationship = id => new RelationshipRecord(id, 0, 0, 1) };
        Assert.Equal(Value.Of("KNOWS"), Calculator.Evaluate("type(goneToo)", Variables, context));
    }
}
