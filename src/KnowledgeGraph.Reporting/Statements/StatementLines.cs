using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Statements;

/// <summary>Reads statements by speaker. What a later extraction took back is left out.</summary>
internal static class StatementLines
{
    /// <summary>The latest statements of an actor (by id), latest first.</summary>
    public static Task<IReadOnlyList<StatementLine>> LatestAsync(ICypherTransaction transaction, string speaker, int limit, CancellationToken cancellation)
        => ReadAsync(transaction, LatestText, new Dictionary<string, object?> { ["speaker"] = speaker, ["limit"] = (long)limit }, cancellation);

    /// <summary>What one of the two said to the other (ids), oldest first.</summary>
    public static Task<IReadOnlyList<StatementLine>> AddressedAsync(ICypherTransaction transaction, string a, string b, CancellationToken cancellation)
        => ReadAsync(transaction, AddressedText, new Dictionary<string, object?> { ["a"] = a, ["b"] = b }, cancellation);

    private static async Task<IReadOnlyList<StatementLine>> ReadAsync(
        ICypherTransaction transaction, string text, Dictionary<string, object?> parameters, CancellationToken cancellation)
        => [.. (await transaction.RowsAsync(new CypherStatement(text, parameters), cancellation).ConfigureAwait(false)).Select(Line)];

    private static StatementLine Line(CypherRow row) => new(
        row.Text("statement"),
        row.Text("words"),
        row.Text("quoteType"),
        row.Text("quote"),
        row.TextOrNull("date"),
        new Citation(
            row.Text("article"), row.TextOrNull("title"), row.TextOrNull("outlet"), row.TextOrNull("publishedAt"), row.TextOrNull("url"), row.IntegerOrNull("startOffset"), row.IntegerOrNull("endOffset")));

    private const string FromStatement = """
        MATCH (statement)-[:REPORTED_IN]->(article:Article)
        WHERE statement.retractedAt IS NULL
        OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
        WITH DISTINCT statement, words, article, source
        RETURN statement.id AS statement, words, statement.quoteType AS quoteType, statement.text AS quote,
               left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date,
               article.id AS article, article.title AS title, coalesce(source.name, source.domain) AS outlet, toString(article.publishedAt) AS publishedAt,
               article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
        """;

    private const string LatestText = """
        MATCH (:Actor {id: $speaker})<-[:REFERS_TO]-(voice:Mention)<-[:SPOKEN_BY]-(statement:Statement)-[:REPORTED_IN]->(printed:Article)
        WHERE statement.retractedAt IS NULL
        WITH statement, voice.text AS words, left(toString(coalesce(statement.statedAt, printed.publishedAt)), 10) AS said
        ORDER BY said IS NULL, said DESC, statement.id
        LIMIT $limit

        """ + FromStatement + """

        ORDER BY date IS NULL, date DESC, statement
        """;

    private const string AddressedText = """
        MATCH (speaker:Actor)<-[:REFERS_TO]-(voice:Mention)<-[:SPOKEN_BY]-(statement:Statement)-[:ADDRESSED_TO]->(:Mention)-[:REFERS_TO]->(addressee:Actor)
        WHERE (speaker.id = $a AND addressee.id = $b) OR (speaker.id = $b AND addressee.id = $a)
        WITH statement, speaker.name AS words

        """ + FromStatement + """

        ORDER BY date IS NULL, date, statement
        """;
}
