using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Changes;

/// <summary>Gathers what is new since a date.</summary>
internal sealed class ChangesReader(ICypherTransaction transaction, ReportScope scope)
{
    private readonly QuotationReader _quotations = new(transaction);

    public async Task<ChangesReport> ReadAsync(string since, CancellationToken cancellationToken)
    {
        var lines = await new StanceReader(transaction, scope).AllAsync(cancellationToken).ConfigureAwait(false);
        var fresh = lines.Where(line => IsSince(line.Date, since)).ToList();
        var late = lines.Where(line => !IsSince(line.Date, since) && !line.IsCopy && IsSince(line.Places.RecordedAt, since)).ToList();
        var moved = Moved(lines, since);
        var quoted = await _quotations.WithQuotesAsync(moved.Take(scope.Top).SelectMany(turn => new[] { turn.Before, turn.After }),
            cancellationToken).ConfigureAwait(false);
        var taken = await TakenBackAsync(since, cancellationToken).ConfigureAwait(false);
        return new ChangesReport
        {
            Scope = scope,
            Since = since,
            NewTies = Listed<Tie>.Of([.. TieFold.Of(lines, scope).Where(tie => IsSince(tie.FirstAt, since))], scope.Top),
            Moved = new([.. quoted.Chunk(2).Select(pair => new TurningPoint(pair[0], pair[1]))], moved.Count),
            New = await _quotations.WithQuotesAsync(EvidenceSorting.Sort(fresh, scope.Top), cancellationToken).ConfigureAwait(false),
            Late = new(await _quotations.WithQuotesAsync(late.Take(scope.Top), cancellationToken).ConfigureAwait(false), late.Count),
            TakenBack = Listed<TakenBack>.Of(taken, scope.Top),
        };
    }

    private static bool IsSince(string? date, string since) => date is not null && string.CompareOrdinal(date, since) >= 0;

    private static List<TurningPoint> Moved(IEnumerable<StanceLine> lines, string since) =>
    [
        .. lines.GroupBy(line => (line.HolderId, line.TargetId))
            .SelectMany(StanceHistory.TurningPoints)
            .Where(turn => IsSince(turn.After.Date, since))
            .OrderByDescending(turn => turn.After.Date, StringComparer.Ordinal)
            .ThenBy(turn => turn.After.StanceId, StringComparer.Ordinal),
    ];

    private async Task<List<TakenBack>> TakenBackAsync(string since, CancellationToken cancellationToken)
    {
        var parameters = scope.Parameters();
        parameters["since"] = since;
        var rows = await transaction.RowsAsync(new CypherStatement(TakenBackText, parameters), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new TakenBack(
            row.Text("stance"), row.Text("holder"), row.Text("polarity"), row.Text("target"), row.Text("quote"), row.Text("retractedAt"),
                StanceReader.CitationOf(row)))];
    }

    private const string TakenBackText = """
        MATCH (statement:Statement)-[:EXPRESSES]->(stance:Stance)
        WITH statement, stance, left(toString(coalesce(stance.retractedAt, statement.retractedAt)), 10) AS retractedAt
        WHERE retractedAt >= $since AND coalesce(stance.confidence, 1.0) >= $minConfidence
        AND NOT ($firstHand AND coalesce(stance.secondHand, false))
        MATCH (statement)-[:REPORTED_IN]->(article:Article)
        OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
        OPTIONAL MATCH (stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
        OPTIONAL MATCH (stance)-[:TOWARD]->(to)
        OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
        WITH statement, stance, retractedAt, article, source, head(collect(holder)) AS holder, head(collect(coalesce(named, to))) AS target,
             left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date
        WHERE ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to)
          AND ($outlets IS NULL OR toLower(source.name) IN $outlets OR toLower(source.domain) IN $outlets)
        RETURN stance.id AS stance, coalesce(holder.name, 'somebody') AS holder, stance.polarity AS polarity,
        coalesce(target.name, target.text, 'something') AS target,
               statement.text AS quote, retractedAt, article.id AS article, article.title AS title,
               coalesce(source.name, source.domain) AS outlet,
               toString(article.publishedAt) AS publishedAt, article.url AS url, statement.startOffset AS startOffset,
               statement.endOffset AS endOffset
        ORDER BY retractedAt DESC, stance
        """;
}
