namespace KnowledgeGraph.Bolt.Tests.Servers;

public sealed class RealServerTests : ServerSuite
{
    protected override IDriver Driver(Action<ConfigBuilder>? configure = null, string? scheme = null, IAuthToken? auth = null) => RealServer.Driver(configure, scheme, auth);
}
