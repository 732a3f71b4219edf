using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// Cypher's <c>=</c>, <c>&lt;&gt;</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c> and <c>IN</c>: true, false, or null where the answer is not known.
/// Values of different types are unequal and cannot be ordered (null); NaN equals nothing. Not to be mixed up with equivalence
/// (<see cref="Value.Equals(Value)"/>) and the order of ORDER BY (<see cref="ValueOrder"/>), which have an answer for everything.
/// </summary>
public static class Comparison
{
    private enum Relation
    {
        Less,
        Equal,
        Greater,

        /// <summary>A number against NaN: every comparison is false.</summary>
        Unordered,

        /// <summary>Null, or types that cannot be compared: every comparison is null.</summary>
        Unknown,
    }

    public static Value Equal(Value left, Value right) => ThreeValued.Of(AreEqual(left, right));

    public static Value NotEqual(Value left, Value right) => ThreeValued.Of(!AreEqual(left, right));

    public static Value Less(Value left, Value right) => Relate(left, right) switch
    {
        Relation.Unknown => Value.Null,
        var relation => Value.Of(relation == Relation.Less),
    };

    public static Value LessOrEqual(Value left, Value right) => Relate(left, right) switch
    {
        Relation.Unknown => Value.Null,
        var relation => Value.Of(relation is Relation.Less or Relation.Equal),
    };

    public static Value Greater(Value left, Value right) => Less(right, left);

    public static Value GreaterOrEqual(Value left, Value right) => LessOrEqual(right, left);

    /// <summary><c>item IN list</c>: true if any element equals the item, null if none does but one might.</summary>
    /// <exception cref="Errors.CypherException">TypeError: <paramref name="list"/> is neither a list nor null.</exception>
    public static Value In(Value item, Value list)
    {
        if (list.IsNull) return Value.Null;
        if (list.Kind != ValueKind.List) throw Raise.Type("InvalidArgumentType", $"IN expects a list on its right side, but got {TypeNames.Of(list)}.");
        var unknown = false;
        foreach (var element in list.AsList())
        {
            switch (AreEqual(item, element))
            {
                case true: return Value.True;
                case null: unknown = true; break;
            }
        }

        return unknown ? Value.Null : Value.False;
    }

    /// <summary>Three-valued equality without the wrapping.</summary>
    public static bool? AreEqual(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull) return null;
        if (left.IsNumber && right.IsNumber) return !Numbers.IsNaN(left) && Numbers.Compare(left, right) == 0;
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            ValueKind.List => AreEqual(left.AsList(), right.AsList()),
            ValueKind.Map => AreEqual(left.AsMap(), right.AsMap()),
            _ => left.Equals(right),
        };
    }

    private static bool? AreEqual(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        if (left.Count != right.Count) return false;
        QueryBudget.StepDown();
        bool? all = true;
        for (var i = 0; i < left.Count; i++)
        {
            var same = AreEqual(left[i], right[i]);
            if (same == false) return false;
            all &= same;
        }

        return all;
    }

    private static bool? AreEqual(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count) return false;
        foreach (var key in left.Keys)
            if (!right.ContainsKey(key))
                return false;
        QueryBudget.StepDown();
        bool? all = true;
        foreach (var (key, value) in left)
        {
            var same = AreEqual(value, right[key]);
            if (same == false) return false;
            all &= same;
        }

        return all;
    }

    private static Relation Relate(in Value left, in Value right)
    {
        if (left.IsNumber && right.IsNumber)
            return Numbers.IsNaN(left) || Numbers.IsNaN(right) ? Relation.Unordered : Sign(Numbers.Compare(left, right));
        if (left.Kind != right.Kind) return Relation.Unknown;
        switch (left.Kind)
        {
            case ValueKind.String:
            case ValueKind.Boolean:
            case ValueKind.Date:
            case ValueKind.LocalTime:
            case ValueKind.Time:
            case ValueKind.LocalDateTime:
            case ValueKind.DateTime:
                return Sign(ValueOrder.Compare(left, right));
            case ValueKind.List:
                return Relate(left.AsList(), right.AsList());
            default: // durations too: a month is neither more nor less than 30 days
                return Relation.Unknown;
        }
    }

    /// <summary>The first pair that is not equal decides; a prefix is less than the longer list.</summary>
    private static Relation Relate(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        QueryBudget.StepDown();
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            switch (AreEqual(left[i], right[i]))
            {
                case null: return Relation.Unknown;
                case false: return Relate(left[i], right[i]);
            }
        }

        return Sign(left.Count.CompareTo(right.Count));
    }

    private static Relation Sign(int comparison) => comparison < 0 ? Relation.Less : comparison > 0 ? Relation.Greater : Relation.Equal;
}
