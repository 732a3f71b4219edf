namespace KnowledgeGraph.Cypher.Tests.Functions;

public class MathFunctionsTests
{
    [Theory]
    [InlineData("abs(-1)", "1")]
    [InlineData("abs(-1.5)", "1.5")]
    [InlineData("sign(-0.1)", "-1")]
    [InlineData("ceil(0.1)", "1.0")]
    [InlineData("floor(-0.1)", "-1.0")]
    [InlineData("sqrt(12.96)", "3.6")]
    [InlineData("sqrt(-1)", "NaN")]
    [InlineData("isNaN(0.0 / 0.0)", "TRUE")]
    [InlineData("isNaN(1)", "FALSE")]
    [InlineData("log(0)", "-Infinity")]
    [InlineData("log10(1000)", "3.0")]
    [InlineData("atan2(0, 1)", "0.0")]
    [InlineData("degrees(pi())", "180.0")]
    [InlineData("haversin(0)", "0.0")]
    [InlineData("sin(null)", "NULL")]
    [InlineData("atan2(1, null)", "NULL")]
    public void Functions_of_numbers_give(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("round(3.5)", "4.0")]
    [InlineData("round(-1.5)", "-1.0")]
    [InlineData("round(0.49999999999999994)", "0.0")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("round(-1.55, 1)", "-1.6")]
    [InlineData("round(1.249, 1, 'UP')", "1.3")]
    [InlineData("round(-1.249, 1, 'DOWN')", "-1.2")]
    [InlineData("round(-1.21, 1, 'CEILING')", "-1.2")]
    [InlineData("round(1.29, 1, 'FLOOR')", "1.2")]
    [InlineData("round(1.25, 1, 'HALF_EVEN')", "1.2")]
    [InlineData("round(1.25, 1, 'HALF_DOWN')", "1.2")]
    [InlineData("round(1.251, 1, 'HALF_DOWN')", "1.3")]
    [InlineData("round(NaN, 1)", "NaN")]
    [InlineData("round(1e300, 2)", "1.0E300")]
    public void Rounding_knows_precision_and_mode(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Fact]
    public void Chance_repeats_with_its_seed()
    {
        Assert.Equal(Calculator.Show("[rand(), rand(), randomUUID()]"), Calculator.Show("[rand(), rand(), randomUUID()]"));
        Assert.Matches("^\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"$", Calculator.Show("randomUUID()"));
    }
}
