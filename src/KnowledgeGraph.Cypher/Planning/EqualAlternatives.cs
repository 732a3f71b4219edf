using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Reads <c>n.x = 1 OR n.x = 2</c> as <c>n.x IN [1, 2]</c>, which an index answers. In a predicate the two hold for the same rows.</summary>
internal static class EqualAlternatives
{
    /// <returns>The expression itself where it is another.</returns>
    public static Expression AsList(Expression condition)
    {
        if (condition is not Binary { Operator: BinaryOperator.Or }) return condition;
        PropertyAccess? property = null;
        var values = new List<Expression>();
        foreach (var alternative in Alternatives(condition))
        {
            if (alternative is not Binary { Operator: BinaryOperator.Equal } equality) return condition;
            var (access, value) = equality.Left is PropertyAccess { Subject: Variable } left ? (left, equality.Right) : (equality.Right as PropertyAccess, equality.Left);
            if (access is not { Subject: Variable subject } || Names.In(value).Contains(subject.Name)) return condition;
            property ??= access;
            if (property.Key != access.Key || ((Variable)property.Subject).Name != subject.Name) return condition;
            values.Add(value);
        }

        return new Binary(BinaryOperator.In, property!, new ListLiteral(values, condition.Position), condition.Position);
    }

    /// <summary>In their order; without recursion, as a chain may be of any length.</summary>
    private static IEnumerable<Expression> Alternatives(Expression condition)
    {
        var open = new Stack<Expression>([condition]);
        while (open.TryPop(out var next))
        {
            if (next is Binary { Operator: BinaryOperator.Or } or)
            {
                open.Push(or.Right);
                open.Push(or.Left);
            }
            else
            {
                yield return next;
            }
        }
    }
}
