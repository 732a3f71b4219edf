namespace KnowledgeGraph.Analysis.Networks;

/// <summary>Which way a derived relationship points: SUPPORTS, OPPOSES or AMBIVALENT_TOWARD.</summary>
public enum TieSign
{
    Support,
    Oppose,
    Ambivalent,
}
