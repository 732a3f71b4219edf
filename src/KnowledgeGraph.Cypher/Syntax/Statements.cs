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
    Databases,
    Transactions,
}

/// <summary><c>SHOW INDEXES [YIELD … [WHERE …] [RETURN …]]</c></summary>
public sealed class ShowStatement(ShowTarget target, Projection? yield, Expression? where, Projection? @return, SourcePosition position) : Statement(position)
{
    public ShowTarget Target { get; } = target;

    public Projection? Yield { get; } = yield;

    public Expression? Where { get; } = where;

    public Projection? Return { get; } = @return;
}
