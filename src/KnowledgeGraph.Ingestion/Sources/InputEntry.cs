using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>Where an entry came from. <paramref name="Line"/> is 1-based, or 0 where the whole file is one entry.</summary>
public sealed record InputOrigin(string File, int Line)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}

/// <summary>One thing found in the input: an article to extract from, a record that is extracted already, or something refused.</summary>
public abstract record InputEntry(InputOrigin Origin);

public sealed record ArticleEntry(InputOrigin Origin, ArticleRecord Article, IReadOnlyList<RecordProblem> Warnings) : InputEntry(Origin);

public sealed record RecordEntry(InputOrigin Origin, ExtractionRecord Record, IReadOnlyList<RecordProblem> Warnings) : InputEntry(Origin);

/// <summary>Input that goes to quarantine; it costs no other entry anything.</summary>
public sealed record RefusedEntry(InputOrigin Origin, IReadOnlyList<RecordProblem> Problems) : InputEntry(Origin);
