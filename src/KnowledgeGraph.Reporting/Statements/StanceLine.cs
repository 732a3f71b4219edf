namespace KnowledgeGraph.Reporting.Statements;

/// <summary>One position with the words that show it.</summary>
public sealed record StanceLine
{
    public required string StanceId { get; init; }

    public required string StatementId { get; init; }

    public required string HolderId { get; init; }

    public required string HolderName { get; init; }

    public required string TargetId { get; init; }

    public required string TargetName { get; init; }

    /// <summary>The target's words in the text, such as <c>the prime minister</c>; null for a topic.</summary>
    public string? TargetWords { get; init; }

    /// <summary><c>SUPPORT</c>, <c>OPPOSE</c>, <c>NEUTRAL</c> or <c>MIXED</c>: what the words amount to after negation.</summary>
    public required string Polarity { get; init; }

    public required string Modality { get; init; }

    /// <summary>Whether the polarity was reached through a negation: <c>OPPOSE</c> by "does not support".</summary>
    public bool Negated { get; init; }

    /// <summary><c>POSITION</c>, <c>DEMAND</c>, <c>DEED</c> or <c>IMPLIED</c>.</summary>
    public string Class { get; init; } = "POSITION";

    /// <summary><c>OWNER</c> where the position is about what the target said, did or proposed; else null.</summary>
    public string? Through { get; init; }

    /// <summary>Which rule of the extractor found it, or null.</summary>
    public string? Rule { get; init; }

    public double Confidence { get; init; } = 1;

    /// <summary>The word that shows the position, or null.</summary>
    public string? Cue { get; init; }

    /// <summary>Who says it: an actor or the outlet itself; null where the text does not tell.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Whether somebody other than the holder says so: a spokesman, an opponent, the narrator.</summary>
    public bool IsSecondHand { get; init; }

    /// <summary><c>DIRECT</c>, <c>INDIRECT</c>, <c>MIXED</c> or <c>REPORTED</c>.</summary>
    public required string QuoteType { get; init; }

    /// <summary>The statement in the article's words.</summary>
    public required string Quote { get; init; }

    /// <summary>ISO date: when it was said where the text tells, else when it was published; null where neither is known.</summary>
    public string? Date { get; init; }

    /// <summary>Whether an earlier article has the same words.</summary>
    public bool IsCopy { get; init; }

    public required Citation Citation { get; init; }
}
