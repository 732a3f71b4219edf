namespace KnowledgeGraph.Analysis.Projections;

/// <summary>By what the weight of two actors is divided. a is an actor's activity: how often it took any level.</summary>
public enum OneModeNormalization
{
    None,

    /// <summary>(a + a') / 2.</summary>
    Average,

    /// <summary>The number of concepts that either took a level on.</summary>
    Jaccard,

    /// <summary>The product of the Euclidean lengths of x and x', as usual; DNA's code divides by the product of the activities.</summary>
    Cosine,
}
