using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Changes;
using KnowledgeGraph.Reporting.Explaining;
using KnowledgeGraph.Reporting.Landscapes;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Topics;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting;

/// <summary>
/// Writes reports from a stored graph, each from one snapshot. Names are forgiving: an id, a name, an alias or a surname, whatever its
/// case; the best-known bearer is taken and said, and
/// where the next is nearly as well known, or nobody bears it, the candidates are given instead of a report. Only reads. Thread-safe.
/// </summary>
/// <remarks>All throw <see cref="ArgumentException"/> where the scope is out of its range.</remarks>
public sealed class ReportService(ICypherConnection connection)
{
    public Task<ReportOutcome<RelationshipReport>> RelationshipAsync(string a, string b, ReportScope? scope = null,
        CancellationToken cancellationToken = default)
        => OfTwoAsync(a, b, scope, (transaction, checkedScope, first, second, names) => new RelationshipReader(transaction, checkedScope)
            .ReadAsync(first, second, names, cancellationToken), cancellationToken);

    /// <summary>Why <paramref name="holder"/> stands as it does toward <paramref name="target"/>.</summary>
    public Task<ReportOutcome<Explanation>> ExplainAsync(string holder, string target, ReportScope? scope = null,
        CancellationToken cancellationToken = default)
        => OfTwoAsync(holder, target, scope, (transaction, checkedScope, first, second, names) =>
            new ExplanationReader(transaction, checkedScope).ReadAsync(first, second, names, cancellationToken), cancellationToken);

    public Task<ReportOutcome<ActorReport>> ActorAsync(string name, ReportScope? scope = null,
        CancellationToken cancellationToken = default)
        => ReadAsync(scope, async (transaction, checkedScope) =>
        {
            var (actor, said, unresolved) = await new ActorLookup(transaction).FindAsync(name, cancellationToken).ConfigureAwait(false);
            return actor is null
                ? new ReportOutcome<ActorReport> { Unresolved = [unresolved!] }
                : new ReportOutcome<ActorReport>
                {
                    Report = await new ActorReader(transaction, checkedScope)
                    .ReadAsync(actor, Said(said), cancellationToken).ConfigureAwait(false)
                };
        }, cancellationToken);

    public Task<ReportOutcome<TopicReport>> TopicAsync(string name, ReportScope? scope = null,
        CancellationToken cancellationToken = default)
        => ReadAsync(scope, async (transaction, checkedScope) =>
        {
            var (topic, said, unresolved) = await new TopicLookup(transaction).FindAsync(name, cancellationToken).ConfigureAwait(false);
            return topic is null
                ? new ReportOutcome<TopicReport> { Unresolved = [unresolved!] }
                : new ReportOutcome<TopicReport>
                {
                    Report = await new TopicReader(transaction, checkedScope)
                    .ReadAsync(topic, Said(said), cancellationToken).ConfigureAwait(false)
                };
        }, cancellationToken);

    public Task<LandscapeReport> LandscapeAsync(ReportScope? scope = null, CancellationToken cancellationToken = default)
        => ReadAsync(scope, (transaction, checkedScope) => new LandscapeReader(transaction, checkedScope).ReadAsync(cancellationToken),
            cancellationToken);

    /// <param name="since">ISO date; that day counts as new.</param>
    public Task<ChangesReport> ChangesAsync(string since, ReportScope? scope = null, CancellationToken cancellationToken = default)
        => DateOnly.TryParseExact(since, "yyyy-MM-dd", out _)
            ? ReadAsync(scope, (transaction, checkedScope) => new ChangesReader(transaction, checkedScope)
                .ReadAsync(since, cancellationToken), cancellationToken)
            : throw new ArgumentException($"since is '{since}', which is no date: write for example 2014-06-20.");

    /// <summary>Only who is meant, without a report.</summary>
    public Task<ReportOutcome<ActorFace>> FindActorAsync(string name, CancellationToken cancellationToken = default)
        => ReadAsync(null, async (transaction, _) =>
        {
            var (actor, said, unresolved) = await new ActorLookup(transaction).FindAsync(name, cancellationToken).ConfigureAwait(false);
            return actor is null ? new ReportOutcome<ActorFace> { Unresolved = [unresolved!] }
                : new ReportOutcome<ActorFace> { Report = actor, Said = Said(said) };
        }, cancellationToken);

    private Task<ReportOutcome<TReport>> OfTwoAsync<TReport>(
        string a,
        string b,
        ReportScope? scope,
        Func<ICypherTransaction, ReportScope, ActorFace, ActorFace, IReadOnlyList<NameChoice>, Task<TReport>> read,
        CancellationToken cancellationToken)
        where TReport : class
        => ReadAsync(scope, async (transaction, checkedScope) =>
        {
            var lookup = new ActorLookup(transaction);
            var (first, firstSaid, firstUnresolved) = await lookup.FindAsync(a, cancellationToken).ConfigureAwait(false);
            var (second, secondSaid, secondUnresolved) = await lookup.FindAsync(b, cancellationToken).ConfigureAwait(false);
            return first is null || second is null
                ? new ReportOutcome<TReport> { Unresolved = [.. new[] { firstUnresolved, secondUnresolved }.OfType<UnresolvedName>()] }
                : new ReportOutcome<TReport>
                {
                    Report = await read(transaction, checkedScope, first, second, Said(firstSaid, secondSaid))
                    .ConfigureAwait(false)
                };
        }, cancellationToken);

    private Task<T> ReadAsync<T>(ReportScope? scope, Func<ICypherTransaction, ReportScope, Task<T>> read,
        CancellationToken cancellationToken)
    {
        var checkedScope = (scope ?? new ReportScope()).Checked();
        return connection.ReadAsync(transaction => read(transaction, checkedScope), cancellationToken);
    }

    private static IReadOnlyList<NameChoice> Said(params ReadOnlySpan<NameChoice?> said)
    {
        var choices = new List<NameChoice>();
        foreach (var choice in said)
        {
            if (choice is not null) choices.Add(choice);
        }

        return choices;
    }
}
