using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>One occurrence of an actor, as a range of tokens, end exclusive.</summary>
/// <param name="Actor">The actor's index, or -1 where it could not be resolved.</param>
/// <param name="Confidence">How sure it is that the mention is this actor, 0 to 1.</param>
internal sealed record Mention(int First, int End, MentionKind Kind, int Actor, double Confidence);
