
namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>ROUTE's answer: this server in every role.</summary>
internal static class RoutingTable
{
    private const long SecondsToLive = 300;

    /// <param name="context">What the client says of how it got here; its address is the one that works for it.</param>
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object?> context, string database, string fallback)
    {
        var address = context.GetValueOrDefault("address") as string ?? fallback;
        return new Dictionary<string, object?>
        {
            ["rt"] = new Dictionary<string, object?>
            {
                ["ttl"] = SecondsToLive,
                ["db"] = database,
                ["servers"] = new[] { Role("WRITE"), Role("READ"), Role("ROUTE") },
            },
        };

        Dictionary<string, object?> Role(string role) => new() { ["addresses"] = new[] { address }, ["role"] = role };
    }
}
