namespace KnowledgeGraph.Bolt;

/// <summary>
/// Makes drivers. Schemes: <c>bolt</c> (one server), <c>neo4j</c> (a cluster, or one server); <c>+s</c>: TLS with full checks;
/// <c>+ssc</c>: TLS with any certificate. No connection is opened before it is needed.
/// </summary>
public static class GraphDatabase
{
    public static IDriver Driver(string uri) => Driver(uri, AuthTokens.None, null);

    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None, null);

    public static IDriver Driver(string uri, Action<ConfigBuilder>? action) => Driver(uri, AuthTokens.None, action);

    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(uri, authToken, null);

    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder>? action) => Driver(new Uri(uri), authToken, action);

    /// <exception cref="ArgumentException">The address has an unknown scheme, or a routing context where none belongs.</exception>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (authToken is not AuthToken token) throw new ArgumentException("Make credentials by AuthTokens.", nameof(authToken));
        var config = new Config();
        action?.Invoke(new ConfigBuilder(config));
        var (routed, trust) = Scheme(uri, config);
        var address = ServerAddress.From(uri);
        if (!routed)
        {
            if (uri.Query.Length > 1) throw new ArgumentException("A bolt:// address takes no routing context (what follows '?').", nameof(uri));
            var direct = new Connector(config, trust, token, null);
            return new Driver(new DirectSource(new ConnectionPool(address, config, direct.ConnectAsync)), config, trust != TlsTrust.Plain);
        }

        var context = RoutingContext(uri, address);
        var connector = new Connector(config, trust, token, context);
        return new Driver(new RoutingSource(address, config, context, connector.ConnectAsync), config, trust != TlsTrust.Plain);
    }

    private static (bool Routed, TlsTrust Trust) Scheme(Uri uri, Config config)
    {
        var trust = config.EncryptionLevel == EncryptionLevel.None
            ? TlsTrust.Plain
            : config.CertificateTrustRule == CertificateTrustRule.TrustAny ? TlsTrust.Any : TlsTrust.System;
        return uri.Scheme switch
        {
            "bolt" => (false, trust),
            "bolt+s" => (false, TlsTrust.System),
            "bolt+ssc" => (false, TlsTrust.Any),
            "neo4j" => (true, trust),
            "neo4j+s" => (true, TlsTrust.System),
            "neo4j+ssc" => (true, TlsTrust.Any),
            _ => throw new ArgumentException($"'{uri.Scheme}' is no scheme of a Neo4j server; use neo4j, bolt, or one of them with +s or +ssc.", nameof(uri)),
        };
    }

    private static Dictionary<string, object?> RoutingContext(Uri uri, ServerAddress address)
    {
        var context = new Dictionary<string, object?>();
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var key = Uri.UnescapeDataString(pair[0]);
            if (pair.Length != 2 || pair[1].Length == 0 || key == "address" || !context.TryAdd(key, Uri.UnescapeDataString(pair[1])))
                throw new ArgumentException($"The routing context of the address has a bad or doubled key '{key}'.", nameof(uri));
        }

        context["address"] = address.ToString();
        return context;
    }
}
