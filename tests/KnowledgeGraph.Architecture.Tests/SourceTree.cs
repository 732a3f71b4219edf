namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string Root = FindRoot();

    /// <summary>The C# files below a folder of the repository, without what a build has written.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>A file's path below a folder of the repository.</summary>
    public static string Relative(string file, string folder = ".") => Path.GetRelativePath(Path.Combine(Root, folder), file);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("KnowledgeGraph.sln is not above the test.");
    }
}
