namespace KnowledgeGraph.Analysis.Projections;

/// <summary>Within what the same actor, concept and level count once (Leifeld's "duplicates"). Events without a date are one unit
/// together.</summary>
public enum DuplicateRule
{
    /// <summary>Each statement counts.</summary>
    Include,
    Document,
    Week,
    Month,
    Year,
    AcrossRange,
}
