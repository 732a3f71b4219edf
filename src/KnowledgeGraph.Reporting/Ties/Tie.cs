using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reporting.Ties;

/// <summary>
/// How a holder stands toward an actor or a topic, summed over the stances of a scope; the rules are those of the graph's derived
/// relationships (docs/graph-model.md).
/// </summary>
public sealed record Tie
{
    public required string HolderId { get; init; }

    public required string HolderName { get; init; }

    /// <summary><c>Person</c>, <c>Organization</c>, <c>Country</c> or <c>Group</c>.</summary>
    public required string HolderKind { get; init; }

    public required string TargetId { get; init; }

    public required string TargetName { get; init; }

    /// <summary>As <see cref="HolderKind"/>, or <c>Topic</c>.</summary>
    public required string TargetKind { get; init; }

    /// <summary>Of a topic that only one article's words tell apart ("the bill"), that article's id; else null.</summary>
    public string? TargetArticle { get; init; }

    /// <summary><c>SUPPORTS</c>, <c>OPPOSES</c> or <c>AMBIVALENT_TOWARD</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Sum of score times confidence for; copies count once.</summary>
    public double Pro { get; init; }

    /// <summary>The same against.</summary>
    public double Con { get; init; }

    /// <summary>Statements, copies left out.</summary>
    public long StatementCount { get; init; }

    /// <summary>Of these, how many somebody other than the holder makes.</summary>
    public long SecondHandCount { get; init; }

    /// <summary>Independent sources.</summary>
    public long SourceCount { get; init; }

    /// <summary>Of the surest stance, 0 to 1; where both sides weigh, of the less sure side.</summary>
    public double BestConfidence { get; init; }

    /// <summary>ISO dates, or null where nothing is dated.</summary>
    public string? FirstAt { get; init; }

    public string? LastAt { get; init; }

    /// <summary>When the holder last went over to the other side, or null.</summary>
    public string? ChangedAt { get; init; }

    /// <summary>
    /// Whether at least two independent sources have it, at least one statement is the holder's own, and one stance is surer than even
    /// odds.
    /// </summary>
    public bool IsWellEvidenced => SourceCount > 1 && SecondHandCount < StatementCount && BestConfidence > 0.5;

    /// <summary>For 1, against -1, both 0.</summary>
    [JsonIgnore]
    public int Side => Type switch { "SUPPORTS" => 1, "OPPOSES" => -1, _ => 0 };
}
