namespace KnowledgeGraph.Bolt;

/// <summary>Host (lower case) and port of a server.</summary>
public sealed record ServerAddress
{
    internal const int DefaultPort = 7687;

    private ServerAddress(string host, int port) => (Host, Port) = (host, port);

    public string Host { get; }

    public int Port { get; }

    public static ServerAddress From(string host, int port) => new(host.ToLowerInvariant(), port);

    public static ServerAddress From(Uri uri) => From(uri.IdnHost, uri.Port < 0 ? DefaultPort : uri.Port);

    /// <summary>From <c>host:port</c>, <c>host</c> or <c>[v6]:port</c>, as routing tables have it.</summary>
    internal static ServerAddress Parse(string address) =>
        Uri.TryCreate("bolt://" + address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? From(uri)
            : throw new ProtocolException($"'{address}' is no address of a server.");

    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
