using System.Text.Json;

namespace KnowledgeGraph.Conformance.Tests.Cases;

/// <summary>One line of <c>cypher.jsonl</c>: what to run on an empty store, and what Neo4j 5.26 answers. Rows are in no order, their columns joined by a bar.</summary>
public sealed record CypherCase(string About, string[] Setup, string Query, string[]? Columns, string[]? Rows, string? Error)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<CypherCase> ReadAll() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "cypher.jsonl"))
        .Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<CypherCase>(line, Options)!);

    public override string ToString() => About;
}
