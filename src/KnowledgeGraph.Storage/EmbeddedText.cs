using System.Text;

namespace KnowledgeGraph.Storage;

/// <summary>Text files that travel inside this assembly, by the path they have in the repository. Line ends come out as \n.</summary>
internal static class EmbeddedText
{
    /// <summary>All files below a folder, in ordinal order of their names.</summary>
    public static IEnumerable<(string Name, string Text)> Under(string folder)
        => typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[(folder.Length + 1)..], Read(name)));

    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"'{path}' is not part of this build.", path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
