namespace KnowledgeGraph.Bolt;

/// <summary>A point of two or three dimensions in the reference system <see cref="SrId"/>; <see cref="Z"/> is NaN in two dimensions.</summary>
public sealed record Point
{
    public Point(int srId, double x, double y) => (SrId, X, Y, Z, Is3D) = (srId, x, y, double.NaN, false);

    public Point(int srId, double x, double y, double z) => (SrId, X, Y, Z, Is3D) = (srId, x, y, z, true);

    public int SrId { get; }

    public double X { get; }

    public double Y { get; }

    public double Z { get; }

    internal bool Is3D { get; }

    public override string ToString() => Is3D ? $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}" : $"Point{{srId={SrId}, x={X}, y={Y}}}";
}
