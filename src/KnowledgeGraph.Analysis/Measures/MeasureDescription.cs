namespace KnowledgeGraph.Analysis.Measures;

/// <summary>What a measure is and does with each network: a row of docs/analysis.md and of <c>kg analyze list</c>.</summary>
/// <param name="Name">As <c>kg analyze</c> takes it.</param>
/// <param name="Isolates">What actors without ties get.</param>
/// <param name="Ties">How parallel ties, loops and ambivalent ties count.</param>
/// <param name="Source">The paper.</param>
public sealed record MeasureDescription(string Name, string Definition, string Direction, string Weights, string Isolates, string Ties,
    string Source);
