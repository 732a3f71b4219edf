using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Functions;

public class SpatialFunctionsTests
{
    [Theory]
    [InlineData("point({x: 1, y: 2}).crs", "\"cartesian\"")]
    [InlineData("point({x: 1, y: 2, z: 3}).srid", "9157")]
    [InlineData("point({longitude: 12.5, latitude: 56}).latitude", "56.0")]
    [InlineData("point({x: 1, y: 2, crs: 'WGS-84'}).longitude", "1.0")]
    [InlineData("point({x: null, y: 2})", "NULL")]
    [InlineData("point({x: 1, y: 2}) = point({x: 1.0, y: 2.0})", "TRUE")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))", "5.0")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 0, y: 0, z: 1}))", "NULL")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "TRUE")]
    [InlineData("point.withinBBox(point({longitude: 179, latitude: 1}), point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))", "TRUE")]
    public void Points_give(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Fact]
    public void Distance_on_the_globe_is_in_metres()
    {
        var distance = Calculator.Evaluate("point.distance(point({longitude: 18.07, latitude: 59.33}), point({longitude: 12.57, latitude: 55.68}))");
        Assert.InRange(distance.AsFloat(), 515_000, 530_000);
    }

    [Theory]
    [InlineData("point({x: 1})")]
    [InlineData("point({x: 1, y: 2, srid: 4979})")]
    [InlineData("point({longitude: 1, latitude: 91})")]
    [InlineData("point({x: 'a', y: 2})")]
    [InlineData("point({x: 1, y: 2}).colour")]
    public void Malformed_points_are_argument_errors(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);
}
