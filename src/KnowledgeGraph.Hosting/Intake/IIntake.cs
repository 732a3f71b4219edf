using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Hosting.Intake;

/// <summary>The one way in for whatever the service takes, from HTTP and from the inbox. Thread-safe; calls are worked off one after another.</summary>
public interface IIntake
{
    /// <summary>Writes the entries to the store. When the task is done they are durable. The same entries again write nothing.</summary>
    Task<IntakeReport> IngestAsync(IEnumerable<IngestionInput> entries, CancellationToken cancellation);
}

/// <summary>What became of one batch.</summary>
/// <param name="Written">Articles that were new or had changed.</param>
/// <param name="Unchanged">Articles that were in the store already.</param>
public sealed record IntakeReport(int Written, int Unchanged, int Statements, int Stances, IReadOnlyList<IntakeProblem> Problems);

public sealed record IntakeProblem(string File, int Line, string Field, string Reason);
