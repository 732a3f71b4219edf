using System.Text.Json;

namespace KnowledgeGraph.Hosting.Intake;

/// <summary>What stands in a <c>.error.json</c>: which lines and fields were refused and why, and how much of the rest went in.</summary>
internal static class QuarantineNote
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Write(string name, DateTimeOffset at, IntakeReport report) => JsonSerializer.Serialize(
        new
        {
            file = name,
            at,
            written = report.Written,
            unchanged = report.Unchanged,
            problems = report.Problems.Select(problem => new { line = problem.Line, field = problem.Field, reason = problem.Reason }),
        },
        Json);

    /// <summary>Of something that could not be taken at all.</summary>
    public static string Write(string name, DateTimeOffset at, string reason) => Write(name, at, new IntakeReport(0, 0, 0, 0, [new IntakeProblem(name, 0, "$", reason)]));
}
