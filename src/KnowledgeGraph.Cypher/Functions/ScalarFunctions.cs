using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of values of any type.</summary>
internal static class ScalarFunctions
{
    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["coalesce"] = Coalesce,
        ["exists"] = (_, arguments) => Value.Of(!arguments[0].IsNull),
        ["nullIf"] = (_, arguments) => Comparison.AreEqual(arguments[0], arguments[1]) == true ? Value.Null : arguments[0],
        ["randomUUID"] = RandomUuid,
        ["timestamp"] = (context, _) => Value.Of(context.StatementTime.ToUnixTimeMilliseconds()),
        ["valueType"] = (_, arguments) => Value.Of(ValueTypes.Describe(arguments[0])),
    };

    private static Value Coalesce(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.IsNull)
                return argument;
        return Value.Null;
    }

    /// <summary>A version 4 UUID from the context's randomness, so that a seed repeats it.</summary>
    private static Value RandomUuid(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return Value.Of(new Guid(bytes, bigEndian: true).ToString());
    }
}
