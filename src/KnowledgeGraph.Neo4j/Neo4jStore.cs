using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j;

/// <summary>Opens a store on a Neo4j server or cluster by its address.</summary>
public static class Neo4jStore
{
    /// <summary>Makes no contact yet: see <see cref="Neo4jConnection.VerifyAsync"/>.</summary>
    /// <param name="uri"><c>neo4j://host:7687</c> or <c>bolt://…</c>; <c>+s</c> for TLS, <c>+ssc</c> for TLS with a certificate that is not checked.</param>
    /// <exception cref="ArgumentException">The address is wrong, or holds a user or a password; the message never shows that.</exception>
    public static Neo4jConnection Open(string uri, Neo4jOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(uri);
        var address = StoreAddress.Parse(uri).Server ?? throw new ArgumentException($"'{uri}' is not the address of a Neo4j server: write for example neo4j://localhost:7687.");
        var token = options.Password is null && options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User ?? "", options.Password ?? "");
        var driver = GraphDatabase.Driver(address, token, config => config
            .WithMaxTransactionRetryTime(options.RetryTime)
            .WithConnectionTimeout(options.ConnectionTimeout)
            .WithUserAgent("KnowledgeGraph/" + typeof(Neo4jStore).Assembly.GetName().Version!.ToString(3)));
        return new Neo4jConnection(driver, address.IsDefaultPort ? $"{address.Host}:7687" : address.Authority, options);
    }
}
