namespace KnowledgeGraph.Reporting.Explaining;

/// <summary>Words of an article and why they mean an actor.</summary>
/// <param name="Kind"><c>NAME</c>, <c>NOMINAL</c> or <c>PRONOUN</c>.</param>
/// <param name="Method"><c>NAME</c>, <c>BLOCK</c> or <c>JUDGEMENT</c>: how resolution decided; see docs/graph-model.md.</param>
/// <param name="NameKey">The name, made comparable, by which it was found; or null.</param>
/// <param name="FullestName">How the same article names the actor most fully; or null.</param>
/// <param name="Judgement">Who decided and why, where a judgement moved it; or null.</param>
public sealed record ExplainedMention(string Words, string Kind, string Method, double Confidence, string? NameKey, string? FullestName,
    string? Judgement);
