namespace KnowledgeGraph.Ingestion.Validation;

internal static class ValidationCypher
{
    public const string MentionedIn = """
        MATCH (a:Actor)-[r:MENTIONED_IN]->(b:Article)
        RETURN a.id AS actor, b.id AS article, r.nameKey AS nameKey, r.name AS name, r.kind AS kind, r.aliases AS aliases, r.roles AS roles, r.wikidataId AS wikidataId, r.count AS count
        """;

    public const string Named = "MATCH (n:Alias)-[:NAMES]->(a:Actor) RETURN n.id AS id, a.id AS actor";

    public const string ShortFor = "MATCH (s:Alias)-[:SHORT_FOR]->(f:Alias) RETURN s.id AS id, f.id AS longer";

    public const string Merged = "MATCH (a:Actor) WHERE a.mergedInto IS NOT NULL RETURN a.id AS id, a.mergedInto AS root";

    public const string Different = "MATCH (a:Actor)<-[:LEFT|RIGHT]-(j:Judgement {verdict: 'DIFFERENT'})-[:LEFT|RIGHT]->(b:Actor) WHERE a.id <> b.id RETURN DISTINCT a.id AS id, b.id AS other";

    public const string Actors = """
        MATCH (a:Actor)
        RETURN a.id AS id, labels(a) AS labels, a.name AS name, a.normalizedName AS normalizedName, a.aliases AS aliases, a.roles AS roles, a.wikidataId AS wikidataId,
               a.articleCount AS articleCount, a.isAmbiguous AS isAmbiguous, a.isHidden AS isHidden, EXISTS { (a)<-[:LEFT|RIGHT]-() } AS isJudged, a:Stale AS isStale
        """;

    public const string RefersTo = "MATCH (m:Mention)-[r:REFERS_TO]->(a:Actor) RETURN m.id AS mention, r.nameKey AS nameKey, a.id AS actor";

    /// <summary>Of articles whose text was there to check spans against when they came in. What a later record took back speaks of the text as it was then.</summary>
    public const string Spans = """
        MATCH (s:Statement)-[:REPORTED_IN]->(a:Article)
        WHERE a.spansChecked
        RETURN 'statement' AS part, a.id AS article, s.id AS id, s.text AS text, s.startOffset AS start, s.endOffset AS end, s.retractedAt IS NULL AS stands
        UNION ALL
        MATCH (m:Mention)-[:IN_ARTICLE]->(a:Article)
        WHERE a.spansChecked
        RETURN 'mention' AS part, a.id AS article, m.id AS id, m.text AS text, m.startOffset AS start, m.endOffset AS end,
               EXISTS { MATCH (m)<-[:SPOKEN_BY|ADDRESSED_TO]-(s:Statement) WHERE s.retractedAt IS NULL }
               OR EXISTS { MATCH (m)<-[:HELD_BY|TOWARD]-(x:Stance) WHERE x.retractedAt IS NULL } AS stands
        UNION ALL
        MATCH (x:Stance)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(a:Article)
        RETURN 'stance' AS part, a.id AS article, x.id AS id, null AS text, x.startOffset AS start, x.endOffset AS end, x.retractedAt IS NULL AS stands
        """;

    public const string Sketches = """
        MATCH (a:Article)
        WHERE a.textSketch IS NOT NULL
        RETURN a.id AS id, a.publishedAt AS publishedAt, a.textSketch AS sketch
        """;

    /// <summary>What each article is linked to, and what it may be an edited copy of.</summary>
    public const string Editions = """
        MATCH (a:Article)
        OPTIONAL MATCH (a)-[:COPY_OF]->(now:Article)
        OPTIONAL MATCH (a)<-[:REPORTED_IN]-(s:Statement)-[:DUPLICATE_OF]->(:Statement)-[:REPORTED_IN]->(b:Article)
        WHERE s.retractedAt IS NULL AND b.id <> a.id
        RETURN DISTINCT a.id AS id, now.id AS now, b.id AS other
        """;

    public const string Texts = "MATCH (a:Article)-[:HAS_TEXT]->(t:ArticleText) RETURN a.id AS article, a.contentHash AS hash, t.text AS text";

    /// <summary>Each returns the ids of what hangs wrongly, by rule.</summary>
    public static readonly IReadOnlyList<(string Rule, string Detail, string Text)> Structure =
    [
        ("structure.statement", "is not in exactly one article", "MATCH (s:Statement) WHERE COUNT { (s)-[:REPORTED_IN]->(:Article) } <> 1 RETURN s.id AS id"),
        ("structure.mention", "is not in exactly one article", "MATCH (m:Mention) WHERE COUNT { (m)-[:IN_ARTICLE]->(:Article) } <> 1 RETURN m.id AS id"),
        ("structure.stance", "is not expressed by exactly one statement", "MATCH (x:Stance) WHERE COUNT { (x)<-[:EXPRESSES]-(:Statement) } <> 1 RETURN x.id AS id"),
        ("structure.stance", "has not exactly one holder and one target", "MATCH (x:Stance) WHERE COUNT { (x)-[:HELD_BY]->(:Mention) } <> 1 OR COUNT { (x)-[:TOWARD]->() } <> 1 RETURN x.id AS id"),
        ("structure.mention", "refers to more than one actor", "MATCH (m:Mention) WHERE COUNT { (m)-[:REFERS_TO]->(:Actor) } > 1 RETURN m.id AS id"),
        ("derived.said", "is said by another actor than its speaker refers to", """
            MATCH (s:Statement)
            WHERE s.retractedAt IS NULL
            WITH s, COLLECT { MATCH (s)-[:SPOKEN_BY]->(:Mention)-[:REFERS_TO]->(a:Actor) RETURN a.id } AS should, COLLECT { MATCH (a:Actor)-[:SAID]->(s) RETURN a.id } AS now
            WHERE should <> now
            RETURN s.id AS id
            """),
    ];

    public const string Copies = """
        MATCH (s:Statement)-[:REPORTED_IN]->(a:Article)
        WHERE s.textHash IS NOT NULL AND s.retractedAt IS NULL
        OPTIONAL MATCH (s)-[:DUPLICATE_OF]->(o:Statement)
        RETURN s.textHash AS hash, s.id AS id, a.publishedAt AS publishedAt, a.id AS article, s.startOffset AS startOffset, o.id AS original
        """;
}
