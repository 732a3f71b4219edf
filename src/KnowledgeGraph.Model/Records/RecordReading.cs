namespace KnowledgeGraph.Model.Records;

/// <summary>
/// What reading one record came to. <see cref="Record"/> is null exactly where there are <see cref="Problems"/>; <see cref="Warnings"/> (unknown fields, odd but usable values)
/// never stop a record.
/// </summary>
public sealed record RecordReading(ExtractionRecord? Record, IReadOnlyList<RecordProblem> Problems, IReadOnlyList<RecordProblem> Warnings);
