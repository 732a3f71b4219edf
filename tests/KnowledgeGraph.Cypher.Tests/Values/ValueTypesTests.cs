using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ValueTypesTests
{
    [Theory]
    [InlineData("1", "INTEGER NOT NULL")]
    [InlineData("null", "NULL")]
    [InlineData("[]", "LIST<NOTHING> NOT NULL")]
    [InlineData("[1, 2]", "LIST<INTEGER NOT NULL> NOT NULL")]
    [InlineData("[1, null]", "LIST<INTEGER> NOT NULL")]
    [InlineData("['a', 1]", "LIST<INTEGER NOT NULL | STRING NOT NULL> NOT NULL")]
    [InlineData("datetime()", "ZONED DATETIME NOT NULL")]
    public void A_value_describes_its_narrowest_type(string expression, string expected)
    {
        Assert.Equal(expected, ValueTypes.Describe(Calculator.Evaluate(expression)));
        Assert.True(ValueTypes.Is(Calculator.Evaluate(expression), expected) || expected == "NULL");
    }

    [Theory]
    [InlineData("1", "FLOAT", false)]
    [InlineData("1", "INTEGER | FLOAT", true)]
    [InlineData("null", "INTEGER", true)]
    [InlineData("null", "INTEGER NOT NULL", false)]
    [InlineData("['a', null]", "LIST<STRING>", true)]
    [InlineData("['a', null]", "LIST<STRING NOT NULL>", false)]
    [InlineData("[1, 'a']", "LIST<INTEGER | STRING>", true)]
    [InlineData("[[1]]", "LIST<LIST<INTEGER>> NOT NULL", true)]
    [InlineData("{a: 1}", "ANY", true)]
    [InlineData("{a: 1}", "PROPERTY VALUE", false)]
    [InlineData("time()", "TIME WITH TIME ZONE", true)]
    public void A_value_is_of_a_type_or_not(string expression, string type, bool expected) =>
        Assert.Equal(expected, ValueTypes.Is(Calculator.Evaluate(expression), type));
}
