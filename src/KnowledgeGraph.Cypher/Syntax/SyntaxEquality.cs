namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Whether two pieces of a query say the same, wherever they stand: <c>ORDER BY n.age</c> means the column <c>n.age</c> of RETURN.</summary>
public static class SyntaxEquality
{
    public static bool Same(SyntaxNode left, SyntaxNode right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.GetType() != right.GetType() || !Equals(Own(left), Own(right))) return false;
        List<SyntaxNode> leftChildren = [], rightChildren = [];
        SyntaxChildren.AddTo(left, leftChildren);
        SyntaxChildren.AddTo(right, rightChildren);
        if (leftChildren.Count != rightChildren.Count) return false;
        for (var i = 0; i < leftChildren.Count; i++)
            if (!Same(leftChildren[i], rightChildren[i])) return false;
        return true;
    }

    /// <summary>What a node says beside its children. A node that is not listed here, such as a whole clause, is only the same as itself.</summary>
    private static object Own(SyntaxNode node) => node switch
    {
        Literal literal => (literal.Value.Kind, literal.Value),
        Parameter parameter => parameter.Name,
        Variable variable => variable.Name,
        PropertyAccess access => access.Key,
        ListSlice slice => (slice.From is null, slice.To is null),
        Unary unary => unary.Operator,
        Binary binary => binary.Operator,
        ComparisonChain chain => string.Join(',', chain.Operators),
        FunctionCall call => (call.Name.ToUpperInvariant(), call.Distinct),
        MapLiteral map => string.Join('\0', map.Entries.Select(entry => entry.Key)),
        Case @case => (@case.Subject is null, @case.SubjectVariable is null, @case.Otherwise is null),
        ListComprehension list => (list.Predicate is null, list.Projection is null),
        QuantifiedPredicate quantified => quantified.Quantifier,
        TypePredicate predicate => (predicate.Type, predicate.Negated),
        NormalizedPredicate predicate => (predicate.Form, predicate.Negated),
        TrimExpression trim => (trim.Side, trim.Character is null),
        LabelDynamic dynamic => dynamic.Any,
        MapProjection projection => string.Join('\0', projection.Items.Select(item => item.Key ?? "*")),
        LabelName label => label.Name,
        PathPattern path => (path.Selector, path.Selection?.Groups, path.Where is null),
        NodePattern pattern => (pattern.Variable is null, pattern.Labels is null, pattern.Properties is null),
        RelationshipPattern pattern => (pattern.Variable is null, pattern.Types is null, pattern.Properties is null, pattern.Length, pattern.Direction, pattern.Repeated is null),
        ListLiteral or IndexAccess or LabelPredicate or CountStar or PatternComprehension or Reduce or PatternPredicate or ShortestPathExpression
            or LabelAnd or LabelOr or LabelNot or LabelAny => 0,
        _ => node,
    };
}
