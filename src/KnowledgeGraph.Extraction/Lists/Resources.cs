using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Lists;

/// <summary>Opens the lists and models embedded in this assembly; names ending in .br are unpacked.</summary>
internal static class Resources
{
    public static bool Exists(string name) => typeof(Resources).Assembly.GetManifestResourceInfo(name) is not null;

    public static Stream Open(string name)
    {
        var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing; build it with src/KnowledgeGraph.Training.");
        return name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>The lines of a list, without comments (#) and empty ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
