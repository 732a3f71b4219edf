using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary><c>point(…)</c>, <c>point.distance</c> (metres on the WGS 84 mean sphere, else Cartesian units) and <c>point.withinBBox</c>.</summary>
internal static class SpatialFunctions
{
    /// <summary>In metres, as Neo4j has it.</summary>
    private const double EarthRadius = 6_378_140.0;

    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["point"] = Point,
        ["point.distance"] = Distance,
        ["distance"] = Distance,
        ["point.withinBBox"] = WithinBox,
    };

    private static Value Point(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[0].Kind == ValueKind.Point) return arguments[0];
        if (arguments[0].Kind != ValueKind.Map) throw Raise.Value("point", "a map", arguments[0]);
        var map = arguments[0].AsMap();
        if (map.Values.Any(value => value.IsNull)) return Value.Null;
        var geographic = map.ContainsKey("longitude") || map.ContainsKey("latitude");
        var x = Coordinate(map, "x", "longitude") ?? throw Invalid("needs x and y, or longitude and latitude");
        var y = Coordinate(map, "y", "latitude") ?? throw Invalid("needs x and y, or longitude and latitude");
        var z = Coordinate(map, "z", "height");
        var srid = Srid(map) ?? (geographic, z) switch
        {
            (true, null) => 4326,
            (true, _) => 4979,
            (false, null) => 7203,
            (false, _) => 9157,
        };
        if (srid is 4979 or 9157 != z.HasValue) throw Invalid($"has {(z.HasValue ? 3 : 2)} coordinates, which {PointComponents.NameOf(srid)} does not");
        if (geographic && srid is 7203 or 9157) throw Invalid("has longitude and latitude, but a Cartesian system");
        if (srid is 4326 or 4979 && y is < -90 or > 90) throw Invalid("must have a latitude between -90 and 90");
        return Value.Of(new PointValue(srid, x, y, z));
    }

    private static int? Srid(IReadOnlyDictionary<string, Value> map)
    {
        if (map.TryGetValue("srid", out var srid))
            return srid.Kind == ValueKind.Integer && srid.AsInteger() is 4326 or 4979 or 7203 or 9157
                ? (int)srid.AsInteger()
                : throw Invalid("must have the srid 4326, 4979, 7203 or 9157");
        if (!map.TryGetValue("crs", out var crs)) return null;
        return (crs.Kind == ValueKind.String ? crs.AsString().ToLowerInvariant() : "") switch
        {
            "wgs-84" => 4326,
            "wgs-84-3d" => 4979,
            "cartesian" => 7203,
            "cartesian-3d" => 9157,
            _ => throw Invalid("must have the crs wgs-84, wgs-84-3d, cartesian or cartesian-3d"),
        };
    }

    private static double? Coordinate(IReadOnlyDictionary<string, Value> map, string name, string alias)
    {
        if (!map.TryGetValue(name, out var value) && !map.TryGetValue(alias, out value)) return null;
        return value.IsNumber ? value.AsNumber() : throw Invalid($"must have numbers as coordinates, not {TypeNames.Of(value)}");
    }

    private static Value Distance(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].Kind != ValueKind.Point || arguments[1].Kind != ValueKind.Point) return Value.Null;
        PointValue a = arguments[0].AsPoint(), b = arguments[1].AsPoint();
        if (a.Srid != b.Srid) return Value.Null;
        var rise = (b.Z ?? 0) - (a.Z ?? 0);
        return Value.Of(PointComponents.IsGeographic(a) ? Math.Sqrt(Math.Pow(GreatCircle(a, b), 2) + rise * rise)
            : Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2) + rise * rise));
    }

    private static double GreatCircle(PointValue a, PointValue b)
    {
        double latitudeA = double.DegreesToRadians(a.Y), latitudeB = double.DegreesToRadians(b.Y);
        double sinLatitude = Math.Sin((latitudeB - latitudeA) / 2), sinLongitude = Math.Sin(double.DegreesToRadians(b.X - a.X) / 2);
        var chord = sinLatitude * sinLatitude + Math.Cos(latitudeA) * Math.Cos(latitudeB) * sinLongitude * sinLongitude;
        return EarthRadius * 2 * Math.Atan2(Math.Sqrt(chord), Math.Sqrt(1 - chord));
    }

    /// <summary>
    /// Whether the point is in the box from the lower left to the upper right corner, edges included; a geographic box may cross the 180th meridian.
    /// </summary>
    private static Value WithinBox(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (argument.Kind != ValueKind.Point)
                return Value.Null;
        PointValue point = arguments[0].AsPoint(), low = arguments[1].AsPoint(), high = arguments[2].AsPoint();
        if (point.Srid != low.Srid || point.Srid != high.Srid) return Value.Null;
        var across = PointComponents.IsGeographic(point) && low.X > high.X
            ? point.X >= low.X || point.X <= high.X
            : point.X >= low.X && point.X <= high.X;
        return Value.Of(across && point.Y >= low.Y && point.Y <= high.Y && (point.Z is not { } z || z >= low.Z && z <= high.Z));
    }

    private static CypherException Invalid(string why) => Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A point {why}.");
}
