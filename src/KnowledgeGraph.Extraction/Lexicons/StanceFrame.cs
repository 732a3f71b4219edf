namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Where the target of a stance word stands.</summary>
internal enum StanceFrame
{
    /// <summary>The verb's object: "backed the mayor".</summary>
    Object,

    /// <summary>After the verb's preposition: "voted against the bill".</summary>
    Preposition,

    /// <summary>A thing that is asked for: "called for an inquiry", "demanded an inquiry".</summary>
    Demand,

    /// <summary>After the noun's preposition: "support for the mayor".</summary>
    Noun,

    /// <summary>After the adjective's preposition: "critical of the mayor".</summary>
    Adjective,

    /// <summary>The subject of a deed told by somebody else: "Smith lied," Jones said.</summary>
    Deed,

    /// <summary>A person by his position: "a critic of the mayor", "the mayor's allies".</summary>
    Agent,

    /// <summary>The subject of "is": "the mayor is a liar".</summary>
    Evaluation,
}
