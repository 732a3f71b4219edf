using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ComparisonTests
{
    [Theory]
    [InlineData("1 = 1.0", "TRUE")]
    [InlineData("9007199254740993 = 9007199254740992.0", "FALSE")]
    [InlineData("9007199254740993 > 9007199254740992.0", "TRUE")]
    [InlineData("9223372036854775807 < 9223372036854775808.0", "TRUE")]
    [InlineData("'1' = 1", "FALSE")]
    [InlineData("NaN = NaN", "FALSE")]
    [InlineData("NaN <> NaN", "TRUE")]
    [InlineData("NaN < 1", "FALSE")]
    [InlineData("NaN >= NaN", "FALSE")]
    [InlineData("NaN < 'a'", "NULL")]
    [InlineData("null = null", "NULL")]
    [InlineData("null <> 1", "NULL")]
    [InlineData("true > false", "TRUE")]
    [InlineData("'a' < 1", "NULL")]
    [InlineData("{a: 1} < {a: 2}", "NULL")]
    public void Scalars_compare_within_their_type(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("[1, null] = [1, 2]", "NULL")]
    [InlineData("[1, null] = [2, null]", "FALSE")]
    [InlineData("[null] = [null, null]", "FALSE")]
    [InlineData("[[null]] = [[1]]", "NULL")]
    [InlineData("[] = 'x'", "FALSE")]
    [InlineData("[1] < [1, null]", "TRUE")]
    [InlineData("[1, null] < [2]", "TRUE")]
    [InlineData("[1, null] < [1, 2]", "NULL")]
    [InlineData("[1, 'a'] < [1, 2]", "NULL")]
    [InlineData("[NaN] < [1]", "FALSE")]
    [InlineData("{a: null} = {a: 1}", "NULL")]
    [InlineData("{a: null} = {b: null}", "FALSE")]
    [InlineData("{a: null, b: 1} = {a: null, b: 2}", "FALSE")]
    public void Lists_and_maps_are_unknown_only_where_a_null_decides(string expression, string expected) =>
        Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("2 IN [1, 2.0]", "TRUE")]
    [InlineData("3 IN [1, null]", "NULL")]
    [InlineData("1 IN [null, 1]", "TRUE")]
    [InlineData("null IN [1]", "NULL")]
    [InlineData("null IN []", "FALSE")]
    [InlineData("1 IN null", "NULL")]
    [InlineData("[] IN []", "FALSE")]
    [InlineData("[1, null] IN [[1, 2]]", "NULL")]
    public void In_asks_each_element(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Fact]
    public void In_refuses_what_is_not_a_list()
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate("1 IN 'text'"));
        Assert.Equal((CypherErrorType.TypeError, "InvalidArgumentType"), (error.Type, error.Detail));
    }

    [Fact]
    public void Between_types_the_order_is_that_of_the_TCK()
    {
        Value[] ordered =
        [
            Calculator.Evaluate("{a: 'map'}"), Value.Node(7), Value.Relationship(3), Calculator.Evaluate("['list']"), Value.Of(new PathValue([1], [])),
            Calculator.Evaluate("point({x: 1, y: 2})"), Calculator.Evaluate("datetime()"), Calculator.Evaluate("localdatetime()"), Calculator.Evaluate("date()"),
            Calculator.Evaluate("time()"), Calculator.Evaluate("localtime()"), Calculator.Evaluate("duration('P1D')"), Value.Of(new byte[] { 1 }),
            Value.Of("text"), Value.False, Value.True, Value.Of(-1L), Value.Of(1.5), Value.Of(double.PositiveInfinity), Value.Of(double.NaN), Value.Null,
        ];
        var shuffled = ordered.ToArray();
        new Random(7).Shuffle(shuffled);
        Array.Sort(shuffled, ValueOrder.Instance);
        Assert.Equal(ordered, shuffled);
    }

    [Fact]
    public void Lists_are_ordered_element_by_element_with_null_last()
    {
        Value[] ordered = [.. "[]|['a']|['a', 1]|[1]|[1, 'a']|[1, null]|[null]|[null, 1]".Split('|').Select(list => Calculator.Evaluate(list))];
        Assert.Equal(ordered, ordered.Reverse().Order(ValueOrder.Instance));
    }
}
