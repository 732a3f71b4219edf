namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Walks a syntax tree without knowing what its nodes mean.</summary>
public static class SyntaxChildren
{
    /// <summary>The node and all below it, parents first, in the order of the text.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>();
        var children = new List<SyntaxNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            children.Clear();
            AddTo(node, children);
            for (var i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
        }
    }

    /// <summary>Adds the node's direct children, in the order of the text.</summary>
    public static void AddTo(SyntaxNode node, List<SyntaxNode> into)
    {
        switch (node)
        {
            case Expression expression: AddExpression(expression, into); break;
            case Clause clause: AddClause(clause, into); break;
            case LabelAnd and: Add(into, and.Left, and.Right); break;
            case LabelOr or: Add(into, or.Left, or.Right); break;
            case LabelNot not: into.Add(not.Operand); break;
            case LabelDynamic dynamic: into.Add(dynamic.Names); break;
            case NodePattern pattern: Add(into, pattern.Variable, pattern.Labels, pattern.Properties, pattern.Where); break;
            case RelationshipPattern pattern:
                Add(into, pattern.Variable, pattern.Types, pattern.Properties, pattern.Where);
                Add(into, pattern.Repeated);
                break;
            case PathPattern path: AddPath(path, into); break;
            case ReturnItem item: into.Add(item.Expression); break;
            case SortItem item: into.Add(item.Expression); break;
            case Projection projection:
                into.AddRange(projection.Items);
                into.AddRange(projection.OrderBy);
                Add(into, projection.Skip, projection.Limit);
                break;
            case SetProperty set: Add(into, set.Target, set.Value); break;
            case SetDynamicProperty set: Add(into, set.Target, set.Key, set.Value); break;
            case SetProperties set: Add(into, set.Target, set.Value); break;
            case SetLabels set:
                into.Add(set.Target);
                into.AddRange(set.Labels);
                break;
            case RemoveProperty remove: into.Add(remove.Target); break;
            case RemoveDynamicProperty remove: Add(into, remove.Target, remove.Key); break;
            case RemoveLabels remove:
                into.Add(remove.Target);
                into.AddRange(remove.Labels);
                break;
            case SingleQuery query: into.AddRange(query.Clauses); break;
            case UnionQuery union: Add(into, union.Left, union.Right); break;
            case QueryStatement statement: into.Add(statement.Query); break;
            case ShowStatement show: Add(into, show.Names, show.Yield, show.Where, show.Return); break;
        }
    }

    private static void AddClause(Clause clause, List<SyntaxNode> into)
    {
        switch (clause)
        {
            case MatchClause match:
                into.AddRange(match.Patterns);
                Add(into, match.Where);
                break;
            case UnwindClause unwind: Add(into, unwind.List, unwind.Variable); break;
            case WithClause with: Add(into, with.Projection, with.Where); break;
            case ReturnClause @return: into.Add(@return.Projection); break;
            case CreateClause create: into.AddRange(create.Patterns); break;
            case MergeClause merge:
                into.Add(merge.Pattern);
                into.AddRange(merge.OnCreate);
                into.AddRange(merge.OnMatch);
                break;
            case SetClause set: into.AddRange(set.Items); break;
            case RemoveClause remove: into.AddRange(remove.Items); break;
            case DeleteClause delete: into.AddRange(delete.Targets); break;
            case ForeachClause @foreach:
                Add(into, @foreach.Variable, @foreach.List);
                into.AddRange(@foreach.Body);
                break;
            case CallClause call:
                into.AddRange(call.Arguments ?? []);
                into.AddRange((call.Yield ?? []).Select(item => item.Variable));
                Add(into, call.Where);
                break;
            case CallSubqueryClause call:
                into.AddRange(call.Imports ?? []);
                Add(into, call.Query, call.BatchSize);
                break;
        }
    }

    private static void AddExpression(Expression expression, List<SyntaxNode> into)
    {
        switch (expression)
        {
            case ListLiteral list: into.AddRange(list.Elements); break;
            case MapLiteral map:
                foreach (var entry in map.Entries) into.Add(entry.Value);
                break;
            case PropertyAccess access: into.Add(access.Subject); break;
            case IndexAccess access: Add(into, access.Subject, access.Index); break;
            case ListSlice slice: Add(into, slice.Subject, slice.From, slice.To); break;
            case Unary unary: into.Add(unary.Operand); break;
            case Binary binary: Add(into, binary.Left, binary.Right); break;
            case ComparisonChain chain: into.AddRange(chain.Operands); break;
            case LabelPredicate predicate: Add(into, predicate.Subject, predicate.Labels); break;
            case FunctionCall call: into.AddRange(call.Arguments); break;
            case Case @case:
                Add(into, @case.Subject, @case.SubjectVariable);
                foreach (var alternative in @case.Alternatives) Add(into, alternative.When, alternative.Then);
                Add(into, @case.Otherwise);
                break;
            case ListComprehension list: Add(into, list.Variable, list.List, list.Predicate, list.Projection); break;
            case PatternComprehension pattern: Add(into, pattern.Pattern, pattern.Predicate, pattern.Projection); break;
            case QuantifiedPredicate quantified: Add(into, quantified.Variable, quantified.List, quantified.Predicate); break;
            case Reduce reduce:
                Add(into, reduce.Accumulator, reduce.Initial, reduce.Variable, reduce.List);
                into.Add(reduce.Step);
                break;
            case PatternPredicate predicate: into.Add(predicate.Pattern); break;
            case ShortestPathExpression path: into.Add(path.Pattern); break;
            case SubqueryExpression subquery: into.Add(subquery.Query); break;
            case MapProjection projection:
                into.Add(projection.Subject);
                foreach (var item in projection.Items) Add(into, item.Value);
                break;
            case TypePredicate predicate: into.Add(predicate.Operand); break;
            case NormalizedPredicate predicate: into.Add(predicate.Operand); break;
            case TrimExpression trim: Add(into, trim.Character, trim.Source); break;
        }
    }

    private static void AddPath(PathPattern path, List<SyntaxNode> into)
    {
        Add(into, path.Variable);
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            into.Add(path.Nodes[i]);
            if (i < path.Relationships.Count) into.Add(path.Relationships[i]);
        }

        Add(into, path.Where, path.Selection?.Count);
    }

    private static void Add(List<SyntaxNode> into, SyntaxNode? first, SyntaxNode? second = null, SyntaxNode? third = null, SyntaxNode? fourth = null)
    {
        if (first is not null) into.Add(first);
        if (second is not null) into.Add(second);
        if (third is not null) into.Add(third);
        if (fourth is not null) into.Add(fourth);
    }
}
