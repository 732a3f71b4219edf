using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Gathers an actor report from the graph.</summary>
internal sealed class ActorReader(ICypherTransaction transaction, ReportScope scope)
{
    private const int Digits = 6;

    private readonly StanceReader _stances = new(transaction, scope);
    private readonly QuotationReader _quotations = new(transaction);

    public async Task<ActorReport> ReadAsync(ActorFace actor, IReadOnlyList<NameChoice> names, CancellationToken cancellationToken)
    {
        var about = (await transaction.RowsAsync(new CypherStatement(AboutText, new Dictionary<string, object?> { ["id"] = actor.Id }),
            cancellationToken).ConfigureAwait(false))[0];
        var own = await _stances.OfAsync(actor.Id, cancellationToken).ConfigureAwait(false);
        var toward = await _stances.TowardAsync(actor.Id, cancellationToken).ConfigureAwait(false);
        var positions = TieFold.Of(own, scope).ToLookup(tie => tie.TargetKind == "Topic");
        var statements = await new StatementReader(transaction, scope).LatestAsync(actor.Id, cancellationToken).ConfigureAwait(false);
        return new ActorReport
        {
            Scope = scope,
            Names = names,
            Actor = actor,
            WikidataId = about.TextOrNull("wikidataId"),
            Figures = Figures(about),
            ArticleCount = about.Integer("articles"),
            StatementCount = about.Integer("statements"),
            FirstAt = about.TextOrNull("firstAt"),
            LastAt = about.TextOrNull("lastAt"),
            Positions = Listed<Tie>.Of([.. positions[false]], scope.Top),
            Topics = Listed<Tie>.Of([.. positions[true]], scope.Top),
            Standing = Listed<Tie>.Of(TieFold.Of(toward, scope), scope.Top),
            Evidence = await _quotations.WithQuotesAsync(EvidenceSorting.Sort(own, scope.Top), cancellationToken).ConfigureAwait(false),
            EvidenceOfOthers = await _quotations.WithQuotesAsync(EvidenceSorting.Sort(toward, scope.Top), cancellationToken)
                .ConfigureAwait(false),
            Months = StanceHistory.Months(toward),
            LatestStatements = await _quotations.WithQuotesAsync(statements, cancellationToken).ConfigureAwait(false),
            Outlets = Listed<OutletSides>.Of(StanceHistory.Outlets(toward), scope.Top),
        };
    }

    private static ActorFigures? Figures(CypherRow row) => row["pageRank"] is null ? null : new ActorFigures(
        Math.Round(row.Number("pageRank"), Digits),
        row.Integer("place"),
        Math.Round(row.Number("betweenness"), Digits),
        row.Integer("supportIn"),
        row.Integer("supportOut"),
        row.Integer("opposeIn"),
        row.Integer("opposeOut"));

    private const string AboutText = """
        MATCH (a:Actor {id: $id})
        OPTIONAL MATCH (a)-[:MENTIONED_IN]->(article:Article)
        WITH a, count(DISTINCT article) AS articles, min(left(toString(article.publishedAt), 10)) AS firstAt,
        max(left(toString(article.publishedAt), 10)) AS lastAt
        RETURN a.wikidataId AS wikidataId, a.pageRank AS pageRank, coalesce(a.betweenness, 0.0) AS betweenness,
               coalesce(a.supportIn, 0) AS supportIn, coalesce(a.supportOut, 0) AS supportOut, coalesce(a.opposeIn, 0) AS opposeIn,
               coalesce(a.opposeOut, 0) AS opposeOut,
               COUNT { MATCH (more:Actor) WHERE more.pageRank > a.pageRank } + 1 AS place,
               COUNT { MATCH (a)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(s:Statement) WHERE s.retractedAt IS NULL } AS statements,
               articles, firstAt, lastAt
        """;
}
