namespace KnowledgeGraph.Cypher.Syntax;

public abstract class Clause(SourcePosition position) : SyntaxNode(position);

public sealed class MatchClause(bool optional, IReadOnlyList<PathPattern> patterns, Expression? where, SourcePosition position) : Clause(position)
{
    public bool Optional { get; } = optional;

    public IReadOnlyList<PathPattern> Patterns { get; } = patterns;

    public Expression? Where { get; } = where;
}

public sealed class UnwindClause(Expression list, Variable variable, SourcePosition position) : Clause(position)
{
    public Expression List { get; } = list;

    public Variable Variable { get; } = variable;
}

/// <summary>One column. <see cref="Name"/> is the alias, or the expression's own text exactly as written.</summary>
public sealed class ReturnItem(Expression expression, string name, bool hasAlias, SourcePosition position) : SyntaxNode(position)
{
    public Expression Expression { get; } = expression;

    public string Name { get; } = name;

    public bool HasAlias { get; } = hasAlias;
}

public sealed class SortItem(Expression expression, bool descending, SourcePosition position) : SyntaxNode(position)
{
    public Expression Expression { get; } = expression;

    public bool Descending { get; } = descending;
}

/// <summary>What RETURN and WITH have in common. <see cref="IncludeAll"/> is the star, which comes before the items.</summary>
public sealed class Projection(
    bool distinct, bool includeAll, IReadOnlyList<ReturnItem> items, SourcePosition position) : SyntaxNode(position)
{
    public bool Distinct { get; } = distinct;

    public bool IncludeAll { get; } = includeAll;

    public IReadOnlyList<ReturnItem> Items { get; } = items;

    public IReadOnlyList<SortItem> OrderBy { get; init; } = [];

    public Expression? Skip { get; init; }

    public Expression? Limit { get; init; }
}

/// <summary>Also ORDER BY, SKIP and LIMIT that stand as clauses of their own: they are read as <c>WITH * ORDER BY …</c>.</summary>
public sealed class WithClause(Projection projection, Expression? where, SourcePosition position) : Clause(position)
{
    public Projection Projection { get; } = projection;

    public Expression? Where { get; } = where;
}

public sealed class ReturnClause(Projection projection, SourcePosition position) : Clause(position)
{
    public Projection Projection { get; } = projection;
}

/// <summary>Ends a query that returns nothing; all rows are still computed.</summary>
public sealed class FinishClause(SourcePosition position) : Clause(position);

/// <summary>CREATE, and INSERT, which is GQL's word for it.</summary>
public sealed class CreateClause(IReadOnlyList<PathPattern> patterns, SourcePosition position) : Clause(position)
{
    public IReadOnlyList<PathPattern> Patterns { get; } = patterns;
}

public sealed class MergeClause(
    PathPattern pattern, IReadOnlyList<SetItem> onCreate, IReadOnlyList<SetItem> onMatch, SourcePosition position) : Clause(position)
{
    public PathPattern Pattern { get; } = pattern;

    public IReadOnlyList<SetItem> OnCreate { get; } = onCreate;

    public IReadOnlyList<SetItem> OnMatch { get; } = onMatch;
}

public abstract class SetItem(SourcePosition position) : SyntaxNode(position);

/// <summary><c>SET n.key = value</c>; the target is any expression that gives a node or relationship.</summary>
public sealed class SetProperty(Expression target, string key, Expression value, SourcePosition position) : SetItem(position)
{
    public Expression Target { get; } = target;

    public string Key { get; } = key;

    public Expression Value { get; } = value;
}

/// <summary><c>SET n[key] = value</c></summary>
public sealed class SetDynamicProperty(Expression target, Expression key, Expression value, SourcePosition position) : SetItem(position)
{
    public Expression Target { get; } = target;

    public Expression Key { get; } = key;

    public Expression Value { get; } = value;
}

