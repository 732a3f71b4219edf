using KnowledgeGraph.Cypher.Graph;
using NodaTime;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>What functions may ask of the world: the graph, the clocks, and chance. One a statement; not thread-safe.</summary>
/// <param name="graph">The snapshot or write transaction that the statement runs on.</param>
/// <param name="clock">Read once here for the statement's time, and at each call of the <c>.realtime</c> functions.</param>
/// <param name="random">For <c>rand()</c> and <c>randomUUID()</c>; seeded where runs must repeat.</param>
/// <param name="transactionTime">When the transaction began; the statement's time where it is not known.</param>
public sealed class FunctionContext(IGraphReader graph, TimeProvider clock, Random random, Instant? transactionTime = null)
{
    private readonly Instant? _transactionTime = transactionTime;

    public IGraphReader Graph { get; } = graph;

    public Random Random { get; } = random;

    /// <summary>The same for the whole statement.</summary>
    public Instant StatementTime { get; } = Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The same for the whole transaction.</summary>
    public Instant TransactionTime => _transactionTime ?? StatementTime;

    /// <summary>
    /// Finds a relationship that this statement has deleted: <c>type(r)</c>, <c>startNode(r)</c> and <c>endNode(r)</c> still answer for it.
    /// </summary>
    public Func<long, RelationshipRecord?>? DeletedRelationship { get; init; }

    public Instant RealTime() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
