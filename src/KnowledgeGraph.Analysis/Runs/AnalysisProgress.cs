namespace KnowledgeGraph.Analysis.Runs;

/// <summary>What the analysis is doing. Steps are equal parts of the whole for a progress bar, not for a clock.</summary>
/// <param name="Step">Such as <c>betweenness</c>.</param>
public sealed record AnalysisProgress(string Step, int Done, int Total);
