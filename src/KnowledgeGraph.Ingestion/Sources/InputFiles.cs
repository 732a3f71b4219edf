using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>The files behind the paths a user named, in ordinal order of their names, so that a run does not depend on the file system's order.</summary>
public static class InputFiles
{
    /// <summary>Files that a folder often holds and that are no input: hidden ones, and what an inbox puts aside.</summary>
    private static bool IsSkipped(string name) => name.StartsWith('.') || name.EndsWith(".error.json", StringComparison.Ordinal);

    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) files.AddRange(In(path));
            else if (File.Exists(path)) files.Add(path);
            else throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
        }
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Links are not followed: a link in a folder of input must not lead out of it, or in a circle.</summary>
    private static IEnumerable<string> In(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, MaxRecursionDepth = 64 })
            .Where(file => !IsSkipped(file.Name))
            .Select(file => Path.Combine(folder, Path.GetRelativePath(folder, file.FullName)))
            .Order(StringComparer.Ordinal);
}
