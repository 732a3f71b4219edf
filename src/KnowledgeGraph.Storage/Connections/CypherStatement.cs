namespace KnowledgeGraph.Storage.Connections;

/// <summary>
/// A statement and its parameters. Values never become part of the text.
/// </summary>
/// <remarks>
/// Parameters and results use these types: null, <see cref="bool"/>, <see cref="long"/> (<see cref="int"/> is widened), <see cref="double"/>, <see cref="string"/>, byte[],
/// <c>IReadOnlyList&lt;object?&gt;</c>, <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, NodaTime's LocalDate, LocalTime, OffsetTime, LocalDateTime and ZonedDateTime,
/// <see cref="GraphDuration"/>, <see cref="GraphPoint"/>; results also <see cref="GraphNode"/>, <see cref="GraphRelationship"/> and <see cref="GraphPath"/>.
/// </remarks>
public sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public CypherStatement(string text)
        : this(text, EmptyParameters)
    {
    }

    /// <summary>What it may take; null for statements that the program writes itself, which have no limits.</summary>
    public StatementLimits? Limits { get; init; }

    /// <summary>
    /// Only what a reader may run (docs/operations.md has the list); the embedded engine refuses the rest, Neo4j does not read this.
    /// </summary>
    public bool ForReader { get; init; }

    /// <summary>
    /// What the server that runs the statement for a client knows; null where there is none. Only the embedded engine asks.
    /// </summary>
    public IServerAnswers? Server { get; init; }

    private static readonly Dictionary<string, object?> EmptyParameters = [];
}

/// <summary>What a statement changed. <see cref="ContainsUpdates"/> is false where it wrote nothing at all.</summary>
public sealed record CypherSummary
{
    public static CypherSummary Nothing { get; } = new();

    public long NodesCreated { get; init; }

    public long NodesDeleted { get; init; }

    public long RelationshipsCreated { get; init; }

    public long RelationshipsDeleted { get; init; }

    /// <summary>Properties whose value really changed: setting the value that is there does not count on the embedded engine, but does on Neo4j.</summary>
    public long PropertiesSet { get; init; }

    public long LabelsAdded { get; init; }

    public long LabelsRemoved { get; init; }

    public long IndexesAdded { get; init; }

    public long IndexesRemoved { get; init; }

    public long ConstraintsAdded { get; init; }

    public long ConstraintsRemoved { get; init; }

    /// <summary>The plan as a text tree where the statement began with EXPLAIN, or with PROFILE (then with rows and hits); otherwise null.</summary>
    public string? Plan { get; init; }

    /// <summary>
    /// What the engine warns of; only for statements that a server runs for a client (<see cref="CypherStatement.Server"/>).
    /// </summary>
    public IReadOnlyList<StatementNotice> Notices { get; init; } = [];

    public bool ContainsUpdates => (Plan is null && Notices.Count == 0 ? this : this with { Plan = null, Notices = Nothing.Notices }) != Nothing;
}

/// <summary>A statement that the engine refused or that failed while it ran.</summary>
/// <param name="code">Neo4j's status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; both engines use the same.</param>
public sealed class CypherStatementException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
