using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>A name with the longer names that it may be short for. Only those that articles use.</summary>
public sealed record NameInContext(NameTally Name, IReadOnlyCollection<Candidate> Longer);
