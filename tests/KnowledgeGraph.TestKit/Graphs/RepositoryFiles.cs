namespace KnowledgeGraph.TestKit.Graphs;

/// <summary>Finds this repository's files from a test that runs below it.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder with the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No KnowledgeGraph.sln above {AppContext.BaseDirectory}.");
    }
}
