namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The rules that choose another plan than the plain one. None of them changes an answer: tests turn each off and compare.</summary>
[Flags]
internal enum PlanRules
{
    None = 0,

    /// <summary>See <see cref="DetachedPart"/>.</summary>
    Joins = 1,

    /// <summary>See <see cref="WalkCount"/>.</summary>
    WalkCounts = 2,

    /// <summary>See <see cref="DegreeCount"/>.</summary>
    DegreeCounts = 4,

    /// <summary>See <see cref="Operators.PropertyScan"/>.</summary>
    PropertyScans = 8,

    All = Joins | WalkCounts | DegreeCounts | PropertyScans,
}
