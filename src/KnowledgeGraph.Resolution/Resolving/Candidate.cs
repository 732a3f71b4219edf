using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>A longer name that a key may be short for.</summary>
/// <param name="Actor">Whom it means.</param>
/// <param name="Articles">Articles that use it.</param>
/// <param name="Roles">Titles and offices that they give it.</param>
public sealed record Candidate(NameKey Key, ActorId Actor, long Articles, IReadOnlyList<string> Roles);
