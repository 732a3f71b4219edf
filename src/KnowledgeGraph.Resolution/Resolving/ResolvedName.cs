using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>Whom a name means.</summary>
/// <param name="IsAmbiguous">It may be short for several actors of which none is covered by far the most: it stands for itself.</param>
public readonly record struct ResolvedName(ActorId Actor, bool IsAmbiguous = false);
