using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax;

public abstract class Expression(SourcePosition position) : SyntaxNode(position);

/// <summary>null, true, 12, 1.5, 'text'; temporal values come from functions, never from literals.</summary>
public sealed class Literal(Value value, SourcePosition position) : Expression(position)
{
    public Value Value { get; } = value;
}

public sealed class Parameter(string name, SourcePosition position) : Expression(position)
{
    public string Name { get; } = name;
}

public sealed class Variable(string name, SourcePosition position) : Expression(position)
{
    public string Name { get; } = name;
}

public sealed class ListLiteral(IReadOnlyList<Expression> elements, SourcePosition position) : Expression(position)
{
    public IReadOnlyList<Expression> Elements { get; } = elements;
}

public sealed class MapLiteral(IReadOnlyList<KeyValuePair<string, Expression>> entries, SourcePosition position) : Expression(position)
{
    public IReadOnlyList<KeyValuePair<string, Expression>> Entries { get; } = entries;
}

/// <summary><c>subject.key</c></summary>
public sealed class PropertyAccess(Expression subject, string key, SourcePosition position) : Expression(position)
{
    public Expression Subject { get; } = subject;

    public string Key { get; } = key;
}

/// <summary><c>subject[index]</c>: a list by position, a map or entity by key.</summary>
public sealed class IndexAccess(Expression subject, Expression index, SourcePosition position) : Expression(position)
{
    public Expression Subject { get; } = subject;

    public Expression Index { get; } = index;
}

/// <summary><c>subject[from..to]</c>; a missing bound is null.</summary>
public sealed class ListSlice(Expression subject, Expression? from, Expression? to, SourcePosition position) : Expression(position)
{
    public Expression Subject { get; } = subject;

    public Expression? From { get; } = from;

    public Expression? To { get; } = to;
}

public enum UnaryOperator
{
    Not,
    Plus,
    Minus,
    IsNull,
    IsNotNull,
}

public sealed class Unary(UnaryOperator @operator, Expression operand, SourcePosition position) : Expression(position)
{
    public UnaryOperator Operator { get; } = @operator;

    public Expression Operand { get; } = operand;
}

public enum BinaryOperator
{
    Or,
    Xor,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    In,
    StartsWith,
    EndsWith,
    Contains,
    RegexMatch,
    Concatenate,
}

public sealed class Binary(BinaryOperator @operator, Expression left, Expression right, SourcePosition position) : Expression(position)
{
    public BinaryOperator Operator { get; } = @operator;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

/// <summary>A chain such as <c>a &lt; b &lt;= c</c>: true where each neighbouring pair compares true. At least three operands (two make a <see cref="Binary"/>).</summary>
public sealed class ComparisonChain(IReadOnlyList<Expression> operands, IReadOnlyList<BinaryOperator> operators, SourcePosition position) : Expression(position)
{
    public IReadOnlyList<Expression> Operands { get; } = operands;

    public IReadOnlyList<BinaryOperator> Operators { get; } = operators;
}

/// <summary><c>n:Label</c>, <c>n:A|B&amp;!C</c>, <c>r:TYPE</c> used as a predicate.</summary>
public sealed class LabelPredicate(Expression subject, LabelExpression labels, SourcePosition position) : Expression(position)
{
    public Expression Subject { get; } = subject;

    public LabelExpression Labels { get; } = labels;
}

/// <summary>Any function call, aggregates included. The name is as written, namespace and all (<c>duration.between</c>); it is looked up without regard to case.</summary>
public sealed class FunctionCall(string name, IReadOnlyList<Expression> arguments, bool distinct, SourcePosition position) : Expression(position)
{
    public string Name { get; } = name;

    public IReadOnlyList<Expression> Arguments { get; } = arguments;

    public bool Distinct { get; } = distinct;
}

/// <summary><c>count(*)</c></summary>
public sealed class CountStar(SourcePosition position) : Expression(position);

public sealed record CaseAlternative(Expression When, Expression Then);

/// <summary>
/// The simple form has a <see cref="Subject"/> that each WHEN is compared with; the generic form has none. In the extended form
/// (<c>CASE x WHEN &lt; 3 THEN …</c>) each WHEN is a predicate of <see cref="SubjectVariable"/>, which stands for the subject's value.
/// </summary>
public sealed class Case(Expression? subject, IReadOnlyList<CaseAlternative> alternatives, Expression? otherwise, SourcePosition position) : Expression(position)
{
    public Expression? Subject { get; } = subject;

