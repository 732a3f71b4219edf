using KnowledgeGraph.Model.Records;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>Errors as RFC 9457 problem details, with the problems of the input where there are any.</summary>
internal static class Problems
{
    public static IResult Of(int status, string title, string detail, IReadOnlyList<RecordProblem>? problems = null) => Results.Problem(
        detail,
        statusCode: status,
        title: title,
        extensions: problems is null ? null : new Dictionary<string, object?> { ["problems"] = problems.Select(p => new { line = p.Line, field = p.Field, reason = p.Reason }) });
}
