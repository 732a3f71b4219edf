using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Reads a query file's header comment:
/// <code>
/// // The question?
/// //
/// // More about it, any number of lines.
/// //
/// // Parameters
/// //   $actor  ACTOR               what it means
/// //   $limit  INTEGER  = 50       what it means
/// //
/// // Columns
/// //   holder  what it means
/// //
/// // Browser
/// //   :params {actor: 'Putin', limit: 50}
/// </code>
/// </summary>
internal static partial class QueryHeader
{
    public static QueryFile Parse(string name, string text)
    {
        var lines = text.Split('\n').TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line[2..].TrimEnd()).ToList();
        var sections = new Dictionary<string, List<string>> { [""] = [] };
        var current = sections[""];
        foreach (var line in lines)
        {
            if (line.Trim() is "Parameters" or "Columns" or "Browser")
                sections[line.Trim()] = current = [];
            else
                current.Add(line);
        }

        var about = sections[""];
        if (about.Count == 0 || about[0].Trim().Length == 0)
            throw new FormatException($"{name}: the first line is not a comment with the question.");

        return new QueryFile(name, about[0].Trim(), string.Join(' ', about.Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0)), text)
        {
            Parameters = [.. Section("Parameters").Select(line => Parameter(name, line))],
            Columns = [.. Section("Columns").Select(line => Column(name, line))],
        };

        IEnumerable<string> Section(string title) => sections.GetValueOrDefault(title, []).Select(line => line.Trim()).Where(line => line.Length > 0);
    }

    private static QueryParameter Parameter(string file, string line)
    {
        var match = ParameterLine().Match(line);
        if (!match.Success || !Enum.TryParse<QueryParameterType>(match.Groups["type"].Value, ignoreCase: true, out var type))
            throw new FormatException($"{file}: '{line}' does not declare a parameter like '$limit  INTEGER  = 50  how many rows'.");
        var declared = new QueryParameter(match.Groups["name"].Value, type, !match.Groups["default"].Success, null, match.Groups["meaning"].Value);
        var value = match.Groups["default"].Value;
        return declared.Required || value == "null" ? declared : declared with { Default = QueryFile.Read(declared, value.Trim('\'')) };
    }

    private static QueryColumn Column(string file, string line)
    {
        var match = ColumnLine().Match(line);
        return match.Success
            ? new QueryColumn(match.Groups["name"].Value, match.Groups["meaning"].Value)
            : throw new FormatException($"{file}: '{line}' does not describe a column like 'holder  who takes the stance'.");
    }

    [GeneratedRegex(@"^\$(?<name>\w+)\s+(?<type>[A-Z]+)(\s+=\s*(?<default>'[^']*'|\S+))?\s{2,}(?<meaning>\S.*)$")]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^(?<name>\w+)\s{2,}(?<meaning>\S.*)$")]
    private static partial Regex ColumnLine();
}
