namespace KnowledgeGraph.Analysis.Projections;

/// <summary>What counts as a concept of the two-mode and one-mode networks.</summary>
public enum ConceptKind
{
    Topics,

    /// <summary>Stances toward other actors.</summary>
    Actors,
    All,
}
