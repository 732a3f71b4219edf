using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// An actor by what its id is made of: a name key (<c>barack obama</c>, <c>jordan|person</c>), a Wikidata item (<c>wikidata:Q76</c>), or, where
/// nobody knows that any more, the id itself.
/// </summary>
internal readonly record struct ActorReference(string Text)
{
    private const string Wikidata = "wikidata:";

    public static ActorReference OfItem(string item) => new(Wikidata + item);

    public ActorId Id => Text.StartsWith(Wikidata, StringComparison.Ordinal) ? ActorId.ForWikidata(Text[Wikidata.Length..])
        : Text.StartsWith("actor-", StringComparison.Ordinal) ? new ActorId(Text)
        : ActorId.ForName(Text);
}
