namespace KnowledgeGraph.Model.Ids;

/// <summary>A resolved participant: the name key (or Wikidata item) that its cluster is rooted on, never where it was found.</summary>
public readonly record struct ActorId(string Value)
{
    public static ActorId ForName(string nameKey) => new(ContentHash.Id("actor", "name", nameKey));

    public static ActorId ForWikidata(string item) => new(ContentHash.Id("actor", "wikidata", item));

    public override string ToString() => Value;
}
