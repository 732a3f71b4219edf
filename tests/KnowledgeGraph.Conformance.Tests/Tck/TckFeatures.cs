using System.Text;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>Reads the TCK's feature files: the part of Gherkin that they use.</summary>
public static class TckFeatures
{
    /// <summary>The folder of the TCK, or null where it is not on this machine.</summary>
    public static string? Folder { get; } = Find();

    public static IEnumerable<TckScenario> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "features"), "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file)));

    public static IEnumerable<TckScenario> Read(string feature, string[] lines)
    {
        var background = new List<TckStep>();
        var at = 0;
        var tags = new List<string>();
        while (at < lines.Length)
        {
            var line = lines[at].Trim();
            if (line.StartsWith('@'))
            {
                tags.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                at++;
            }
            else if (line.StartsWith("Background:", StringComparison.Ordinal))
            {
                at++;
                background = ReadSteps(lines, ref at);
            }
            else if (line.StartsWith("Scenario:", StringComparison.Ordinal) || line.StartsWith("Scenario Outline:", StringComparison.Ordinal))
            {
                var name = line[(line.IndexOf(':') + 1)..].Trim();
                at++;
                var steps = background.Concat(ReadSteps(lines, ref at)).ToList();
                var examples = ReadExamples(lines, ref at);
                if (examples.Count == 0)
                    yield return new TckScenario(feature, name, [.. tags], steps);
                var index = 0;
                foreach (var example in examples)
                    yield return new TckScenario(feature, $"{Fill(name, example)} ({++index})", [.. tags], [.. steps.Select(step => Fill(step, example))]);
                tags.Clear();
            }
            else
            {
                at++;
            }
        }
    }

    private static List<TckStep> ReadSteps(string[] lines, ref int at)
    {
        var steps = new List<TckStep>();
        for (; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (!IsStep(line, out var text)) break;
            string? doc = null;
            var table = new List<IReadOnlyList<string>>();
            while (at + 1 < lines.Length)
            {
                var next = lines[at + 1].Trim();
                if (next.StartsWith("\"\"\"", StringComparison.Ordinal))
                {
                    at++;
                    doc = ReadDocString(lines, ref at);
                }
                else if (next.StartsWith('|'))
                {
                    table.Add(ReadRow(next));
                    at++;
                }
                else if (next.Length == 0 && at + 2 < lines.Length && lines[at + 2].TrimStart().StartsWith('|') && table.Count == 0 && doc is null)
                {
                    at++;
                }
                else
                {
                    break;
                }
            }
            steps.Add(new TckStep(text, doc, table));
        }
        return steps;
    }

    private static string ReadDocString(string[] lines, ref int at)
    {
        var indent = lines[at].Length - lines[at].TrimStart().Length;
        var text = new StringBuilder();
        for (at++; !lines[at].TrimStart().StartsWith("\"\"\"", StringComparison.Ordinal); at++)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(lines[at].Length >= indent ? lines[at][indent..] : lines[at].TrimStart());
        }
        return text.ToString();
    }

    private static List<Dictionary<string, string>> ReadExamples(string[] lines, ref int at)
    {
        var examples = new List<Dictionary<string, string>>();
        while (at < lines.Length)
        {
            var line = lines[at].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                at++;
                continue;
            }
            if (!line.StartsWith("Examples:", StringComparison.Ordinal)) break;
            at++;
            IReadOnlyList<string>? header = null;
            for (; at < lines.Length; at++)
            {
                var row = lines[at].Trim();
                if (row.Length == 0 || row[0] == '#') continue;
                if (row[0] != '|') break;
                var cells = ReadRow(row);
                if (header is null) header = cells;
                else examples.Add(header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
            }
        }
        return examples;
    }

    private static bool IsStep(string line, out string text)
    {
        foreach (var keyword in (ReadOnlySpan<string>)["Given ", "When ", "Then ", "And ", "But ", "* "])
        {
            if (!line.StartsWith(keyword, StringComparison.Ordinal)) continue;
            text = line[keyword.Length..].Trim();
            return true;
        }
        text = "";
        return false;
    }

    private static List<string> ReadRow(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is ('|' or '\\' or 'n'))
            {
                cell.Append(line[++i] switch { 'n' => '\n', var c => c });
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        return cells;
    }

    private static TckStep Fill(TckStep step, Dictionary<string, string> example) => new(
        Fill(step.Text, example),
        step.DocString is null ? null : Fill(step.DocString, example),
        [.. step.Table.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Fill(cell, example))])]);

    private static string Fill(string text, Dictionary<string, string> example) =>
        example.Aggregate(text, (filled, pair) => filled.Replace($"<{pair.Key}>", pair.Value, StringComparison.Ordinal));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("OPENCYPHER_TCK") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "tck");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
