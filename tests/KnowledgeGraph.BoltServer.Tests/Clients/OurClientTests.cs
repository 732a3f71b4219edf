using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Tests.Servers;

namespace KnowledgeGraph.BoltServer.Tests.Clients;

/// <summary>Our own client does here what it does on Neo4j: the same tests.</summary>
public sealed class OurClientTests(OurClientTests.SharedPort shared) : ServerSuite, IClassFixture<OurClientTests.SharedPort>
{
    private const string Password = "test-password";

    protected override IDriver Driver(Action<ConfigBuilder>? configure = null, string? scheme = null, IAuthToken? auth = null) =>
        shared.Port.Driver(auth ?? AuthTokens.Basic("neo4j", Password), scheme ?? "bolt", configure);

    /// <summary>One port for all of these tests, with a user.</summary>
    public sealed class SharedPort : IAsyncLifetime
    {
        private OpenPort? _port;

        internal OpenPort Port => _port!;

        public async ValueTask InitializeAsync() => _port = await OpenPort.OpenAsync(options => options.Auth = $"neo4j/{Password}");

        public ValueTask DisposeAsync() => _port?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
