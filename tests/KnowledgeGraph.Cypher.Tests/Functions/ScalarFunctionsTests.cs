using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Tests.Functions;

public class ScalarFunctionsTests
{
    [Theory]
    [InlineData("toInteger('42')", "42")]
    [InlineData("toInteger(' -1.9 ')", "-1")]
    [InlineData("toInteger('9223372036854775807')", "9223372036854775807")]
    [InlineData("toInteger(82.9)", "82")]
    [InlineData("toInteger(true)", "1")]
    [InlineData("toInteger('many')", "NULL")]
    [InlineData("toIntegerOrNull([1])", "NULL")]
    [InlineData("toIntegerOrNull('1e30')", "NULL")]
    [InlineData("toFloat('1e3')", "1000.0")]
    [InlineData("toFloat('')", "NULL")]
    [InlineData("toBoolean(' TRUE ')", "TRUE")]
    [InlineData("toBoolean('yes')", "NULL")]
    [InlineData("toBoolean(0)", "FALSE")]
    [InlineData("toBooleanOrNull(1.5)", "NULL")]
    [InlineData("toString(1.0)", "\"1.0\"")]
    [InlineData("toString(date('2014-06-20'))", "\"2014-06-20\"")]
    [InlineData("toStringOrNull({})", "NULL")]
    [InlineData("toIntegerList(['1', 'x', 2.5, [1]])", "[1, NULL, 2, NULL]")]
    public void Conversions_give(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("toInteger([])")]
    [InlineData("toFloat(true)")]
    [InlineData("toBoolean(1.0)")]
    [InlineData("toString({})")]
    [InlineData("size(1)")]
    [InlineData("labels(1)")]
    [InlineData("type('r')")]
    [InlineData("abs('x')")]
    public void A_type_that_a_function_cannot_take_is_an_invalid_argument_value(string expression)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression));
        Assert.Equal((CypherErrorType.TypeError, "InvalidArgumentValue"), (error.Type, error.Detail));
    }

    [Theory]
    [InlineData("coalesce(null, null, 3)", "3")]
    [InlineData("coalesce(null)", "NULL")]
    [InlineData("nullIf(1, 1.0)", "NULL")]
    [InlineData("nullIf(1, 2)", "1")]
    [InlineData("size([1, 2])", "2")]
    [InlineData("size('n\u00e4yttö')", "6")]
    [InlineData("size('a\U0001F600b')", "3")]
    [InlineData("isEmpty('')", "TRUE")]
    [InlineData("isEmpty({a: 1})", "FALSE")]
    [InlineData("head([])", "NULL")]
    [InlineData("last([1, 2])", "2")]
    [InlineData("tail([1, 2, 3])", "[2, 3]")]
    [InlineData("tail([])", "[]")]
    [InlineData("reverse([1, 2])", "[2, 1]")]
    [InlineData("reverse('ab\U0001F600')", "\"\U0001F600ba\"")]
    [InlineData("keys({b: 1, a: null})", "[\"b\", \"a\"]")]
    [InlineData("exists(null)", "FALSE")]
    public void Values_and_lists_give(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("range(1, 3)", "[1, 2, 3]")]
    [InlineData("range(3, 1)", "[]")]
    [InlineData("range(3, 1, -2)", "[3, 1]")]
    [InlineData("range(0, 1, -123)", "[]")]
    [InlineData("range(0, 0, -1)", "[0]")]
    [InlineData("range(9223372036854775806, 9223372036854775807)", "[9223372036854775806, 9223372036854775807]")]
    [InlineData("size(range(1, 1000000000))", "1000000000")]
    [InlineData("range(1, 5)[-1]", "5")]
    public void Ranges_include_both_ends_and_cost_no_memory(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("range(1, 2, 0)", "NumberOutOfRange")]
    [InlineData("range(1, 2.0)", "InvalidArgumentType")]
    [InlineData("range('a', 2)", "InvalidArgumentType")]
    [InlineData("substring('abc', -1)", "NegativeIntegerArgument")]
    [InlineData("left('abc', -1)", "NegativeIntegerArgument")]
    public void Arguments_out_of_range_are_argument_errors(string expression, string detail)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression));
        Assert.Equal((CypherErrorType.ArgumentError, detail), (error.Type, error.Detail));
    }
}
