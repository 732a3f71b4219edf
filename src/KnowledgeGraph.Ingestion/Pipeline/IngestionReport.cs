using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// What a run did: <c>Read = New + Updated + Unchanged + Superseded.Count + Quarantined.Count</c>. The counts of statements, stances, mentions and actors are what the new and updated records say,
/// not what the graph holds in all.
/// </summary>
public sealed record IngestionReport
{
    public long Read { get; init; }

    public long New { get; init; }

    /// <summary>Articles that the graph had with another record.</summary>
    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Statements { get; init; }

    public long Stances { get; init; }

    public long Mentions { get; init; }

    /// <summary>Actors named in the articles taken, each article's counted for itself.</summary>
    public long ActorsNamed { get; init; }

    /// <summary>Statements that a new extraction no longer finds, now marked with retractedAt.</summary>
    public long StatementsRetracted { get; init; }

    /// <summary>Actors whose derived relationships were rebuilt.</summary>
    public long ActorsDerived { get; init; }

    /// <summary>Entries left out because another entry of the same input is the same article and was preferred (<see cref="IngestionPipeline"/>).</summary>
    public IReadOnlyList<SupersededInput> Superseded { get; init; } = [];

    public IReadOnlyList<QuarantinedInput> Quarantined { get; init; } = [];

    public IReadOnlyList<InputWarning> Warnings { get; init; } = [];

    public TimeSpan Elapsed { get; init; }

    /// <summary>False where the graph already said all of it: nothing was written.</summary>
    public bool WroteAnything => New + Updated + ActorsDerived > 0;
}

/// <summary>Something in an input that was kept out or repaired; the rest of it went in.</summary>
public sealed record InputWarning(InputOrigin Origin, RecordProblem Warning);
