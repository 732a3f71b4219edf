namespace KnowledgeGraph.Model.Records;

/// <summary>
/// What one extractor found in one article: the contract between extraction (ours or another's) and ingestion.
/// Ids inside the record (<c>a1</c>, <c>m1</c>, <c>s1</c>) only connect its parts; the graph's ids come from content.
/// Its JSON is one line, described in docs/extraction-record.md.
/// </summary>
public sealed record ExtractionRecord
{
    /// <summary>What is written.</summary>
    public const string Schema = "knowledge-graph/extraction/2";

    /// <summary>What is read too: the same without <c>class</c>, <c>through</c> and <c>rule</c>. Its <c>polarity</c> counts as after negation.</summary>
    public const string FirstSchema = "knowledge-graph/extraction/1";

    public required ArticleRecord Article { get; init; }

    public required ExtractorRecord Extractor { get; init; }

    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];

    public IReadOnlyList<MentionRecord> Mentions { get; init; } = [];

    public IReadOnlyList<StatementRecord> Statements { get; init; } = [];

    public IReadOnlyList<StanceRecord> Stances { get; init; } = [];
}

/// <summary>An article as handed in. Only the text, or for records without rights to it the URL, is needed; the rest is stored where known.</summary>
/// <param name="PublishedAt">ISO 8601 date or date-time as given, or null where unknown.</param>
public sealed record ArticleRecord(string? Url, string? Title, SourceRecord? Source, string? PublishedAt, string? Language, string? Text)
{
    /// <summary>When it was fetched, ISO 8601; null where unknown.</summary>
    public string? RetrievedAt { get; init; }
}

public sealed record SourceRecord(string? Name, string? Domain, string? Country = null);

public sealed record ExtractorRecord(string Name, string Version, string? ConfigHash = null);

/// <summary>One actor of the article: what the document-wide resolution put together.</summary>
public sealed record ActorRecord(string Id, string Name, ActorKind Kind)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public string? WikidataId { get; init; }
}

/// <summary>One occurrence. <see cref="Actor"/> is null where it could not be resolved.</summary>
public sealed record MentionRecord(string Id, string? Actor, string Text, Span Span, MentionKind Kind)
{
    /// <summary>How sure the extractor is that the mention is this actor, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <param name="Speaker">A mention's id; null only where the narrator speaks (<see cref="QuoteType.Reported"/>) or the speaker is unknown.</param>
/// <param name="Span">The statement's content in the article, quotation marks left out. A split quotation spans from its first to its last word.</param>
/// <param name="Cue">The reporting word as it stands in the text, or null.</param>
public sealed record StatementRecord(string Id, string? Speaker, string Text, Span Span, QuoteType QuoteType, string? Cue)
{
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Topic names the statement is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>When it was said, ISO 8601, where the text tells.</summary>
    public string? StatedAt { get; init; }

    /// <summary>The name of the extractor's rule that found it, such as <c>verb-content</c>; null where it has none.</summary>
    public string? Rule { get; init; }

    public double Confidence { get; init; } = 1;
}

/// <summary>A position. Exactly one of <see cref="TargetMention"/> and <see cref="TargetTopic"/> is set.</summary>
/// <param name="Holder">The mention of who takes the position, which may differ from the speaker.</param>
/// <param name="Polarity">What the words amount to after negation; nothing negates it again.</param>
/// <param name="Score">-1 (against) to 1 (for), after negation.</param>
public sealed record StanceRecord(string Statement, string Holder, string? TargetMention, string? TargetTopic, Polarity Polarity, double Score)
{
    public Modality Modality { get; init; } = Modality.Asserted;

    /// <summary>Whether the polarity was reached through a negation: "does not support" is <see cref="Polarity.Oppose"/> and negated.</summary>
    public bool Negated { get; init; }

    public StanceClass Class { get; init; }

    /// <summary>Null where the stance is toward the target itself.</summary>
    public StanceThrough? Through { get; init; }

    /// <summary>The name of the extractor's rule that found it, such as <c>verb-object</c>; null where it has none.</summary>
    public string? Rule { get; init; }

    public string? Cue { get; init; }

    /// <summary>Where the stance shows: the smallest stretch that proves it. Null means the whole statement.</summary>
    public Span? Span { get; init; }

    public double Confidence { get; init; } = 1;
}
