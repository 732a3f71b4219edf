using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Known;

/// <summary>A body that news names without explaining it.</summary>
/// <param name="Key">The key of its name; its actor's id comes from it.</param>
/// <param name="Same">Other names that mean it wherever they stand.</param>
/// <param name="Shared">Names that may mean it or another: articles decide.</param>
public sealed record KnownBody(NameKey Key, string Name, ActorKind Kind, IReadOnlyList<NameKey> Same, IReadOnlyList<NameKey> Shared);
