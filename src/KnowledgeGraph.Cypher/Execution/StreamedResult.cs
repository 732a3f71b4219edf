using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows that are computed as they are asked for.</summary>
internal sealed class StreamedResult(StatementPlan plan, Frame frame) : IQueryResult
{
    private readonly int[] _slots = plan.Query.HasResult ? [.. plan.Query.Columns.Select(column => column.Slot)] : [];
    private readonly Value[] _current = new Value[plan.Query.Columns.Count];
    private readonly IEnumerator<Value[]> _rows = plan.Query.Operator.Rows(frame).GetEnumerator();

    public IReadOnlyList<string> Columns { get; } = [.. plan.Query.Columns.Select(column => column.Name)];

    public ReadOnlySpan<Value> Current => _current;

    public QueryStatistics Statistics => frame.Changes.Statistics;

    public string? Plan => frame.Profile is null ? null : PlanText.Of(plan.Query.Operator, frame.Profile);

    public bool MoveNext() => frame.Within(Next);

    public void Reserve(long bytes) => frame.Budget.Take(bytes);

    public void Dispose()
    {
        _rows.Dispose();
        frame.Budget.Dispose();
    }

    private bool Next()
    {
        frame.Budget.Step();
        if (!plan.Query.HasResult)
        {
            while (_rows.MoveNext())
            {
            }

            return false;
        }

        if (!_rows.MoveNext()) return false;
        for (var i = 0; i < _slots.Length; i++) _current[i] = _rows.Current[_slots[i]];
        return true;
    }
}
