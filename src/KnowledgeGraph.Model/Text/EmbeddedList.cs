using System.IO.Compression;
using System.Reflection;

namespace KnowledgeGraph.Model.Text;

/// <summary>Reads the lists and models that ship inside an assembly; names that end in <c>.br</c> are unpacked (Brotli).</summary>
internal static class EmbeddedList
{
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    public static Stream Open(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no resource {name}. Its project file names what is embedded.");
        return name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <returns>The entries in file order; empty lines and those that begin with <c>#</c> are left out.</returns>
    public static IEnumerable<string> Lines(Assembly assembly, string name)
    {
        using var reader = new StreamReader(Open(assembly, name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
