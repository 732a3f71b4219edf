using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows of a query that writes: it has run to its end before the first one is given.</summary>
internal sealed class StoredResult : IQueryResult
{
    private readonly RowBuffer _rows;
    private readonly Frame _frame;
    private readonly int[] _slots;
    private readonly Value[] _current;
    private int _next;

    private StoredResult(StatementPlan plan, Frame frame)
    {
        _frame = frame;
        _slots = plan.Query.HasResult ? [.. plan.Query.Columns.Select(column => column.Slot)] : [];
        _current = new Value[_slots.Length];
        _rows = new RowBuffer(_slots);
        Columns = plan.Query.HasResult ? [.. plan.Query.Columns.Select(column => column.Name)] : [];
    }

    public IReadOnlyList<string> Columns { get; }

    public ReadOnlySpan<Value> Current => _current;

    public QueryStatistics Statistics => _frame.Changes.Statistics;

    public string? Plan { get; private set; }

    public static StoredResult Run(StatementPlan plan, Frame frame)
    {
        var result = new StoredResult(plan, frame);
        try
        {
            frame.Within(() => result.ReadAll(plan));
        }
        catch (ConstraintViolationException violation)
        {
            throw CypherException.Runtime(CypherErrorType.ConstraintValidationFailed, "ConstraintViolation", violation.Message, inner: violation);
        }

        if (frame.Profile is not null) result.Plan = PlanText.Of(plan.Query.Operator, frame.Profile);
        return result;
    }

    private bool ReadAll(StatementPlan plan)
    {
        foreach (var row in plan.Query.Operator.Rows(_frame))
        {
            _frame.Budget.Step();
            if (!plan.Query.HasResult) continue;
            _rows.Add(row);
            _frame.CheckHeld(_rows.Count);
        }

        _frame.Changes.Complete();
        return true;
    }

    public void Reserve(long bytes) => _frame.Budget.Take(bytes);

    public bool MoveNext()
    {
        if (_next >= _rows.Count) return false;
        _rows.Restore(_next++, _frame.Row);
        for (var i = 0; i < _slots.Length; i++) _current[i] = _frame.Row[_slots[i]];
        return true;
    }

    public void Dispose() => _frame.Budget.Dispose();
}
