namespace KnowledgeGraph.Faults.Running;

/// <summary>A fault did harm.</summary>
public sealed class FaultException(string message) : Exception(message);
