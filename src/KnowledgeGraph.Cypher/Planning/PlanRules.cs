namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The rules that choose another plan than the plain one. None of them changes an answer: tests turn each off and compare.</summary>
[Flags]
internal enum PlanRules
{
    None = 0,

    /// <summary>See <see cref="DetachedPart"/>.</summary>
    Joins = 1,

    All = Joins,
}
