namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Stances of one month, copies left out.</summary>
/// <param name="Month"><c>2014-06</c>.</param>
/// <param name="Other">Neutral, mixed, not asserted, deeds and tone.</param>
public sealed record MonthBalance(string Month, int Support, int Oppose, int Other);
