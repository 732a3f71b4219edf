using CsCheck;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ValueTextTests
{
    [Theory]
    [InlineData(1, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "1.0E-4")]
    [InlineData(9999999.5, "9999999.5")]
    [InlineData(12345678.9, "1.23456789E7")]
    [InlineData(1e10, "1.0E10")]
    [InlineData(-1.5e300, "-1.5E300")]
    [InlineData(5e-324, "5.0E-324")]
    [InlineData(123456789012345680000d, "1.2345678901234568E20")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_print_as_Neo4j_prints_them(double value, string expected) => Assert.Equal(expected, ValueText.ToText(Value.Of(value)));

    [Fact]
    public void Printed_floats_read_back_the_same() =>
        Gen.Double.Where(double.IsFinite).Sample(number =>
            double.Parse(ValueText.ToText(Value.Of(number)), System.Globalization.CultureInfo.InvariantCulture) == number);

    [Theory]
    [InlineData("'say \\\"no\\\"'", "\"say \\\"no\\\"\"")]
    [InlineData("{a: [true, null], b: 'x'}", "{a: [TRUE, NULL], b: \"x\"}")]
    [InlineData("point({x: 1, y: 2.5})", "point({srid:7203, x:1.0, y:2.5})")]
    [InlineData("[date('2014-06-20'), duration('P1D')]", "[2014-06-20, P1D]")]
    public void Values_render_as_cypher_shell_prints_them(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Fact]
    public void Entities_and_paths_render_with_labels_types_and_properties()
    {
        var graph = new SmallGraph();
        Assert.Equal("(:Actor:Person {name: \"Ada\", age: 36})", ValueText.Render(Value.Node(0), graph));
        Assert.Equal("()<-[:KNOWS {since: 1833}]-(:Actor:Person {name: \"Ada\", age: 36})", ValueText.Render(Value.Of(new PathValue([1, 0], [0])), graph));
    }
}
