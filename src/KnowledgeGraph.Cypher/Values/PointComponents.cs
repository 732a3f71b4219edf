using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Values;

/// <summary><c>point.x</c> and its siblings.</summary>
internal static class PointComponents
{
    public static Value Of(PointValue point, string key) => key switch
    {
        "x" => Value.Of(point.X),
        "y" => Value.Of(point.Y),
        "z" => point.Z is { } z ? Value.Of(z) : Value.Null,
        "longitude" when IsGeographic(point) => Value.Of(point.X),
        "latitude" when IsGeographic(point) => Value.Of(point.Y),
        "height" when IsGeographic(point) => point.Z is { } height ? Value.Of(height) : Value.Null,
        "crs" => Value.Of(NameOf(point.Srid)),
        "srid" => Value.Of((long)point.Srid),
        _ => throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A {NameOf(point.Srid)} point has no field '{key}'."),
    };

    public static bool IsGeographic(PointValue point) => point.Srid is 4326 or 4979;

    public static string NameOf(int srid) => srid switch
    {
        4326 => "wgs-84",
        4979 => "wgs-84-3d",
        7203 => "cartesian",
        9157 => "cartesian-3d",
        _ => srid.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
