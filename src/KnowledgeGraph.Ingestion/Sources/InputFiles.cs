using System.IO.Enumeration;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>
/// The files behind the paths a user named, in ordinal order of their names, so that a run does not depend on the file system's order.
/// </summary>
public static class InputFiles
{
    /// <summary>Files that a folder often holds and that are no input: hidden ones, codebooks, and what an inbox puts aside.</summary>
    private static bool IsSkipped(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.EndsWith(".error.json", StringComparison.Ordinal) || IsCodebook(name);

    /// <summary>Whether a file's name says that it is a codebook of topics, which is no input.</summary>
    internal static bool IsCodebook(ReadOnlySpan<char> name) => name.EndsWith(".codebook.yaml", StringComparison.OrdinalIgnoreCase);

    /// <param name="storeFile">A folder below a named one that holds a file of this name is a store, and is left out with all that is in
    /// it; null leaves out none.</param>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, string? storeFile = null)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) files.AddRange(In(path, storeFile));
            else if (File.Exists(path)) files.Add(path);
            else throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
        }
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Links are not followed: a link in a folder of input must not lead out of it, or in a circle.</summary>
    private static IEnumerable<string> In(string folder, string? storeFile)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 64,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsSkipped(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                storeFile is null || !File.Exists(Path.Combine(entry.ToFullPath(), storeFile)),
        };
        return files.Order(StringComparer.Ordinal);
    }
}
