namespace KnowledgeGraph.Bolt;

/// <summary>
/// A message as both sides write and read it: what it is and its fields. Fields are written straight from the objects given,
/// so that large parameters are never copied first.
/// </summary>
internal readonly record struct BoltMessage(MessageTag Tag, params object?[] Fields)
{
    private const int MaxFields = 15;

    /// <summary>Writes the message with its chunk headers. Whatever is thrown, the output is as it was before.</summary>
    public void WriteTo(OutputBuffer output, ValueDialect dialect)
    {
        var start = MessageFraming.Begin(output);
        try
        {
            var writer = new ValueWriter(output, dialect);
            writer.Pack.WriteStructHeader((byte)Tag, Fields.Length);
            foreach (var field in Fields) writer.Write(field);
            MessageFraming.End(output, start);
        }
        catch
        {
            output.CutBackTo(start);
            throw;
        }
    }

    /// <exception cref="ProtocolException">The bytes are no message.</exception>
    public static BoltMessage Read(ReadOnlySpan<byte> message, DecodeLimits limits)
    {
        var reader = new PackStreamReader(message, limits);
        var (tag, count) = reader.ReadStructHeader();
        if (!Enum.IsDefined((MessageTag)tag)) throw new ProtocolException($"0x{tag:X2} is no message.");
        var fields = new object?[Math.Min(count, MaxFields)];
        for (var i = 0; i < fields.Length; i++) fields[i] = reader.ReadValue(1);
        if (!reader.AtEnd) throw new ProtocolException($"{(MessageTag)tag} is followed by bytes that belong to no field.");
        return new BoltMessage((MessageTag)tag, fields);
    }

    /// <summary>The map in that field; empty where it is missing.</summary>
    public Dictionary<string, object?> Map(int field) => field < Fields.Length && Fields[field] is Dictionary<string, object?> map ? map : [];

    // Fields may be credentials or a user's data: they do not belong into a log.
    public override string ToString() => $"{Tag} ({Fields.Length} fields)";
}
