namespace KnowledgeGraph.Bolt.Tests.PackStream;

/// <summary>Values to bytes and back, without a message around them.</summary>
internal static class Bytes
{
    public static ValueDialect Latest { get; } = ValueDialect.Of(BoltVersion.V6_0);

    public static byte[] Of(object? value, ValueDialect? dialect = null)
    {
        using var output = new OutputBuffer();
        new ValueWriter(output, dialect ?? Latest).Write(value);
        return output.Written.ToArray();
    }

    public static string Hex(object? value, ValueDialect? dialect = null) => Convert.ToHexString(Of(value, dialect));

    public static object? Read(string hex) => Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    public static object? Read(byte[] bytes, DecodeLimits? limits = null)
    {
        var reader = new PackStreamReader(bytes, limits ?? DecodeLimits.Default, new TextCache());
        var value = reader.ReadValue();
        Assert.True(reader.AtEnd);
        return value;
    }

    /// <summary>The value read back, and that writing it again gives the same bytes.</summary>
    public static object? RoundTrip(object? value, ValueDialect? dialect = null)
    {
        var bytes = Of(value, dialect);
        var read = Read(bytes);
        Assert.Equal(bytes, Of(read, dialect));
        return read;
    }
}
