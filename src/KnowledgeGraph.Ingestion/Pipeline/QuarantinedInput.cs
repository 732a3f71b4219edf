using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>An input that was not taken, and why: file, line, field, reason.</summary>
public sealed record QuarantinedInput(InputOrigin Origin, IReadOnlyList<RecordProblem> Problems)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The content of a <c>.error.json</c> file.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            file = Origin.File,
            problems = Problems.Select(problem => new { line = problem.Line > 0 ? problem.Line : Origin.Line, problem.Field, problem.Reason }),
        },
        Json);
}
