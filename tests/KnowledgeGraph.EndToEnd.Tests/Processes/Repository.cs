namespace KnowledgeGraph.EndToEnd.Tests.Processes;

/// <summary>Files of the repository, and of the shared folder beside it where that is here.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(folder => File.Exists(Path.Combine(folder, "KnowledgeGraph.sln"))) ?? throw new DirectoryNotFoundException("KnowledgeGraph.sln is not above the test.");

    public static string Samples { get; } = Path.Combine(Root, "samples");

    /// <summary>The samples that are articles or records, one by one.</summary>
    public static IReadOnlyList<string> SampleInputs { get; } =
        [.. Directory.GetFiles(Samples, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".codebook.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A shared file, or the test is skipped.</summary>
    public static string Shared(string path)
    {
        var folder = Find(folder => Directory.Exists(Path.Combine(folder, "shared", "articles")));
        if (folder is null) Assert.Skip("The shared folder is not beside the repository.");
        return Path.Combine(folder, "shared", path);
    }

    private static string? Find(Func<string, bool> fits)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (fits(folder.FullName)) return folder.FullName;
        }
        return null;
    }
}
