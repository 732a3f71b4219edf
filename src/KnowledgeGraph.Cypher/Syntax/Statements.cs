using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>The root of a parsed text.</summary>
public abstract class Statement(SourcePosition position) : SyntaxNode(position);

public enum ExplainMode
{
    None,
    Explain,
    Profile,
}

public sealed class QueryStatement(Query query, ExplainMode explain, SourcePosition position) : Statement(position)
{
    public Query Query { get; } = query;

    public ExplainMode Explain { get; } = explain;
}

public abstract class Query(SourcePosition position) : SyntaxNode(position);

public sealed class SingleQuery(IReadOnlyList<Clause> clauses, SourcePosition position) : Query(position)
{
    public IReadOnlyList<Clause> Clauses { get; } = clauses;
}

public sealed class UnionQuery(Query left, SingleQuery right, bool all, SourcePosition position) : Query(position)
{
    public Query Left { get; } = left;

    public SingleQuery Right { get; } = right;

    public bool All { get; } = all;
}

/// <summary>A missing name is made from the definition, as Neo4j does.</summary>
public sealed class CreateIndexStatement(IndexDefinition index, bool named, bool ifNotExists, SourcePosition position) : Statement(position)
{
    public IndexDefinition Index { get; } = index;

    public bool Named { get; } = named;

    public bool IfNotExists { get; } = ifNotExists;
}

public sealed class CreateConstraintStatement(ConstraintDefinition constraint, bool named, bool ifNotExists, SourcePosition position) : Statement(position)
{
    public ConstraintDefinition Constraint { get; } = constraint;

    public bool Named { get; } = named;

    public bool IfNotExists { get; } = ifNotExists;
}

public sealed class DropIndexStatement(string name, bool ifExists, SourcePosition position) : Statement(position)
{
    public string Name { get; } = name;

    public bool IfExists { get; } = ifExists;
}

public sealed class DropConstraintStatement(string name, bool ifExists, SourcePosition position) : Statement(position)
{
    public string Name { get; } = name;

    public bool IfExists { get; } = ifExists;
}

public enum ShowTarget
{
    Indexes,
    Constraints,
    Procedures,
    Functions,
    Settings,
    Databases,

    /// <summary>The default or the home database, which are the same one here.</summary>
    OneDatabase,
    Transactions,
    Users,
    CurrentUser,

    /// <summary><c>TERMINATE TRANSACTIONS</c>, which answers with a table too.</summary>
    Terminations,
}

/// <summary><c>SHOW RANGE INDEXES [YIELD … [WHERE …] [RETURN …]]</c></summary>
/// <param name="names">Which ones are asked for by name, such as settings or transactions: a string or a list of strings; null for all.</param>
public sealed class ShowStatement(
    ShowTarget target, Expression? names, (Projection? Yield, Expression? Where, Projection? Return) shown, SourcePosition position) : Statement(position)
{
    public ShowTarget Target { get; } = target;

    public Expression? Names { get; } = names;

    /// <summary>The types of indexes or constraints that are asked for; null for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    public Projection? Yield { get; } = shown.Yield;

    public Expression? Where { get; } = shown.Where;

    public Projection? Return { get; } = shown.Return;
}
