using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>WITH and RETURN: columns, grouping, and what ORDER BY and WHERE may see.</summary>
internal sealed partial class Checker
{
    private List<Column> CheckProjection(Projection projection, Expression? where, Scope incoming, bool isReturn)
    {
        if (isReturn && projection.IncludeAll && incoming.IsEmpty)
            Fail(CypherErrorDetail.NoVariablesInScope, "RETURN * has nothing to return: no variable is defined here.", projection);

        var columns = new List<Column>();
        if (projection.IncludeAll)
            columns.AddRange(incoming.OwnNames.Select(name => new Column(name, Find(new Variable(name, projection.Position), incoming), null)));
        foreach (var item in projection.Items)
            columns.Add(new Column(item.Name, Check(item.Expression, incoming, Aggregation.Allowed), item));
        CheckGrouping(projection, columns, incoming);
        CheckOrderAndWhere(projection, where, columns, incoming);
        CheckNames(projection, columns, isReturn);
        CheckRowLimit(projection.Skip, "SKIP");
        CheckRowLimit(projection.Limit, "LIMIT");
        return columns;
    }

    private static void CheckNames(Projection projection, List<Column> columns, bool isReturn)
    {
        var seen = new HashSet<string>();
        foreach (var column in columns)
        {
            if (!seen.Add(column.Name))
                Fail(CypherErrorDetail.ColumnNameConflict, $"Two columns have the name '{column.Name}'. Use AS to tell them apart.", column.Item ?? (SyntaxNode)projection);
            if (!isReturn && column.Item is { HasAlias: false, Expression: not Variable } item)
                Fail(CypherErrorDetail.NoExpressionAlias, "An expression in WITH must be given a name: use AS.", item);
        }
    }

    /// <summary>Beside an aggregate only what is the same for the whole group may stand: constants, and variables or properties that are columns themselves.</summary>
    private static void CheckGrouping(Projection projection, List<Column> columns, Scope incoming)
    {
        var keys = projection.Items.Select(item => item.Expression).Where(expression => !Aggregates(expression)).ToList();
        foreach (var item in projection.Items.Where(item => Aggregates(item.Expression)))
            CheckGroupwise(item.Expression, []);

        void CheckGroupwise(Expression expression, HashSet<string> local)
        {
            if (IsAggregate(expression)) return;
            if (expression is Variable or PropertyAccess && keys.Any(key => SyntaxEquality.Same(key, expression))) return;
            if (expression is Variable variable && !local.Contains(variable.Name) && !(projection.IncludeAll && incoming.Contains(variable.Name)))
            {
                Fail(
                    CypherErrorDetail.AmbiguousAggregationExpression,
                    $"'{variable.Name}' stands beside an aggregate but is not grouped by. Make it (or its property) a column of its own, or compute the expression in a WITH before.",
                    variable);
            }
            local = [.. local, .. LocalVariables(expression, incoming)];
            foreach (var child in ExpressionsBelow(expression)) CheckGroupwise(child, local);
        }
    }

    /// <summary>The variables that an expression brings along. In a pattern or subquery these are the ones that <paramref name="around"/> does not know.</summary>
    private static IEnumerable<string> LocalVariables(Expression expression, Scope around) => expression switch
    {
        ListComprehension list => [list.Variable.Name],
        Case { SubjectVariable: { } subject } => [subject.Name],
        QuantifiedPredicate quantified => [quantified.Variable.Name],
        Reduce reduce => [reduce.Accumulator.Name, reduce.Variable.Name],
        PatternComprehension or SubqueryExpression => SyntaxChildren.DescendantsAndSelf(expression).OfType<Variable>().Select(variable => variable.Name)
            .Where(name => !around.Contains(name)),
        _ => [],
    };

    /// <summary>The expressions directly below one, patterns and subqueries seen through.</summary>
    private static IEnumerable<Expression> ExpressionsBelow(SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        SyntaxChildren.AddTo(node, children);
        return children.SelectMany(child => child is Expression expression ? [expression] : ExpressionsBelow(child));
    }

    private void CheckOrderAndWhere(Projection projection, Expression? where, List<Column> columns, Scope incoming)
    {
        var both = incoming.Child();
        foreach (var column in columns) both.Declare(column.Name, column.Type);
        var aggregated = projection.Items.Any(item => Aggregates(item.Expression));
        var onlyColumns = aggregated || projection.Distinct;
        foreach (var sort in projection.OrderBy)
        {
            if (!aggregated && Aggregates(sort.Expression))
            {
                Fail(
                    CypherErrorDetail.InvalidAggregation,
                    $"ORDER BY cannot aggregate where {(projection.Distinct ? "the columns" : "RETURN or WITH")} do not. Aggregate in a column and sort by its name.", sort);
            }
            Check(sort.Expression, both, Aggregation.Allowed);
            if (onlyColumns) new ColumnsOnly(columns, both, projection.Distinct ? "DISTINCT" : "aggregation").Check(sort.Expression);
        }
        if (where is null) return;
        CheckPredicate(where, both, "WHERE");
        if (onlyColumns) new ColumnsOnly(columns, both, projection.Distinct ? "DISTINCT" : "aggregation").Check(where);
    }

    /// <summary>After DISTINCT or aggregation the rows before are gone: only columns can be used, by name or by repeating their expression.</summary>
    private sealed class ColumnsOnly(List<Column> columns, Scope around, string reason)
    {
        public void Check(Expression root) => Check(root, root, Aggregates(root), []);

        private void Check(Expression expression, Expression root, bool aggregates, HashSet<string> local)
        {
            if (columns.Any(column => column.Item is { } item && SyntaxEquality.Same(item.Expression, expression)))
            {
                var isSimple = expression is Variable or PropertyAccess or Literal or Parameter || IsAggregate(expression);
                if (aggregates && !ReferenceEquals(expression, root) && !isSimple)
                {
                    Fail(
                        CypherErrorDetail.AmbiguousAggregationExpression,
                        "Beside an aggregate only variables and properties of columns may stand, not whole expressions. Use the name of the column.", expression);
                }
                return;
            }
            if (expression is Variable variable && !local.Contains(variable.Name) && columns.All(column => column.Name != variable.Name))
                Fail(CypherErrorDetail.UndefinedVariable, $"Variable '{variable.Name}' is not defined after {reason}. Only the columns are.", variable);

            local = [.. local, .. LocalVariables(expression, around)];
            foreach (var child in ExpressionsBelow(expression)) Check(child, root, aggregates, local);
            if (IsAggregate(expression))
                Fail(CypherErrorDetail.InvalidAggregation, "Only an aggregate that is a column can be used here. Add it to the columns.", expression);
        }
    }

    private void CheckRowLimit(Expression? limit, string clause)
    {
        if (limit is null) return;
        if (SyntaxChildren.DescendantsAndSelf(limit).FirstOrDefault(node => node is Variable or PatternPredicate or SubqueryExpression or PatternComprehension) is { } variable)
            Fail(CypherErrorDetail.NonConstantExpression, $"{clause} must be the same for all rows: it cannot use variables.", variable);
        Check(limit, new Scope(), Aggregation.In(clause));
        if (limit is not Literal literal) return;
        if (literal.Value.Kind != Values.ValueKind.Integer)
            Fail(CypherErrorDetail.InvalidArgumentType, $"{clause} needs a whole number.", limit);
        if (literal.Value.AsInteger() < 0)
            Fail(CypherErrorDetail.NegativeIntegerArgument, $"{clause} cannot be negative.", limit);
    }
}
