namespace KnowledgeGraph.BoltServer.Answers;

/// <summary>What <c>dbms.clientConfig</c> tells Neo4j Browser: to ask nobody outside, and to keep no password.</summary>
internal static class ClientSettings
{
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(bool needsUser) =>
    [
        Row("browser.allow_outgoing_connections", "false", "Whether Browser may ask hosts outside of this machine."),
        Row("browser.credential_timeout", "0s", "When Browser logs out; 0: never."),
        Row("browser.post_connect_cmd", "", "What Browser runs when it has connected."),
        Row("browser.remote_content_hostname_whitelist", "localhost,127.0.0.1", "Hosts that guides may come from."),
        Row("browser.retain_connection_credentials", "false", "Whether Browser keeps the password."),
        Row("browser.retain_editor_history", "true", "Whether Browser keeps what was run."),
        Row("client.allow_telemetry", "false", "Whether clients may send usage data."),
        Row("dbms.security.auth_enabled", needsUser ? "true" : "false", "Whether users log in."),
    ];

    private static Dictionary<string, object?> Row(string name, string value, string description) => new()
    {
        ["name"] = name,
        ["description"] = description,
        ["value"] = value,
        ["dynamic"] = false,
        ["defaultValue"] = value,
        ["startupValue"] = value,
        ["explicitlySet"] = false,
        ["validValues"] = "",
    };
}
