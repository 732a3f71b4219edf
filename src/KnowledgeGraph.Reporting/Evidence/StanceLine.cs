using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>One stance with the words that show it.</summary>
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

    /// <summary>-1 (against) to 1 (for).</summary>
    public double Score { get; init; }

    public required string Modality { get; init; }

    /// <summary>Whether the polarity was reached through a negation; only the wording tells, nothing negates it again.</summary>
    public bool Negated { get; init; }

    /// <summary><c>POSITION</c>, <c>DEMAND</c>, <c>DEED</c> or <c>IMPLIED</c>.</summary>
    public required string Class { get; init; }

    /// <summary><c>OWNER</c> where the stance is about the target's words, acts or proposals; else null.</summary>
    public string? Through { get; init; }

    /// <summary>Which rule of the extractor found it; null where none is recorded.</summary>
    public string? Rule { get; init; }

    public double Confidence { get; init; } = 1;

    /// <summary>The word that shows the stance, or null.</summary>
    public string? Cue { get; init; }

    /// <summary>Who says it: an actor or the outlet itself; null where the text does not tell.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Whether somebody other than the holder says so: a spokesman, an opponent, the narrator.</summary>
    public bool IsSecondHand { get; init; }

    /// <summary><c>DIRECT</c>, <c>INDIRECT</c>, <c>MIXED</c> or <c>REPORTED</c>.</summary>
    public required string QuoteType { get; init; }

    /// <summary>The statement in the article's words.</summary>
    public required string Statement { get; init; }

    /// <summary>The whole sentence around it; null in lists that only count.</summary>
    public Quotation? Quote { get; init; }

    /// <summary>ISO date: when it was said where the text tells, else when it was published; null where neither is known.</summary>
    public string? Date { get; init; }

    /// <summary>Whether an earlier article has the same words; copies count once.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Other outlets that print the same statement; filled where copies are folded into one line.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    public required Citation Citation { get; init; }

    /// <summary>
    /// 1 for, -1 against, 0 neither. Only asserted positions and demands toward the target itself take a side; copies too.
    /// </summary>
    [JsonIgnore]
    public int Side => (Modality, Class, Through, Polarity) switch
    {
        ("ASSERTED", "POSITION" or "DEMAND", null, "SUPPORT") => 1,
        ("ASSERTED", "POSITION" or "DEMAND", null, "OPPOSE") => -1,
        _ => 0,
    };

    [JsonIgnore]
    internal StancePlaces Places { get; init; } = new();
}

/// <summary>What decides how a stance counts and where its parts stand in the article.</summary>
internal sealed record StancePlaces
{
    /// <summary>The statement, or the one that it is a copy of.</summary>
    public string Original { get; init; } = "";

    public string? SourceId { get; init; }

    /// <summary>As precise as the graph has it, for dates of relationships.</summary>
    public string? At { get; init; }

    public string? RecordedAt { get; init; }

    public string HolderKind { get; init; } = "Actor";

    public string TargetKind { get; init; } = "Actor";

    public string? TargetArticle { get; init; }

    public TextSpan? Stance { get; init; }

    public TextSpan? Holder { get; init; }

    public TextSpan? Target { get; init; }
}
