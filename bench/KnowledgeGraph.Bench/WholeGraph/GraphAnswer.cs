namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>What one engine took for one question, in milliseconds, and its rows as text.</summary>
internal sealed record GraphAnswer(string Name, double First, double Median, string Rows)
{
    /// <summary>Runs that count for the median, after two that do not.</summary>
    public const int Runs = 5;

    public static GraphAnswer Of(string name, IReadOnlyList<double> times, string rows) =>
        new(name, times[0], times.Skip(2).Order().ElementAt((times.Count - 2) / 2), rows);
}
