namespace KnowledgeGraph.Bolt;

/// <summary>Credentials for a server; made by <see cref="AuthTokens"/>. Never printed.</summary>
public interface IAuthToken
{
}
