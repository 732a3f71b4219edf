using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>What a variable-length pattern allows: which way, which types, how long, and what each step must meet.</summary>
internal sealed record PathShape(Direction Direction, TypeSet Types, int Minimum, int? Maximum, IReadOnlyList<StepFilter> Steps)
{
    public PathShape Reversed => this with { Direction = Direction.Reversed() };

    public override string ToString() => $"{Direction} {Types}*{Minimum}..{Maximum}";
}
