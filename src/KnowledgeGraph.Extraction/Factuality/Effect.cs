namespace KnowledgeGraph.Extraction.Factuality;

/// <summary>What a predicate's own assertion amounts to after everything that stands around it.</summary>
internal enum Effect
{
    /// <summary>It is so.</summary>
    Affirmed,

    /// <summary>It is withheld or refused: "does not support" is against, only weaker; "does not oppose" is neither.</summary>
    Negated,

    /// <summary>Somebody denies that it is so: "denied that she supports" says neither for nor against.</summary>
    Denied,

    /// <summary>Nothing is asserted: "has yet to", "did not say whether", "nobody".</summary>
    Emptied,
}
