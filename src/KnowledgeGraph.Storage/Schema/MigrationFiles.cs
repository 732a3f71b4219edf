using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Schema;

/// <summary>Reads migrations from their files, by the naming rule of neo4j-migrations.</summary>
internal static partial class MigrationFiles
{
    public static IReadOnlyList<Migration> Embedded { get; } = [.. EmbeddedText.Under("graph-schema/migrations").Select(file => Parse(file.Name, file.Text)).OrderBy(m => m.Version)];

    public static Migration Parse(string fileName, string text)
    {
        var name = FileName().Match(fileName);
        if (!name.Success)
            throw new FormatException($"'{fileName}' is not named like V001__What_it_does.cypher.");
        var statements = Split(text);
        var version = int.Parse(name.Groups["version"].ValueSpan, CultureInfo.InvariantCulture);
        return new Migration(version, name.Groups["description"].Value.Replace('_', ' '), fileName, Crc32(statements), statements);
    }

    /// <summary>Statements end with a semicolon at the end of a line, as cypher-shell wants it; whole-line comments are dropped.</summary>
    private static List<string> Split(string text)
    {
        var statements = new List<string>();
        var current = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.TrimStart().StartsWith("//", StringComparison.Ordinal)) continue;
            current.Append(line.EndsWith(';') ? line[..^1] : line).Append('\n');
            if (line.EndsWith(';')) Finish();
        }

        Finish();
        return statements;

        void Finish()
        {
            var statement = current.ToString().Trim();
            if (statement.Length > 0) statements.Add(statement);
            current.Clear();
        }
    }

    private static string Crc32(IEnumerable<string> statements)
    {
        var crc = uint.MaxValue;
        foreach (var b in statements.SelectMany(Encoding.UTF8.GetBytes))
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return (~crc).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^V(?<version>\d+)__(?<description>\w+)\.cypher$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
