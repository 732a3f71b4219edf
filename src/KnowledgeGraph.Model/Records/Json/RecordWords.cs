namespace KnowledgeGraph.Model.Records.Json;

/// <summary>The spelling of vocabulary in records: lower case. All its words are single words.</summary>
internal static class RecordWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Of(string name) => name.ToLowerInvariant();
}
