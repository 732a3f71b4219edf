namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Who speaks in a turn.</summary>
internal enum TurnKind
{
    /// <summary>"Q:", "Interviewer:", "Stilton Herald:", "THE CHAIR:": nobody whose positions are of interest, or nobody with a name.</summary>
    Other,

    /// <summary>"A:": whom the interview is with.</summary>
    Answer,

    /// <summary>"SMITH:", "Sen. Ann Smith (D):".</summary>
    Named,
}
