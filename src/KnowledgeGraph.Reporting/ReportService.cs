using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting;

/// <summary>
/// Writes reports from a stored graph. Names are forgiving: an id, a name or an alias, whatever its case; a name that fits several actors or none gives
/// the candidates instead of a guess. Only reads. Thread-safe.
/// </summary>
public sealed class ReportService(ICypherConnection connection)
{
    public Task<ReportOutcome<RelationshipReport>> RelationshipAsync(string a, string b, CancellationToken cancellation = default)
        => connection.ReadAsync(
            async transaction =>
            {
                var lookup = new ActorLookup(transaction);
                var (first, second) = (await lookup.FindAsync(a, cancellation).ConfigureAwait(false), await lookup.FindAsync(b, cancellation).ConfigureAwait(false));
                return first.Actor is null || second.Actor is null
                    ? new ReportOutcome<RelationshipReport> { Unresolved = [.. new[] { first.Unresolved, second.Unresolved }.OfType<UnresolvedActor>()] }
                    : new ReportOutcome<RelationshipReport>
                    {
                        Report = await new RelationshipReader(transaction).ReadAsync(first.Actor, second.Actor, cancellation).ConfigureAwait(false),
                    };
            },
            cancellation);

    public Task<ReportOutcome<ActorReport>> ActorAsync(string name, CancellationToken cancellation = default)
        => connection.ReadAsync(
            async transaction =>
            {
                var found = await new ActorLookup(transaction).FindAsync(name, cancellation).ConfigureAwait(false);
                return found.Actor is null
                    ? new ReportOutcome<ActorReport> { Unresolved = [found.Unresolved!] }
                    : new ReportOutcome<ActorReport> { Report = await new ActorReader(transaction).ReadAsync(found.Actor, cancellation).ConfigureAwait(false) };
            },
            cancellation);

    /// <summary>Only who is meant, without a report.</summary>
    public Task<ReportOutcome<ActorFace>> FindActorAsync(string name, CancellationToken cancellation = default)
        => connection.ReadAsync(
            async transaction =>
            {
                var found = await new ActorLookup(transaction).FindAsync(name, cancellation).ConfigureAwait(false);
                return found.Actor is null ? new ReportOutcome<ActorFace> { Unresolved = [found.Unresolved!] } : new ReportOutcome<ActorFace> { Report = found.Actor };
            },
            cancellation);
}
