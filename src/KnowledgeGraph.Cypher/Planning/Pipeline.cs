using KnowledgeGraph.Cypher.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The plan of a query so far.</summary>
/// <param name="Reads">Since the last barrier rows depend on what the graph holds.</param>
/// <param name="Writes">Since the last barrier the graph is written.</param>
/// <param name="Updates">Somewhere before, the graph is written: the plan must run to its end.</param>
internal sealed record Pipeline(Operator Operator, Scope Scope, bool Reads = false, bool Writes = false, bool Updates = false)
{
    public static Pipeline Start(Scope scope) => new(new Argument(), scope);

    public Pipeline Then(Operator next) => this with { Operator = next };

    /// <summary>
    /// What a clause reads must not see what a later clause writes, nor the other way round. Where rows flow one by one that would happen, so a barrier reads all rows first.
    /// </summary>
    public Pipeline BeforeWrite() => Reads || Writes ? Barrier() : this;

    public Pipeline BeforeRead() => Writes ? Barrier() : this;

    private Pipeline Barrier() => this with { Operator = new Eager(Operator, Scope.Slots), Reads = false, Writes = false };
}

/// <summary>A column of a result: its name and where its value is.</summary>
internal sealed record Column(string Name, int Slot);

/// <summary>A planned query. Without RETURN there are no columns, and its rows mean nothing.</summary>
internal sealed record PlannedQuery(Operator Operator, IReadOnlyList<Column> Columns, bool HasResult, bool Updates);
