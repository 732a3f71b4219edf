using KnowledgeGraph.BoltServer.Sessions;

namespace KnowledgeGraph.BoltServer.Answers;

/// <summary>What <c>dbms.components</c> tells. Tools take the first row for the server, and choose what they ask by its version.</summary>
internal static class Components
{
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Rows() =>
    [
        Row("Neo4j Kernel", Logon.ServerVersion, "community"),
        Row("Cypher", "5", ""),
        Row("KnowledgeGraph", typeof(Components).Assembly.GetName().Version?.ToString(3) ?? "0", "embedded"),
    ];

    private static Dictionary<string, object?> Row(string name, string version, string edition) =>
        new() { ["name"] = name, ["versions"] = new[] { version }, ["edition"] = edition };
}
