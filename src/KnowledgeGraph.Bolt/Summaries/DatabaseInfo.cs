namespace KnowledgeGraph.Bolt;

internal sealed record DatabaseInfo(string? Name) : IDatabaseInfo;
