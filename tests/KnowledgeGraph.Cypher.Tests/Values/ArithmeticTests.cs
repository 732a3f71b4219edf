using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ArithmeticTests
{
    [Theory]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("1 / 0.0", "Infinity")]
    [InlineData("0.0 / 0", "NaN")]
    [InlineData("2 ^ 3", "8.0")]
    [InlineData("1 + 2.0", "3.0")]
    [InlineData("-9223372036854775808 % -1", "0")]
    [InlineData("3037000499 * 3037000499", "9223372030926249001")]
    [InlineData("1 + null", "NULL")]
    [InlineData("'a' + 1", "\"a1\"")]
    [InlineData("1.0 + 'a'", "\"1.0a\"")]
    [InlineData("[1] + [2, 3]", "[1, 2, 3]")]
    [InlineData("[1] + 'a'", "[1, \"a\"]")]
    [InlineData("0 + [1]", "[0, 1]")]
    [InlineData("'a' || 'b'", "\"ab\"")]
    public void Operators_give(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("9223372036854775807 + 1", "IntegerOverflow")]
    [InlineData("-9223372036854775808 - 1", "IntegerOverflow")]
    [InlineData("4611686018427387904 * 2", "IntegerOverflow")]
    [InlineData("-9223372036854775808 / -1", "IntegerOverflow")]
    [InlineData("1 / 0", "DivisionByZero")]
    [InlineData("1 % 0", "DivisionByZero")]
    [InlineData("duration('P1D') / 0", "DivisionByZero")]
    public void Integers_never_wrap_round(string expression, string detail)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression));
        Assert.Equal((CypherErrorType.ArithmeticError, detail), (error.Type, error.Detail));
    }

    [Theory]
    [InlineData("true + 1")]
    [InlineData("'a' - 1")]
    [InlineData("{a: 1} * 2")]
    [InlineData("date('2014-06-20') - date('2014-06-19')")]
    [InlineData("'a' || 1")]
    public void Operands_that_do_not_go_together_are_a_type_error(string expression)
    {
        var error = Assert.Throws<CypherException>(() => Calculator.Evaluate(expression));
        Assert.Equal((CypherErrorType.TypeError, "InvalidArgumentType"), (error.Type, error.Detail));
    }
}
