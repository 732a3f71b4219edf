namespace KnowledgeGraph.Bolt;

/// <summary>Awaits RESET's SUCCESS, after which the server listens again.</summary>
internal sealed class ResetResponse : Response
{
}
