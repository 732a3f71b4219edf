using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Statements;

/// <summary>Reads positions with their words. Positions that a later extraction took back are left out.</summary>
internal static class StanceLines
{
    /// <summary>What <paramref name="holder"/> holds of <paramref name="target"/> (both ids), oldest first, undated last.</summary>
    public static async Task<IReadOnlyList<StanceLine>> BetweenAsync(ICypherTransaction transaction, string holder, string target, CancellationToken cancellation)
    {
        var rows = await transaction.RowsAsync(new CypherStatement(BetweenText, new Dictionary<string, object?> { ["holder"] = holder, ["target"] = target }), cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(Line).OrderBy(line => line.Date is null).ThenBy(line => line.Date, StringComparer.Ordinal).ThenBy(line => line.StanceId, StringComparer.Ordinal)];
    }

    /// <summary>What <paramref name="holder"/> holds of anything, latest first.</summary>
    public static async Task<IReadOnlyList<StanceLine>> LatestAsync(ICypherTransaction transaction, string holder, int limit, CancellationToken cancellation)
    {
        var rows = await transaction.RowsAsync(new CypherStatement(LatestText, new Dictionary<string, object?> { ["holder"] = holder, ["limit"] = (long)limit }), cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(Line)];
    }

    private static StanceLine Line(CypherRow row) => new()
    {
        StanceId = row.Text("stance"),
        StatementId = row.Text("statement"),
        HolderId = row.Text("holderId"),
        HolderName = row.Text("holderName"),
        TargetId = row.Text("targetId"),
        TargetName = row.Text("targetName"),
        TargetWords = row.TextOrNull("targetWords"),
        Polarity = row.Text("polarity"),
        Modality = row.Text("modality"),
        Negated = row.Truth("negated"),
        Class = row.Text("class"),
        Through = row.TextOrNull("through"),
        Rule = row.TextOrNull("rule"),
        Confidence = row.Number("confidence"),
        Cue = row.TextOrNull("cue"),
        SpeakerName = row.TextOrNull("speaker"),
        IsSecondHand = row.Truth("secondHand"),
        QuoteType = row.Text("quoteType"),
        Quote = row.Text("quote"),
        Date = row.TextOrNull("date"),
        IsCopy = row.Truth("copy"),
        Citation = new Citation(
            row.Text("article"), row.TextOrNull("title"), row.TextOrNull("outlet"), row.TextOrNull("publishedAt"), row.TextOrNull("url"), row.IntegerOrNull("startOffset"), row.IntegerOrNull("endOffset")),
    };

    private const string FromStance = """
        MATCH (statement:Statement)-[:EXPRESSES]->(stance), (statement)-[:REPORTED_IN]->(article:Article)
        WHERE statement.retractedAt IS NULL AND stance.retractedAt IS NULL
        OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
        OPTIONAL MATCH (statement)-[:SPOKEN_BY]->(voice)
        OPTIONAL MATCH (voice)-[:REFERS_TO]->(speaker:Actor)
        WITH DISTINCT holder, target, targetMention, stance, statement, article, source, voice, speaker
        RETURN stance.id AS stance, statement.id AS statement,
               holder.id AS holderId, holder.name AS holderName, target.id AS targetId, target.name AS targetName, targetMention.text AS targetWords,
               stance.polarity AS polarity, coalesce(stance.modality, 'ASSERTED') AS modality, coalesce(stance.negated, false) AS negated,
               coalesce(stance.class, 'POSITION') AS class, stance.through AS through, stance.rule AS rule,
               coalesce(stance.confidence, 1.0) AS confidence, stance.cue AS cue,
               coalesce(speaker.name, voice.name, voice.domain, voice.text) AS speaker,
               speaker IS NULL OR speaker.id <> holder.id AS secondHand,
               statement.quoteType AS quoteType, statement.text AS quote,
               left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date,
               EXISTS { (statement)-[:DUPLICATE_OF]->() } AS copy,
               article.id AS article, article.title AS title, coalesce(source.name, source.domain) AS outlet, toString(article.publishedAt) AS publishedAt,
               article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
        """;

    private const string BetweenText = """
        MATCH (holder:Actor {id: $holder})<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(targetMention:Mention)-[:REFERS_TO]->(target:Actor {id: $target})

        """ + FromStance;

    private const string LatestText = """
        MATCH (holder:Actor {id: $holder})<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(stance:Stance)<-[:EXPRESSES]-(said:Statement)-[:REPORTED_IN]->(printed:Article)
        WHERE said.retractedAt IS NULL AND stance.retractedAt IS NULL
        WITH holder, stance, left(toString(coalesce(said.statedAt, printed.publishedAt)), 10) AS said
        ORDER BY said IS NULL, said DESC, stance.id
        LIMIT $limit
        MATCH (stance)-[:TOWARD]->(to)
        OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
        WITH holder, stance, coalesce(named, to) AS target, CASE WHEN to:Mention THEN to END AS targetMention

        """ + FromStance + """

        ORDER BY date IS NULL, date DESC, stance
        """;
}
