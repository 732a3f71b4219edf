using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reporting.Json;

/// <summary>
/// Reports, and what <see cref="ReportOutcome{TReport}"/> holds besides, as JSON: the model's properties in camelCase, nulls left out. The
/// same model gives the same bytes.
/// </summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The output is a file or a terminal, never part of a web page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Render<TReport>(TReport report)
        where TReport : class
        => JsonSerializer.Serialize(report, Options) + "\n";
}
