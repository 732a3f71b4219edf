namespace KnowledgeGraph.Reporting;

/// <summary>The beginning of a list, best first, and how long all of it is.</summary>
public sealed record Listed<T>(IReadOnlyList<T> Items, long Total)
{
    public static Listed<T> Empty { get; } = new([], 0);

    /// <summary>How many are not shown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Left => Total - Items.Count;

    internal static Listed<T> Of(IReadOnlyList<T> all, int top) => new([.. all.Take(top)], all.Count);
}
