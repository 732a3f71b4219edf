using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// The engine's plan, a text tree, as the tree of maps that Bolt carries. A step's main input stands below it at the same depth; what
/// runs inside of the step stands between the two, set in by two blanks.
/// </summary>
internal static partial class PlanMap
{
    /// <summary>Whether the steps say what they read, as after PROFILE.</summary>
    public static bool IsProfile(string plan) => Counts().IsMatch(plan.AsSpan(0, Math.Max(0, plan.IndexOf('\n', StringComparison.Ordinal))));

    /// <summary>Tools look for a first step called ProduceResults, and show its arguments beside the plan.</summary>
    /// <param name="rows">How many rows the client got.</param>
    public static Dictionary<string, object?> Of(string plan, IReadOnlyList<string> columns, long rows)
    {
        var lines = plan.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        var child = Read(lines, ref at, 0);
        var arguments = new Dictionary<string, object?> { ["Details"] = string.Join(", ", columns), ["version"] = "5", ["planner"] = "KNOWLEDGEGRAPH", ["runtime"] = "EMBEDDED" };
        var results = new Dictionary<string, object?> { ["operatorType"] = "ProduceResults", ["identifiers"] = columns.ToArray<object?>(), ["args"] = arguments, ["children"] = new[] { child } };
        if (IsProfile(plan)) (results["rows"], results["dbHits"], arguments["Rows"], arguments["DbHits"]) = (rows, 0L, rows, 0L);
        return results;
    }

    private static Dictionary<string, object?> Read(string[] lines, ref int at, int depth)
    {
        var step = Step(lines[at++].Trim());
        var children = new List<object?>();
        step["children"] = children;
        while (at < lines.Length && DepthOf(lines[at]) > depth) children.Add(Read(lines, ref at, depth + 1));
        if (at < lines.Length && DepthOf(lines[at]) == depth) children.Insert(0, Read(lines, ref at, depth));
        return step;
    }

    private static Dictionary<string, object?> Step(string line)
    {
        var counts = Counts().Match(line);
        var text = counts.Success ? line[..counts.Index] : line;
        var name = text.Split(' ', 2);
        var arguments = new Dictionary<string, object?>();
        if (name.Length > 1) arguments["Details"] = name[1];
        var step = new Dictionary<string, object?> { ["operatorType"] = name[0], ["identifiers"] = Array.Empty<object?>(), ["args"] = arguments };
        if (!counts.Success) return step;
        step["rows"] = arguments["Rows"] = Number(counts.Groups["rows"]);
        step["dbHits"] = arguments["DbHits"] = Number(counts.Groups["hits"]);
        return step;
    }

    private static int DepthOf(string line) => (line.Length - line.TrimStart(' ').Length) / 2;

    private static long Number(Group digits) => long.Parse(digits.ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" \(rows (?<rows>[\d,]+), hits (?<hits>[\d,]+)\)$")]
    private static partial Regex Counts();
}
