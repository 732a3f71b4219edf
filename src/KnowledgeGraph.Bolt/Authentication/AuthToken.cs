namespace KnowledgeGraph.Bolt;

/// <summary>The map that LOGON (or HELLO, before 5.1) carries.</summary>
internal sealed class AuthToken(Dictionary<string, object?> content) : IAuthToken
{
    public IReadOnlyDictionary<string, object?> Content => content;

    public override string ToString() => $"{content["scheme"]} credentials";
}
