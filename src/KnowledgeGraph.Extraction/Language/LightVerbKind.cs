namespace KnowledgeGraph.Extraction.Language;

/// <summary>What a verb lends to the noun that is its object (see <c>light-verbs.txt</c>).</summary>
internal enum LightVerbKind
{
    None,
    Give,
    Get,
    End,
    Lose,
    Wish,
    Come,
    Under,
}
