using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Statements;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Gathers an actor report from the graph.</summary>
internal sealed class ActorReader(ICypherTransaction transaction)
{
    private const int Latest = 20;

    public async Task<ActorReport> ReadAsync(ActorFace actor, CancellationToken cancellation)
    {
        var about = (await RowsAsync(AboutText, actor, cancellation).ConfigureAwait(false))[0];
        return new ActorReport
        {
            Actor = actor,
            WikidataId = about.TextOrNull("wikidataId"),
            Figures = Figures(about),
            ArticleCount = about.Integer("articles"),
            StatementCount = about.Integer("statements"),
            FirstAt = about.TextOrNull("firstAt"),
            LastAt = about.TextOrNull("lastAt"),
            Positions = Ties(await RowsAsync(PositionsText, actor, cancellation).ConfigureAwait(false)),
            Standing = Ties(await RowsAsync(StandingText, actor, cancellation).ConfigureAwait(false)),
            LatestPositions = await StanceLines.LatestAsync(transaction, actor.Id, Latest, cancellation).ConfigureAwait(false),
            LatestStatements = await StatementLines.LatestAsync(transaction, actor.Id, Latest, cancellation).ConfigureAwait(false),
            Outlets = [.. (await RowsAsync(OutletsText, actor, cancellation).ConfigureAwait(false))
                .Select(row => new OutletShare(row.Text("outlet"), row.Integer("articles"), row.Integer("statements")))],
        };
    }

    private Task<IReadOnlyList<CypherRow>> RowsAsync(string text, ActorFace actor, CancellationToken cancellation)
        => transaction.RowsAsync(new CypherStatement(text, new Dictionary<string, object?> { ["id"] = actor.Id }), cancellation);

    private static ActorFigures? Figures(CypherRow row) => row["pageRank"] is null ? null : new ActorFigures(
        row.Number("pageRank"),
        row.Integer("place"),
        row.Number("betweenness"),
        row.Integer("supportIn"),
        row.Integer("supportOut"),
        row.Integer("opposeIn"),
        row.Integer("opposeOut"));

    private static IReadOnlyList<Tie> Ties(IReadOnlyList<CypherRow> rows)
        => [.. rows.Select(row => new Tie(row.Text("id"), row.Text("name"), row.Text("kind"), RelationshipReader.Read(row)))];

    private const string AboutText = """
        MATCH (a:Actor {id: $id})
        OPTIONAL MATCH (a)-[:MENTIONED_IN]->(article:Article)
        WITH a, count(DISTINCT article) AS articles, min(left(toString(article.publishedAt), 10)) AS firstAt, max(left(toString(article.publishedAt), 10)) AS lastAt
        RETURN a.wikidataId AS wikidataId, a.pageRank AS pageRank, coalesce(a.betweenness, 0.0) AS betweenness,
               coalesce(a.supportIn, 0) AS supportIn, coalesce(a.supportOut, 0) AS supportOut, coalesce(a.opposeIn, 0) AS opposeIn, coalesce(a.opposeOut, 0) AS opposeOut,
               COUNT { MATCH (more:Actor) WHERE more.pageRank > a.pageRank } + 1 AS place,
               COUNT { MATCH (a)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(s:Statement) WHERE s.retractedAt IS NULL } AS statements,
               articles, firstAt, lastAt
        """;

    private const string TieColumns = """
        RETURN other.id AS id, other.name AS name, coalesce(head([l IN labels(other) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
               type(r) AS type, coalesce(r.weight, 0.0) AS weight, coalesce(r.pro, 0.0) AS pro, coalesce(r.con, 0.0) AS con,
               coalesce(r.statementCount, 0) AS statementCount, coalesce(r.sourceCount, 0) AS sourceCount,
               left(toString(r.firstAt), 10) AS firstAt, left(toString(r.lastAt), 10) AS lastAt
        ORDER BY sourceCount DESC, statementCount DESC, name, id
        """;

    private const string PositionsText = "MATCH (:Actor {id: $id})-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(other)\n" + TieColumns;

    private const string StandingText = "MATCH (:Actor {id: $id})<-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]-(other:Actor)\n" + TieColumns;

    private const string OutletsText = """
        MATCH (a:Actor {id: $id})-[:MENTIONED_IN]->(article:Article)-[:PUBLISHED_BY]->(source:Source)
        WITH a, coalesce(source.name, source.domain, source.id) AS outlet, count(DISTINCT article) AS articles
        WITH a, collect({outlet: outlet, articles: articles}) AS outlets
        OPTIONAL MATCH (a)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(s:Statement)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(source:Source)
        WHERE s.retractedAt IS NULL
        WITH outlets, coalesce(source.name, source.domain, source.id) AS spokenIn, count(DISTINCT s) AS said
        WITH outlets, collect({outlet: spokenIn, said: said}) AS voices
        UNWIND outlets AS one
        RETURN one.outlet AS outlet, one.articles AS articles, coalesce(head([v IN voices WHERE v.outlet = one.outlet | v.said]), 0) AS statements
        ORDER BY articles DESC, outlet
        """;
}
