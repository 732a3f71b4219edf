using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ValueAccessTests
{
    [Theory]
    [InlineData("[1, 2, 3][0]", "1")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][3]", "NULL")]
    [InlineData("[1, 2, 3][null]", "NULL")]
    [InlineData("null[0]", "NULL")]
    [InlineData("{a: 1}['a']", "1")]
    [InlineData("{a: 1}['b']", "NULL")]
    [InlineData("{a: 1}.a", "1")]
    [InlineData("[1, 2, 3, 4][1..3]", "[2, 3]")]
    [InlineData("[1, 2, 3, 4][..-1]", "[1, 2, 3]")]
    [InlineData("[1, 2, 3, 4][-2..]", "[3, 4]")]
    [InlineData("[1, 2, 3, 4][3..1]", "[]")]
    [InlineData("[1, 2, 3][0..10]", "[1, 2, 3]")]
    [InlineData("[1, 2, 3][null..2]", "NULL")]
    public void Lists_and_maps_give_what_is_there(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("[1]['a']", "ListElementAccessByNonInteger")]
    [InlineData("{a: 1}[0]", "MapElementAccessByNonString")]
    [InlineData("1[0]", "InvalidArgumentType")]
    [InlineData("'text'.length", "InvalidArgumentType")]
    [InlineData("1[0..1]", "InvalidArgumentType")]
    public void Anything_else_is_a_type_error(string expression, string detail)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression));
        Assert.Equal((CypherErrorType.TypeError, detail), (error.Type, error.Detail));
    }

    [Fact]
    public void Properties_of_what_was_deleted_are_an_error_and_of_what_exists_are_not()
    {
        var graph = new SmallGraph();
        Assert.Equal(Value.Of("Ada"), ValueAccess.Property(graph, Value.Node(0), "name"));
        Assert.True(ValueAccess.Property(graph, Value.Node(1), "neverSeen").IsNull);
        Assert.Equal(Value.Of(1833L), ValueAccess.Index(graph, Value.Relationship(0), Value.Of("since")));
        var error = Assert.Throws<CypherException>(() => ValueAccess.Property(graph, Value.Node(9), "name"));
        Assert.Equal((CypherErrorType.EntityNotFound, "DeletedEntityAccess"), (error.Type, error.Detail));
    }
}
