namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Who is merged into an actor, however many merges away.</summary>
internal static class MergedBranch
{
    /// <param name="children">Who is merged into somebody directly. A circle is walked once.</param>
    public static IReadOnlySet<string> Of(string actor, Func<string, IEnumerable<string>> children)
    {
        var branch = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([actor]);
        while (open.TryPop(out var at))
        {
            foreach (var child in children(at).Where(branch.Add))
                open.Push(child);
        }

        return branch;
    }
}
