namespace KnowledgeGraph.Bolt;

internal sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo;
