using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Reads statements of a scope by speaker. What a later extraction took back is left out.</summary>
internal sealed class StatementReader(ICypherTransaction transaction, ReportScope scope)
{
    /// <summary>The latest statements of an actor (by id), latest first, copies left out.</summary>
    public Task<IReadOnlyList<StatementLine>> LatestAsync(string speaker, CancellationToken cancellationToken)
        => ReadAsync(LatestText, new() { ["speaker"] = speaker, ["limit"] = (long)scope.Top }, cancellationToken);

    /// <summary>What one of the two said to the other (ids), oldest first.</summary>
    public Task<IReadOnlyList<StatementLine>> AddressedAsync(string a, string b, CancellationToken cancellationToken)
        => ReadAsync(AddressedText, new() { ["a"] = a, ["b"] = b }, cancellationToken);

    private async Task<IReadOnlyList<StatementLine>> ReadAsync(string text, Dictionary<string, object?> parameters,
        CancellationToken cancellationToken)
    {
        foreach (var (name, value) in scope.Parameters()) parameters[name] = value;
        return [.. (await transaction.RowsAsync(new CypherStatement(text, parameters), cancellationToken).ConfigureAwait(false))
            .Select(Line)];
    }

    private static StatementLine Line(CypherRow row)
        => new(row.Text("statement"), row.Text("words"), row.Text("quoteType"), row.Text("quote"), row.TextOrNull("date"),
            StanceReader.CitationOf(row));

    private const string InScope = """

        MATCH (statement)-[:REPORTED_IN]->(article:Article)
        WHERE statement.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
        OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
        WITH DISTINCT statement, words, article, source, left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date
        WHERE ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to)
          AND ($outlets IS NULL OR toLower(source.name) IN $outlets OR toLower(source.domain) IN $outlets)
          AND coalesce(statement.confidence, 1.0) >= $minConfidence
        RETURN statement.id AS statement, words, statement.quoteType AS quoteType, statement.text AS quote, date,
               article.id AS article, article.title AS title, coalesce(source.name, source.domain) AS outlet,
               toString(article.publishedAt) AS publishedAt,
               article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
        """;

    private const string LatestText = """
        MATCH (:Actor {id: $speaker})<-[:REFERS_TO]-(voice:Mention)<-[:SPOKEN_BY]-(statement:Statement)
        WITH statement, head(collect(voice.text)) AS words
        """ + InScope + """

        ORDER BY date IS NULL, date DESC, statement
        LIMIT $limit
        """;

    private const string AddressedText = """
        MATCH (speaker:Actor)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(statement:Statement)-[:ADDRESSED_TO]->(:Mention)-[:REFERS_TO]->(addressee:Actor)
        WHERE (speaker.id = $a AND addressee.id = $b) OR (speaker.id = $b AND addressee.id = $a)
        WITH DISTINCT statement, speaker.name AS words
        """ + InScope + """

        ORDER BY date IS NULL, date, statement
        """;
}
