using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Counts rows and reads of the graph for each operator. A read belongs to the operator that is being asked for its next row.</summary>
internal sealed class Profile
{
    private readonly Dictionary<Operator, Counts> _counts = new(ReferenceEqualityComparer.Instance);
    private Counts _current = new();

    public void Hit() => _current.Hits++;

    public string Describe(Operator step) => _counts.TryGetValue(step, out var counts) ? $"rows {counts.Rows:N0}, hits {counts.Hits:N0}" : "not run";

    public IEnumerable<Value[]> Count(Operator step, IEnumerable<Value[]> rows)
    {
        if (!_counts.TryGetValue(step, out var counts)) _counts.Add(step, counts = new Counts());
        using var row = rows.GetEnumerator();
        while (true)
        {
            var before = _current;
            _current = counts;
            bool more;
            try
            {
                more = row.MoveNext();
            }
            finally
            {
                _current = before;
            }

            if (!more) yield break;
            counts.Rows++;
            yield return row.Current;
        }
    }

    private sealed class Counts
    {
        public long Rows { get; set; }

        public long Hits { get; set; }
    }
}
