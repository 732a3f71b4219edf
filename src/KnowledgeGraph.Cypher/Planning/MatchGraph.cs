using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The logical plan of a MATCH: what to find, before it is said in which order.</summary>
internal sealed record MatchGraph(
    IReadOnlyDictionary<string, MatchNode> Nodes, IReadOnlyList<MatchLink> Links, IReadOnlyList<MatchPath> Paths, List<Condition> Conditions, Scope Scope)
{
    /// <summary>The slots that the match fills.</summary>
    public required int[] Introduced { get; init; }
}

internal sealed record MatchNode(string Name, int Slot);

/// <summary>One relationship of the pattern, or a chain of them where it has a length.</summary>
/// <param name="IsKnown">The variable has its value from an earlier clause.</param>
internal sealed record MatchLink(string Name, int Slot, MatchNode Left, MatchNode Right, bool IsKnown)
{
    public required Direction Direction { get; init; }

    public required TypeSet Types { get; init; }

    public required IReadOnlyList<string> TypeNames { get; init; }

    public VariableLength? Length { get; init; }

    public PathSelector Selector { get; init; }

    /// <summary>Plans one time through the path that is repeated in place of a relationship, from its left end or (true) from its right; otherwise null.</summary>
    public Func<bool, RepeatedPlan>? Repeated { get; init; }

    /// <summary>Other variables of the match that the repeated path reads: they must be known before it is walked.</summary>
    public HashSet<string> Needs { get; } = new(StringComparer.Ordinal);

    public List<StepFilter> Steps { get; } = [];

    public bool IsSingle => Length is null && Selector == PathSelector.All;

    public PathShape Shape => new(Direction, Types, Length is null ? 1 : Length.Minimum ?? 1, Length is null ? 1 : Length.Maximum, Steps);
}

internal sealed record MatchPath(string Name, int Slot, MatchNode Start, IReadOnlyList<MatchLink> Links);

/// <summary>Something that must hold, and the variables of the match that must be known to test it.</summary>
internal sealed record Condition(Expression Expression, HashSet<string> Needs)
{
    public bool IsReady(HashSet<string> known) => Needs.IsSubsetOf(known);
}
