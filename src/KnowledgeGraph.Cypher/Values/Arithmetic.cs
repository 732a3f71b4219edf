using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// Cypher's <c>+ - * / % ^ ||</c>. Null in, null out. Integers stay integers and never wrap round: an overflow, like an integer division by zero,
/// is an ArithmeticError; floats follow IEEE 754. Operands that do not go together are a TypeError.
/// </summary>
public static class Arithmetic
{
    /// <summary>Sums numbers and durations, moves a temporal value by a duration, joins strings, and joins lists or a list and an element.</summary>
    public static Value Add(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            long a = left.AsInteger(), b = right.AsInteger(), sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) < 0 ? throw Overflow(left, "+", right) : Value.Of(sum);
        }

        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() + right.AsNumber());
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List) return Join(left, right);
        if (left.Kind == ValueKind.String && IsJoinable(right)) return Join(left.AsString(), ValueText.ToText(right));
        if (right.Kind == ValueKind.String && IsJoinable(left)) return Join(ValueText.ToText(left), right.AsString());
        if (right.Kind == ValueKind.Duration) return TemporalArithmetic.Add(left, right.AsDuration()) ?? throw Mismatch(left, "+", right);
        if (left.Kind == ValueKind.Duration) return TemporalArithmetic.Add(right, left.AsDuration()) ?? throw Mismatch(left, "+", right);
        throw Mismatch(left, "+", right);
    }

    public static Value Subtract(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            long a = left.AsInteger(), b = right.AsInteger(), difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) < 0 ? throw Overflow(left, "-", right) : Value.Of(difference);
        }

        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() - right.AsNumber());
        if (right.Kind == ValueKind.Duration) return TemporalArithmetic.Subtract(left, right.AsDuration()) ?? throw Mismatch(left, "-", right);
        throw Mismatch(left, "-", right);
    }

    public static Value Multiply(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            var high = Math.BigMul(left.AsInteger(), right.AsInteger(), out var low);
            return high != low >> 63 ? throw Overflow(left, "*", right) : Value.Of(low);
        }

        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() * right.AsNumber());
        if (left.Kind == ValueKind.Duration && right.IsNumber) return TemporalArithmetic.Multiply(left.AsDuration(), right);
        if (left.IsNumber && right.Kind == ValueKind.Duration) return TemporalArithmetic.Multiply(right.AsDuration(), left);
        throw Mismatch(left, "*", right);
    }

    /// <summary>Between integers the quotient is an integer, rounded toward zero.</summary>
    public static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            long a = left.AsInteger(), b = right.AsInteger();
            if (b == 0) throw DivisionByZero();
            return a == long.MinValue && b == -1 ? throw Overflow(left, "/", right) : Value.Of(a / b);
        }

        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() / right.AsNumber());
        if (left.Kind == ValueKind.Duration && right.IsNumber)
            return right.AsNumber() == 0 ? throw DivisionByZero() : TemporalArithmetic.Divide(left.AsDuration(), right);
        throw Mismatch(left, "/", right);
    }

    /// <summary>The remainder has the sign of the dividend.</summary>
    public static Value Modulo(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            var divisor = right.AsInteger();
            if (divisor == 0) throw DivisionByZero();
            return Value.Of(divisor == -1 ? 0 : left.AsInteger() % divisor); // long.MinValue % -1 traps on the processor
        }

        return left.IsNumber && right.IsNumber ? Value.Of(left.AsNumber() % right.AsNumber()) : throw Mismatch(left, "%", right);
    }

    /// <summary>Always a float.</summary>
    public static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        return left.IsNumber && right.IsNumber ? Value.Of(Math.Pow(left.AsNumber(), right.AsNumber())) : throw Mismatch(left, "^", right);
    }

    public static Value Negate(Value operand) => operand.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Integer when operand.AsInteger() == long.MinValue => throw Overflow(Value.Of(0), "-", operand),
        ValueKind.Integer => Value.Of(-operand.AsInteger()),
        ValueKind.Float => Value.Of(-operand.AsFloat()),
        _ => throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"Cannot negate a {TypeNames.Of(operand)}."),
    };

    /// <summary>Unary plus: checks that the operand is a number.</summary>
    public static Value Plus(Value operand) => operand.IsNull || operand.IsNumber
        ? operand
        : throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"Unary + expects a number, but got {TypeNames.Of(operand)}.");

    /// <summary><c>||</c>: two strings or two lists.</summary>
    public static Value Concatenate(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String) return Join(left.AsString(), right.AsString());
        return left.Kind == ValueKind.List && right.Kind == ValueKind.List ? Join(left, right) : throw Mismatch(left, "||", right);
    }

    private static Value Join(string left, string right)
    {
        ValueSize.ReserveText((long)left.Length + right.Length);
        return Value.Of(left + right);
    }

    private static Value Join(in Value left, in Value right)
    {
        IReadOnlyList<Value> first = left.Kind == ValueKind.List ? left.AsList() : [left];
        IReadOnlyList<Value> second = right.Kind == ValueKind.List ? right.AsList() : [right];
        ValueSize.ReserveList((long)first.Count + second.Count);
        var joined = new Value[checked(first.Count + second.Count)];
        for (var i = 0; i < first.Count; i++) joined[i] = first[i];
        for (var i = 0; i < second.Count; i++) joined[first.Count + i] = second[i];
        return Value.Of(joined);
    }

    private static bool IsJoinable(in Value value) =>
        value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Float or ValueKind.Boolean;

    private static CypherException DivisionByZero() => Raise.Arithmetic(CypherErrorDetail.DivisionByZero, "Division by zero.");

    private static CypherException Overflow(in Value left, string @operator, in Value right) => Raise.Arithmetic(
        CypherErrorDetail.IntegerOverflow, $"{left.AsInteger()} {@operator} {right.AsInteger()} does not fit a 64-bit integer.");

    private static CypherException Mismatch(in Value left, string @operator, in Value right) => Raise.Type(
        CypherErrorDetail.InvalidArgumentType, $"Cannot apply {@operator} to {TypeNames.Of(left)} and {TypeNames.Of(right)}.");
}
