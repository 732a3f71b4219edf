using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>An input after extraction and checks: evidence to write, or why there is none.</summary>
internal sealed record PreparedInput(InputOrigin Origin, ArticleEvidence? Evidence, IReadOnlyList<RecordProblem> Problems, IReadOnlyList<RecordProblem> Warnings)
{
    public SupersededInput? SupersededBy { get; init; }
}
