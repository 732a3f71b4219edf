namespace KnowledgeGraph.Cypher.Values;

/// <summary>Kleene's logic of true, false and unknown (null). Any other operand is a TypeError.</summary>
public static class ThreeValued
{
    public static Value Of(bool? truth) => truth is { } known ? Value.Of(known) : Value.Null;

    public static Value And(Value left, Value right) => Of(Truth(left) & Truth(right));

    public static Value Or(Value left, Value right) => Of(Truth(left) | Truth(right));

    public static Value Xor(Value left, Value right) => Of(Truth(left) ^ Truth(right));

    public static Value Not(Value operand) => Of(!Truth(operand));

    /// <summary>The operand as true, false or unknown.</summary>
    /// <exception cref="Errors.CypherException">TypeError: it is none of these.</exception>
    public static bool? Truth(in Value operand) => operand.Kind switch
    {
        ValueKind.Boolean => operand.AsBoolean(),
        ValueKind.Null => null,
        _ => throw Raise.Type("InvalidArgumentType", $"Expected a BOOLEAN, but got {TypeNames.Of(operand)}."),
    };
}