/// <summary><c>SET n = map</c> replaces all properties; <c>SET n += map</c> (<see cref="Add"/>) keeps the others.</summary>
public sealed class SetProperties(Variable target, Expression value, bool add, SourcePosition position) : SetItem(position)
{
    public Variable Target { get; } = target;

    public Expression Value { get; } = value;

    public bool Add { get; } = add;
}

/// <summary><c>SET n:A:$(b)</c>; each label is a name or computed.</summary>
public sealed class SetLabels(Variable target, IReadOnlyList<LabelExpression> labels, SourcePosition position) : SetItem(position)
{
    public Variable Target { get; } = target;

    public IReadOnlyList<LabelExpression> Labels { get; } = labels;
}

public sealed class SetClause(IReadOnlyList<SetItem> items, SourcePosition position) : Clause(position)
{
    public IReadOnlyList<SetItem> Items { get; } = items;
}

public abstract class RemoveItem(SourcePosition position) : SyntaxNode(position);

public sealed class RemoveProperty(Expression target, string key, SourcePosition position) : RemoveItem(position)
{
    public Expression Target { get; } = target;

    public string Key { get; } = key;
}

/// <summary><c>REMOVE n[key]</c></summary>
public sealed class RemoveDynamicProperty(Expression target, Expression key, SourcePosition position) : RemoveItem(position)
{
    public Expression Target { get; } = target;

    public Expression Key { get; } = key;
}

/// <summary><c>REMOVE n:A:$(b)</c></summary>
public sealed class RemoveLabels(Variable target, IReadOnlyList<LabelExpression> labels, SourcePosition position) : RemoveItem(position)
{
    public Variable Target { get; } = target;

    public IReadOnlyList<LabelExpression> Labels { get; } = labels;
}

public sealed class RemoveClause(IReadOnlyList<RemoveItem> items, SourcePosition position) : Clause(position)
{
    public IReadOnlyList<RemoveItem> Items { get; } = items;
}

public sealed class DeleteClause(bool detach, IReadOnlyList<Expression> targets, SourcePosition position) : Clause(position)
{
    public bool Detach { get; } = detach;

    public IReadOnlyList<Expression> Targets { get; } = targets;
}

public sealed class ForeachClause(Variable variable, Expression list, IReadOnlyList<Clause> body, SourcePosition position) : Clause(position)
{
    public Variable Variable { get; } = variable;

    public Expression List { get; } = list;

    public IReadOnlyList<Clause> Body { get; } = body;
}

/// <summary><c>column AS variable</c> of a YIELD.</summary>
public sealed record YieldItem(string Column, Variable Variable);

/// <summary><c>CALL db.labels() YIELD label WHERE …</c>. <see cref="Arguments"/> is null where the call has no parentheses (arguments from parameters);
/// <see cref="Yield"/> is null where there is no YIELD, and <see cref="YieldAll"/> is <c>YIELD *</c>.</summary>
public sealed class CallClause(
    string procedure, IReadOnlyList<Expression>? arguments, IReadOnlyList<YieldItem>? yield, Expression? where, SourcePosition position) : Clause(position)
{
    public string Procedure { get; } = procedure;

    public IReadOnlyList<Expression>? Arguments { get; } = arguments;

    public IReadOnlyList<YieldItem>? Yield { get; } = yield;

    public bool YieldAll { get; init; }

    public bool Optional { get; init; }

    public Expression? Where { get; } = where;
}

/// <summary><c>CALL { … }</c> and <c>CALL (x, y) { … }</c>. <see cref="Imports"/> is null for the first form, whose leading WITH imports.</summary>
public sealed class CallSubqueryClause(Query query, IReadOnlyList<Variable>? imports, SourcePosition position) : Clause(position)
{
    public Query Query { get; } = query;

    public IReadOnlyList<Variable>? Imports { get; } = imports;

    public bool ImportAll { get; init; }

    public bool Optional { get; init; }

    /// <summary>The batch size of <c>IN TRANSACTIONS OF n ROWS</c>; null where it is one transaction.</summary>
    public Expression? BatchSize { get; init; }
}
