namespace KnowledgeGraph.Bolt;

/// <summary>A GQL diagnostic record; what every record has may be left out on the wire.</summary>
internal static class DiagnosticRecord
{
    public static IReadOnlyDictionary<string, object?> WithDefaults(object? sent)
    {
        var record = new Dictionary<string, object?> { ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/" };
        foreach (var (key, value) in sent as Dictionary<string, object?> ?? []) record[key] = value;
        return record;
    }
}
