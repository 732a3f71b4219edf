namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>An actor with how many others are for and against it.</summary>
public sealed record ContestedActor(string Id, string Name, long For, long Against);
