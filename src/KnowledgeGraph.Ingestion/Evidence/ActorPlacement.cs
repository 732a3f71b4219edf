namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Which actor a name key's mentions refer to.</summary>
/// <param name="Base">The actor that resolution gives.</param>
/// <param name="Actor">Where judgements have moved that one: itself, or the actor that it was merged into.</param>
/// <param name="Method">NAME (its own key), BLOCK (a longer name or a Wikidata item that it stands for) or JUDGEMENT (a merge).</param>
internal sealed record ActorPlacement(string Base, string Actor, string Method, string? Judgement);
