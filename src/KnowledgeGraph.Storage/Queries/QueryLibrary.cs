namespace KnowledgeGraph.Storage.Queries;

/// <summary>The analysts' questions: every file of the folder <c>queries</c>, which this build carries along. Immutable and thread-safe.</summary>
public static class QueryLibrary
{
    private static readonly Lazy<IReadOnlyList<QueryFile>> Files = new(() =>
        [.. EmbeddedText.Under("queries").Select(file => QueryHeader.Parse(Path.GetFileNameWithoutExtension(file.Name), file.Text))]);

    /// <summary>All queries by name, in ordinal order.</summary>
    public static IReadOnlyList<QueryFile> All => Files.Value;

    /// <summary>The query of this name (case does not matter, nor whether <c>.cypher</c> is there), or null.</summary>
    public static QueryFile? Find(string name)
    {
        var bare = name.EndsWith(".cypher", StringComparison.OrdinalIgnoreCase) ? name[..^".cypher".Length] : name;
        return All.FirstOrDefault(query => query.Name.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }
}
