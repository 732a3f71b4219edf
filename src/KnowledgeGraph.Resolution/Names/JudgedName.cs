using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>What people decided about a name: it goes before what articles say.</summary>
/// <param name="Means">The actor that the name means.</param>
/// <param name="CalledAs">What the actor that goes by the name is called.</param>
/// <param name="Kind">What that actor is.</param>
/// <param name="IsHidden">It is no actor, and left out of lists and derived ties.</param>
public sealed record JudgedName(ActorId? Means = null, string? CalledAs = null, ActorKind? Kind = null, bool IsHidden = false)
{
    /// <summary>Nobody decided anything.</summary>
    public static readonly JudgedName None = new();
}
