namespace KnowledgeGraph.Analysis.Projections;

/// <summary>By what an actor's weight on a concept is divided (Leifeld).</summary>
public enum TwoModeNormalization
{
    None,

    /// <summary>The actor's activity: how often it took any level.</summary>
    Activity,

    /// <summary>The concept's prominence: how often anybody took a level on it.</summary>
    Prominence,
}
