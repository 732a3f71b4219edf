using System.Reflection;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Reads the word lists that ship in this assembly: one entry a line, <c>#</c> starts a comment.</summary>
internal static class LexiconFile
{
    /// <returns>The entries of <c>Lexicons/{name}.txt</c>, trimmed, in file order.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"KnowledgeGraph.Extraction.Lexicons.{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
