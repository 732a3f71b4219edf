using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>What stands behind the colon: a label or type, or a formula of them. <c>:A:B</c> and <c>:A&amp;B</c> are <see cref="LabelAnd"/>, <c>:A|B</c> is <see cref="LabelOr"/>.</summary>
public abstract class LabelExpression(SourcePosition position) : SyntaxNode(position);

public sealed class LabelName(string name, SourcePosition position) : LabelExpression(position)
{
    public string Name { get; } = name;
}

public sealed class LabelAnd(LabelExpression left, LabelExpression right, SourcePosition position) : LabelExpression(position)
{
    public LabelExpression Left { get; } = left;

    public LabelExpression Right { get; } = right;
}

public sealed class LabelOr(LabelExpression left, LabelExpression right, SourcePosition position) : LabelExpression(position)
{
    public LabelExpression Left { get; } = left;

    public LabelExpression Right { get; } = right;
}

public sealed class LabelNot(LabelExpression operand, SourcePosition position) : LabelExpression(position)
{
    public LabelExpression Operand { get; } = operand;
}

/// <summary><c>$(expression)</c>, <c>$all(expression)</c>, <c>$any(expression)</c>: names that are only known when the query runs, a string or a list of strings.</summary>
/// <param name="any">One of the names is enough; else all are asked for.</param>
public sealed class LabelDynamic(Expression names, bool any, SourcePosition position) : LabelExpression(position)
{
    public Expression Names { get; } = names;

    public bool Any { get; } = any;
}

/// <summary><c>%</c>: any label.</summary>
public sealed class LabelAny(SourcePosition position) : LabelExpression(position);

public sealed class NodePattern(Variable? variable, LabelExpression? labels, Expression? properties, Expression? where, SourcePosition position) : SyntaxNode(position)
{
    public Variable? Variable { get; } = variable;

    public LabelExpression? Labels { get; } = labels;

    /// <summary>A map literal or a parameter.</summary>
    public Expression? Properties { get; } = properties;

    /// <summary>The inline predicate of <c>(n WHERE n.age > 3)</c>.</summary>
    public Expression? Where { get; } = where;
}

/// <summary><c>*</c> is (null, null), <c>*2</c> is (2, 2), <c>*1..</c> is (1, null), <c>*..3</c> is (null, 3). A missing minimum means 1.</summary>
public sealed record VariableLength(int? Minimum, int? Maximum);

public sealed class RelationshipPattern(
    Variable? variable, LabelExpression? types, VariableLength? length, Expression? properties, Direction direction, SourcePosition position) : SyntaxNode(position)
{
    public Variable? Variable { get; } = variable;

    public LabelExpression? Types { get; } = types;

    public VariableLength? Length { get; } = length;

    public Expression? Properties { get; } = properties;

    /// <summary>Seen from the node before it.</summary>
    public Direction Direction { get; } = direction;

    public Expression? Where { get; init; }

    /// <summary><c>-[r]->{1,3}</c>: the length stands behind the arrow, and <see cref="Where"/> is asked of each relationship.</summary>
    public bool IsQuantified { get; init; }

    /// <summary>
    /// The path of <c>((a)-[r]->(b) WHERE …){1,3}</c>, which is walked <see cref="Length"/> times in place of one relationship; its variables become lists. Otherwise null.
    /// </summary>
    public PathPattern? Repeated { get; init; }
}

/// <summary>Which of the paths between each pair of ends are wanted: <c>ANY</c>, <c>SHORTEST 2</c>, <c>SHORTEST 2 GROUPS</c>.</summary>
/// <param name="Count">How many paths, or how many different lengths; an integer or a parameter.</param>
/// <param name="Groups">All paths of a length count as one.</param>
public sealed record PathSelection(Expression Count, bool Groups);

public enum PathSelector
{
    All,
    Shortest,
    AllShortest,
}

/// <summary>A chain of n + 1 node patterns and the n relationship patterns between them, with the name of the whole path where it has one.</summary>
public sealed class PathPattern(
    Variable? variable, PathSelector selector, IReadOnlyList<NodePattern> nodes, IReadOnlyList<RelationshipPattern> relationships, SourcePosition position) : SyntaxNode(position)
{
    public Variable? Variable { get; } = variable;

    public PathSelector Selector { get; } = selector;

    public IReadOnlyList<NodePattern> Nodes { get; } = nodes;

    public IReadOnlyList<RelationshipPattern> Relationships { get; } = relationships;

    /// <summary>Null where all paths are wanted.</summary>
    public PathSelection? Selection { get; init; }

    /// <summary>The predicate inside the parentheses of <c>((a)-->(b) WHERE …)</c>; it holds before paths are selected.</summary>
    public Expression? Where { get; init; }
}
