using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// An actor by what its id is made of: a name key (<c>barack obama</c>, <c>jordan|person</c>), a Wikidata item (<c>wikidata:Q76</c>), or, where
/// nobody knows that any more, the id itself.
/// </summary>
internal readonly record struct ActorReference(string Text)
{
    private const string Wikidata = "wikidata:";
    private const string IdPrefix = "actor-";

    public static ActorReference OfItem(string item) => new(Wikidata + item);

    /// <summary>Whether the text is no name key.</summary>
    public static bool IsIdOrItem(string text) =>
        text.StartsWith(Wikidata, StringComparison.Ordinal) || text.StartsWith(IdPrefix, StringComparison.Ordinal);

    public ActorId Id => Text.StartsWith(Wikidata, StringComparison.Ordinal) ? ActorId.ForWikidata(Text[Wikidata.Length..])
        : Text.StartsWith(IdPrefix, StringComparison.Ordinal) ? new ActorId(Text)
        : ActorId.ForName(Text);
}
