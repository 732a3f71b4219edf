namespace KnowledgeGraph.Bolt;

/// <summary>Which servers of a cluster do what for one database, until it expires. Unchanging; a lost server makes a new table.</summary>
internal sealed record RoutingTable(
    string? Database, IReadOnlyList<ServerAddress> Routers, IReadOnlyList<ServerAddress> Readers, IReadOnlyList<ServerAddress> Writers, RoutingTerm Term)
{
    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    /// <summary>A reader's table may lack writers (there is none while the cluster elects one).</summary>
    public bool IsGoodFor(AccessMode mode, TimeProvider clock) => Routers.Count > 0 && For(mode).Count > 0 && !Term.IsOver(clock);

    public RoutingTable Without(ServerAddress server) =>
        this with { Routers = Remove(Routers, server), Readers = Remove(Readers, server), Writers = Remove(Writers, server) };

    public RoutingTable WithoutWriter(ServerAddress server) => this with { Writers = Remove(Writers, server) };

    private static List<ServerAddress> Remove(IReadOnlyList<ServerAddress> from, ServerAddress server) => [.. from.Where(address => address != server)];

    /// <summary>From ROUTE's SUCCESS.</summary>
    /// <exception cref="ProtocolException">It is no routing table, or names no router.</exception>
    public static RoutingTable Read(IReadOnlyDictionary<string, object?> metadata, string? database, TimeProvider clock)
    {
        if (metadata.GetValueOrDefault("rt") is not Dictionary<string, object?> table
            || table.GetValueOrDefault("ttl") is not long ttl
            || table.GetValueOrDefault("servers") is not List<object?> servers)
        {
            throw new ProtocolException("The server's routing table cannot be understood.");
        }

        var roles = servers.OfType<Dictionary<string, object?>>().ToLookup(
            server => server.GetValueOrDefault("role") as string,
            server => (server.GetValueOrDefault("addresses") as List<object?> ?? []).OfType<string>().Select(ServerAddress.Parse));
        List<ServerAddress> Of(string role) => [.. roles[role].SelectMany(addresses => addresses).Distinct()];
        var read = new RoutingTable(table.GetValueOrDefault("db") as string ?? database, Of("ROUTE"), Of("READ"), Of("WRITE"), RoutingTerm.Of(ttl, clock));
        return read.Routers.Count > 0 ? read : throw new ProtocolException("The server's routing table names no router.");
    }
}
