using System.Reflection;

namespace KnowledgeGraph.Resolution.Known;

/// <summary>Reads the lists that ship in this assembly: one entry a line, <c>#</c> starts a comment.</summary>
internal static class ListFile
{
    /// <returns>The entries of <c>Lists/{name}.txt</c>, trimmed, in file order.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Lists/{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
