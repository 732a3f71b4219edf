using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Inputs;

/// <summary>One thing to take in: an article, a record, or something unreadable.</summary>
public abstract record IngestionInput(InputOrigin Origin);

/// <summary>An article that the pipeline lets an extractor read.</summary>
public sealed record ArticleInput(InputOrigin Origin, ArticleRecord Article, IReadOnlyList<RecordProblem>? Warnings = null) : IngestionInput(Origin)
{
    /// <summary>Whether the text is only what a feed or export says of it; its page has more.</summary>
    public bool IsSummary { get; init; }
}

/// <summary>A record that somebody else extracted. It is checked again before it is written.</summary>
public sealed record RecordInput(InputOrigin Origin, ExtractionRecord Record, IReadOnlyList<RecordProblem>? Warnings = null) : IngestionInput(Origin);

/// <summary>Something unreadable; it goes to quarantine with its problems and costs the others nothing.</summary>
public sealed record RejectedInput(InputOrigin Origin, IReadOnlyList<RecordProblem> Problems) : IngestionInput(Origin)
{
    public RejectionKind Kind { get; init; }

    /// <param name="field">The field at fault; <c>$</c> is the whole entry.</param>
    public static RejectedInput Of(InputOrigin origin, string field, string reason, RejectionKind kind = RejectionKind.Refused) =>
        new(origin, [new RecordProblem(origin.Line, field, reason)]) { Kind = kind };

    public static RejectedInput Unreadable(InputOrigin origin, string reason) => Of(origin, "$", reason, RejectionKind.Unreadable);

    public static RejectedInput OverLimit(InputOrigin origin, string reason) => Of(origin, "$", reason, RejectionKind.OverLimit);
}

/// <summary>Another entry of the same input is the same article and was preferred: the later retrieved, else by content. The pipeline makes and reports it.</summary>
public sealed record SupersededInput(InputOrigin Origin, InputOrigin By) : IngestionInput(Origin);
