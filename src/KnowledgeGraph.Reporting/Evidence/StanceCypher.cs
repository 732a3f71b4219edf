namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>
/// The statements that read stances. Each begins where an index or the smallest label leads and ends with the same filter and columns.
/// </summary>
internal static class StanceCypher
{
    private const string Rest = """

        MATCH (statement:Statement)-[:EXPRESSES]->(stance), (statement)-[:REPORTED_IN]->(article:Article)
        WHERE statement.retractedAt IS NULL AND stance.retractedAt IS NULL AND coalesce(stance.confidence, 1.0) >= $minConfidence
        OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
        WITH holder, holding, target, targeting, stance, statement, article, source, coalesce(statement.statedAt, article.publishedAt) AS at
        WHERE ($from IS NULL OR left(toString(at), 10) >= $from) AND ($to IS NULL OR left(toString(at), 10) <= $to)
          AND ($outlets IS NULL OR toLower(source.name) IN $outlets OR toLower(source.domain) IN $outlets)
        OPTIONAL MATCH (statement)-[:SPOKEN_BY]->(voice)
        OPTIONAL MATCH (voice)-[:REFERS_TO]->(speaker:Actor)
        OPTIONAL MATCH (statement)-[:DUPLICATE_OF]->(earlier:Statement)
        WITH holder, holding, target, targeting, stance, statement, article, source, at, head(collect(voice)) AS voice,
        head(collect(speaker)) AS speaker, head(collect(earlier)) AS earlier
        WITH holder, holding, target, targeting, stance, statement, article, source, at, voice, speaker, earlier,
             coalesce(stance.secondHand, speaker IS NULL OR speaker.id <> holder.id) AS secondHand
        WHERE NOT ($firstHand AND secondHand)
        RETURN stance.id AS stance, statement.id AS statement, coalesce(earlier.id, statement.id) AS original,
               holder.id AS holderId, coalesce(holder.name, holder.id) AS holderName, target.id AS targetId,
               coalesce(target.name, target.id) AS targetName,
               head([l IN labels(holder) WHERE NOT l IN ['Actor', 'Stale']]) AS holderKind,
               head([l IN labels(target) WHERE NOT l IN ['Actor', 'Stale']]) AS targetKind,
               CASE WHEN target:Topic THEN target.article END AS targetArticle,
               targeting.text AS targetWords, stance.polarity AS polarity, coalesce(stance.score, 0.0) AS score,
               coalesce(stance.modality, 'ASSERTED') AS modality,
               coalesce(stance.negated, false) AS negated, coalesce(stance.class, 'POSITION') AS class, stance.through AS through,
               stance.rule AS rule,
               coalesce(stance.confidence, 1.0) AS confidence, stance.cue AS cue,
               coalesce(speaker.name, voice.name, voice.domain, voice.text) AS speaker, secondHand,
               statement.quoteType AS quoteType, statement.text AS quote, left(toString(at), 10) AS date, toString(at) AS at,
               toString(statement.recordedAt) AS recordedAt,
               article.id AS article, article.title AS title, coalesce(source.name, source.domain) AS outlet, source.id AS source,
               toString(article.publishedAt) AS publishedAt,
               article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset,
               stance.startOffset AS stanceStart, stance.endOffset AS stanceEnd, holding.startOffset AS holderStart,
               holding.endOffset AS holderEnd,
               targeting.startOffset AS targetStart, targeting.endOffset AS targetEnd
        """;

    /// <summary>A stance toward words that are nobody known makes no tie, and is in no report.</summary>
    private const string WithTarget = """

        MATCH (stance)-[:TOWARD]->(to)
        OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
        WITH holder, holding, stance, CASE WHEN to:Topic THEN to ELSE named END AS target, CASE WHEN to:Mention THEN to END AS targeting
        WHERE target IS NOT NULL
        """;

    public const string Between = """
        MATCH (holder:Actor {id: $holder})<-[:REFERS_TO]-(holding:Mention)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(targeting:Mention)-[:REFERS_TO]->(target:Actor {id: $target})
        """ + Rest;

    public const string Of = "MATCH (holder:Actor {id: $holder})<-[:REFERS_TO]-(holding:Mention)<-[:HELD_BY]-(stance:Stance)" + WithTarget
        + Rest;

    public const string Toward = """
        MATCH (target:Actor {id: $target})<-[:REFERS_TO]-(targeting:Mention)<-[:TOWARD]-(stance:Stance)-[:HELD_BY]->(holding:Mention)-[:REFERS_TO]->(holder:Actor)
        """ + Rest;

    /// <summary>What is toward a narrower topic counts as toward the one that was asked for.</summary>
    public const string TowardTopic = """
        MATCH (target:Topic {id: $topic})<-[:BROADER*0..]-(narrower:Topic)
        WITH DISTINCT target, narrower
        MATCH (narrower)<-[:TOWARD]-(stance:Stance)-[:HELD_BY]->(holding:Mention)-[:REFERS_TO]->(holder:Actor)
        WITH target, stance, holding, holder, null AS targeting
        """ + Rest;

    public const string All = "MATCH (stance:Stance)-[:HELD_BY]->(holding:Mention)-[:REFERS_TO]->(holder:Actor)" + WithTarget + Rest;
}
