namespace KnowledgeGraph.Bolt;

/// <summary>Makes the credentials that servers understand.</summary>
public static class AuthTokens
{
    /// <summary>For a server that asks for none.</summary>
    public static IAuthToken None { get; } = new AuthToken(new Dictionary<string, object?> { ["scheme"] = "none" });

    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    public static IAuthToken Basic(string username, string password, string? realm) => Custom(username, password, realm, "basic");

    /// <param name="token">A base64 token of an identity provider.</param>
    public static IAuthToken Bearer(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new AuthToken(new Dictionary<string, object?> { ["scheme"] = "bearer", ["credentials"] = token });
    }

    /// <param name="base64EncodedTicket">A ticket of the ticket service.</param>
    public static IAuthToken Kerberos(string base64EncodedTicket) => Custom("", base64EncodedTicket, null, "kerberos");

    public static IAuthToken Custom(
        string principal, string credentials, string? realm, string scheme, Dictionary<string, object?>? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var content = new Dictionary<string, object?> { ["scheme"] = scheme, ["principal"] = principal, ["credentials"] = credentials };
        if (!string.IsNullOrEmpty(realm)) content["realm"] = realm;
        if (parameters is not null) content["parameters"] = parameters;
        return new AuthToken(content);
    }
}
