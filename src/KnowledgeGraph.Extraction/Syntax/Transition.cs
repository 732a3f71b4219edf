namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>The steps of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
internal enum Transition
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack gets the word below it as its head.</summary>
    Right,

    /// <summary>The top of the stack gets the next word as its head.</summary>
    Left,
}
