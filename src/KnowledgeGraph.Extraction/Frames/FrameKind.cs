namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What kind of word a frame's predicate is.</summary>
internal enum FrameKind
{
    Verb,
    Noun,
    Adjective,

    /// <summary>"is against the plan".</summary>
    Preposition,

    /// <summary>A noun after "is in", "is on": "in favour of".</summary>
    Copula,

    /// <summary>A noun for people by their position: "critic of".</summary>
    Agent,

    /// <summary>What stands before a hyphen and a name: "anti-Lang".</summary>
    Prefix,

    /// <summary>Found by a rule of its own rather than by a word: "said that Lang must resign". Its line has a strength and no words.</summary>
    Construction,
}
