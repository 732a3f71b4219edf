namespace KnowledgeGraph.TestKit.Processes;

/// <summary>How a <c>kg</c> ended, and what it wrote.</summary>
public sealed record KgResult(int ExitCode, string Output, string Error);
