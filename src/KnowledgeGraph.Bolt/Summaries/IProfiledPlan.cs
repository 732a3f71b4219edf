namespace KnowledgeGraph.Bolt;

/// <summary>An operator of a plan that was run (PROFILE), with what it cost.</summary>
public interface IProfiledPlan : IPlan
{
    long DbHits { get; }

    long Records { get; }

    long PageCacheHits { get; }

    long PageCacheMisses { get; }

    double PageCacheHitRatio { get; }

    /// <summary>Nanoseconds.</summary>
    long Time { get; }

    bool HasPageCacheStats { get; }

    new IList<IProfiledPlan> Children { get; }
}
