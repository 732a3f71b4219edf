namespace KnowledgeGraph.Analysis.Projections;

/// <summary>How long a time window is. Weeks begin on Monday.</summary>
public enum WindowUnit
{
    Day,
    Week,
    Month,
    Year,
}
