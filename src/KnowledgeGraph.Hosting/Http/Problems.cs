using KnowledgeGraph.Model.Records;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>What is told of inputs that were refused: at most <see cref="MostListed"/> problems, and how many there are. Errors as RFC 9457 problem details, with the problems of the input where there are any.</summary>
internal static class Problems
{
    public const int MostListed = 100;

    public static IResult Of(int status, string title, string detail, IReadOnlyList<RecordProblem>? problems = null) => Results.Problem(
        detail,
        statusCode: status,
        title: title,
        extensions: problems is null ? null : new Dictionary<string, object?> { ["problems"] = Listed(problems), ["problemCount"] = problems.Count });

    public static IEnumerable<object> Listed(IEnumerable<RecordProblem> problems) => problems.Take(MostListed).Select(problem => new { line = problem.Line, field = problem.Field, reason = problem.Reason });
}
