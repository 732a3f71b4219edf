namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>Gathers findings up to a limit, and counts what was compared.</summary>
internal sealed class Findings(int limit)
{
    private readonly List<GraphFinding> _list = [];

    public IReadOnlyList<GraphFinding> List => _list;

    public bool Truncated { get; private set; }

    public long Checked { get; set; }

    public void Add(string rule, string subject, string detail)
    {
        if (_list.Count < limit)
            _list.Add(new GraphFinding(rule, subject, detail));
        else
            Truncated = true;
    }

    /// <summary>One comparison.</summary>
    public void Expect(bool holds, string rule, string subject, Func<string> detail)
    {
        Checked++;
        if (!holds)
            Add(rule, subject, detail());
    }
}
