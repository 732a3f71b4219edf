using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>HELLO, LOGON and LOGOFF: who is there, and what both sides can.</summary>
internal sealed class Logon(ServerContext server, SessionState state, RequestReader reader, ResponseWriter writer)
{
    /// <summary>
    /// Java's and Ruby's drivers speak to servers of this name only, and tools choose what they ask by the version: the one whose Cypher
    /// and protocol this is.
    /// </summary>
    public const string ServerAgent = "Neo4j/" + ServerVersion;

    public const string ServerVersion = "5.26.0";

    /// <summary>The client may take the connection for dead where it hears nothing for so long.</summary>
    private const long ReceiveTimeoutSeconds = 120;

    public async Task HelloAsync(Dictionary<string, object?> map, CancellationToken cancellationToken)
    {
        if (map.GetValueOrDefault("user_agent") is not string) throw BoltFailure.Protocol("HELLO needs a user_agent.");
        if (state.Version >= BoltVersion.V5_3 && map.GetValueOrDefault("bolt_agent") is not Dictionary<string, object?>)
            throw BoltFailure.Protocol("HELLO needs a bolt_agent since Bolt 5.3.");
        state.Notifications = Notifications.Read(map, state.Notifications);
        state.RoutingAddress = (map.GetValueOrDefault("routing") as Dictionary<string, object?>)?.GetValueOrDefault("address") as string;

        var answer = new Dictionary<string, object?>
        {
            ["server"] = ServerAgent,
            ["connection_id"] = state.ConnectionId,
            ["hints"] = new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = ReceiveTimeoutSeconds, ["telemetry.enabled"] = false },
        };
        if (state.ByManifest) answer["protocol_version"] = state.Version.ToString();
        var dialect = ValueDialect.Of(state.Version) with { Translate = Values.StoreValues.ToWire };
        if (state.Version < BoltVersion.V5_0 && map.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc"))
        {
            answer["patch_bolt"] = new[] { "utc" };
            dialect = dialect with { UtcDateTimes = true };
        }

        writer.Dialect = dialect;
        if (state.Version < BoltVersion.V5_1) await LetInAsync(map, cancellationToken);
        else state.Phase = SessionPhase.Authentication;
        writer.Write(Responses.Success(answer));
    }

    public async Task LogonAsync(Dictionary<string, object?> map, CancellationToken cancellationToken)
    {
        await LetInAsync(map, cancellationToken);
        var answer = new Dictionary<string, object?>();
        if (state.Version >= BoltVersion.V5_8) answer["advertised_address"] = state.RoutingAddress ?? server.Address;
        writer.Write(Responses.Success(answer));
    }

    public void Logoff()
    {
        state.User = Users.BoltUser.Anonymous;
        state.Phase = SessionPhase.Authentication;
        writer.Write(Responses.Success());
    }

    private async Task LetInAsync(Dictionary<string, object?> auth, CancellationToken cancellationToken)
    {
        state.User = await server.Users.LogOnAsync(auth, cancellationToken);
        state.Phase = SessionPhase.Ready;
        reader.TrustMore();
    }
}
