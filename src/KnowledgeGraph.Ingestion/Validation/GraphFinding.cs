namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>One thing that is not as it should be. <see cref="Rule"/> is short and stable, such as <c>derived.supports</c>, <c>span.statement</c>.</summary>
public sealed record GraphFinding(string Rule, string Subject, string Detail);
