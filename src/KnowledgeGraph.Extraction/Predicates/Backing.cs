namespace KnowledgeGraph.Extraction.Predicates;

/// <summary>What vouches for an argument. Trees err in every fifth arc, so an argument on which tree and chunks agree is surer than one of either alone.</summary>
internal enum Backing
{
    Both,
    Tree,
    Chunks,
}
