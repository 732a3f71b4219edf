using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Training.Lists;

/// <summary>The folder that lists are in, by their paths as the assembly names them: writes them sorted and in lower case where they are packed, and reads them back as the assembly will.</summary>
internal sealed class ListFolder(string path)
{
    public void Write(string name, string comment, IEnumerable<string> lines) =>
        Save(name, comment, lines.Select(l => l.Trim().ToLowerInvariant()).Where(l => l.Length > 1).Distinct().Order(StringComparer.Ordinal));

    /// <summary>As given: order and case are kept.</summary>
    public void WriteText(string name, string comment, IEnumerable<string> lines) => Save(name, comment, lines);

    public IEnumerable<string> Lines(string name)
    {
        using Stream file = File.OpenRead(Path.Combine(path, name));
        using var reader = new StreamReader(name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    void Save(string name, string comment, IEnumerable<string> lines)
    {
        using var file = File.Create(Path.Combine(path, name));
        using Stream packed = name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(file, CompressionLevel.SmallestSize) : file;
        packed.Write(Encoding.UTF8.GetBytes(comment + "\n" + string.Concat(lines.Select(l => l + "\n"))));
    }
}
