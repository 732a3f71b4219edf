using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Bolt.Tests.Servers;

/// <summary>Drivers for the real server, or a skipped test.</summary>
internal static class RealServer
{
    public static IDriver Driver(Action<ConfigBuilder>? configure = null, string? scheme = null, IAuthToken? auth = null)
    {
        if (Neo4jServer.Current is not { } server) throw Skipped();
        var uri = new UriBuilder(server.Uri);
        if (scheme is not null) uri.Scheme = scheme;
        return GraphDatabase.Driver(uri.Uri, auth ?? AuthTokens.Basic(server.User, server.Password), configure);
    }

    private static InvalidOperationException Skipped()
    {
        Assert.Skip(Neo4jServer.SkipReason);
        return new InvalidOperationException();
    }
}