    /// <summary>Null where no WHEN begins with an operator.</summary>
    public Variable? SubjectVariable { get; init; }

    public IReadOnlyList<CaseAlternative> Alternatives { get; } = alternatives;

    public Expression? Otherwise { get; } = otherwise;
}

/// <summary><c>[x IN list WHERE predicate | projection]</c></summary>
public sealed class ListComprehension(Variable variable, Expression list, Expression? predicate, Expression? projection, SourcePosition position) : Expression(position)
{
    public Variable Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression? Predicate { get; } = predicate;

    public Expression? Projection { get; } = projection;
}

/// <summary><c>[p = (a)-->(b) WHERE predicate | projection]</c></summary>
public sealed class PatternComprehension(PathPattern pattern, Expression? predicate, Expression projection, SourcePosition position) : Expression(position)
{
    public PathPattern Pattern { get; } = pattern;

    public Expression? Predicate { get; } = predicate;

    public Expression Projection { get; } = projection;
}

public enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

/// <summary><c>any(x IN list WHERE predicate)</c> and its siblings.</summary>
public sealed class QuantifiedPredicate(Quantifier quantifier, Variable variable, Expression list, Expression? predicate, SourcePosition position) : Expression(position)
{
    public Quantifier Quantifier { get; } = quantifier;

    public Variable Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression? Predicate { get; } = predicate;
}

/// <summary><c>reduce(accumulator = initial, x IN list | step)</c></summary>
public sealed class Reduce(Variable accumulator, Expression initial, Variable variable, Expression list, Expression step, SourcePosition position) : Expression(position)
{
    public Variable Accumulator { get; } = accumulator;

    public Expression Initial { get; } = initial;

    public Variable Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression Step { get; } = step;
}

/// <summary>A pattern used as a predicate: <c>WHERE (a)-[:KNOWS]->()</c>.</summary>
public sealed class PatternPredicate(PathPattern pattern, SourcePosition position) : Expression(position)
{
    public PathPattern Pattern { get; } = pattern;
}

public enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c>. The short form (a bare pattern) is parsed to a query of one MATCH without RETURN.</summary>
public sealed class SubqueryExpression(SubqueryKind kind, Query query, SourcePosition position) : Expression(position)
{
    public SubqueryKind Kind { get; } = kind;

    public Query Query { get; } = query;
}

/// <summary><c>shortestPath(…)</c> or <c>allShortestPaths(…)</c> used as an expression.</summary>
public sealed class ShortestPathExpression(PathPattern pattern, SourcePosition position) : Expression(position)
{
    public PathPattern Pattern { get; } = pattern;
}

/// <summary><c>n {.name, .*, key: value, other}</c></summary>
public sealed class MapProjection(Expression subject, IReadOnlyList<MapProjectionItem> items, SourcePosition position) : Expression(position)
{
    public Expression Subject { get; } = subject;

    public IReadOnlyList<MapProjectionItem> Items { get; } = items;
}

/// <summary><c>.*</c> has neither key nor value; <c>.name</c> only a key; <c>key: value</c> and <c>variable</c> both.</summary>
public sealed record MapProjectionItem(string? Key, Expression? Value);

/// <summary><c>expr IS :: INTEGER NOT NULL</c> and <c>IS NOT ::</c>; the type is kept as written, in upper case.</summary>
public sealed class TypePredicate(Expression operand, string type, bool negated, SourcePosition position) : Expression(position)
{
    public Expression Operand { get; } = operand;

    public string Type { get; } = type;

    public bool Negated { get; } = negated;
}

/// <summary><c>expr IS [NOT] [NFC] NORMALIZED</c></summary>
/// <param name="form">NFC, NFD, NFKC or NFKD.</param>
public sealed class NormalizedPredicate(Expression operand, string form, bool negated, SourcePosition position) : Expression(position)
{
    public Expression Operand { get; } = operand;

    public string Form { get; } = form;

    public bool Negated { get; } = negated;
}

public enum TrimSide
{
    Both,
    Leading,
    Trailing,
}

/// <summary><c>trim(BOTH 'x' FROM text)</c>; without <see cref="Character"/> white space is trimmed.</summary>
public sealed class TrimExpression(TrimSide side, Expression? character, Expression source, SourcePosition position) : Expression(position)
{
    public TrimSide Side { get; } = side;

    public Expression? Character { get; } = character;

    public Expression Source { get; } = source;
}
