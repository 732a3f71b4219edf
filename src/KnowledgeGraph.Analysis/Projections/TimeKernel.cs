namespace KnowledgeGraph.Analysis.Projections;

/// <summary>How the events around the middle of a time window count.</summary>
public enum TimeKernel
{
    /// <summary>Those in the window, each once.</summary>
    Uniform,

    /// <summary>exp(-u² / 2), u in half windows.</summary>
    Gaussian,

    /// <summary>1 - u².</summary>
    Epanechnikov,

    /// <summary>1 - |u|.</summary>
    Triangular,
}
