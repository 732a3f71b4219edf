namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>What one outlet prints of a question: how many stances for, against and neither.</summary>
public sealed record OutletSides(string Outlet, int Support, int Oppose, int Other);
