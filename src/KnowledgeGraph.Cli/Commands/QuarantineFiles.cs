using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Ingestion.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// The reasons for refused input on disk: one <c>.error.json</c> an input file, written over by the next run of the same file. The input itself stays where it is.
/// </summary>
internal static class QuarantineFiles
{
    public static void Write(string? folder, IReadOnlyList<QuarantinedInput> quarantined)
    {
        if (folder is null || quarantined.Count == 0) return;
        Directory.CreateDirectory(folder);
        foreach (var file in quarantined.GroupBy(input => input.Origin.File))
            File.WriteAllText(Path.Combine(folder, NameOf(file.Key)), "[" + string.Join(",\n", file.Select(input => input.ToJson())) + "]\n");
    }

    /// <summary>The file's last part, kept to plain characters so that no name leads out of the folder, and a piece of its path's hash so that equal names do not clash.</summary>
    private static string NameOf(string file)
    {
        var name = string.Concat(Path.GetFileName(file).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')).TrimStart('.');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(file))))[..8];
        return $"{(name.Length > 100 ? name[..100] : name)}.{hash}.error.json";
    }
}
