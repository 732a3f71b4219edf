namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>The statements that read and take out what articles said before. Each takes <c>$ids</c>, the articles', unless its text shows otherwise. Hints: see <see cref="DuplicateCypher"/>.</summary>
public static class RemovalCypher
{
    public const string Stored = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.recordHash AS hash";

    public const string Names = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[r:MENTIONED_IN]-(:Actor)
        USING INDEX SEEK b:Article(id)
        RETURN id AS article, r.nameKey AS nameKey, r.name AS name, r.kind AS kind, r.aliases AS aliases, r.roles AS roles, r.wikidataId AS wikidataId, r.count AS count
        """;

    public const string Holders = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(a:Actor)
        USING INDEX SEEK b:Article(id)
        RETURN DISTINCT a.id AS id
        """;

    public const string Topics = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(s:Statement)
        USING INDEX SEEK b:Article(id)
        MATCH (s)-[:ABOUT]->(t:Topic)
        RETURN DISTINCT t.id AS id
        UNION
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Stance)-[:TOWARD]->(t:Topic)
        USING INDEX SEEK b:Article(id)
        RETURN DISTINCT t.id AS id
        """;

    public const string Hashes = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(s:Statement)
        USING INDEX SEEK b:Article(id)
        WHERE s.textHash IS NOT NULL
        RETURN DISTINCT s.textHash AS id
        """;

    public const string Runs = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXTRACTED_BY]->(r:ExtractionRun)
        USING INDEX SEEK b:Article(id)
        RETURN DISTINCT r.id AS id
        """;

    public const string Sources = "UNWIND $ids AS id MATCH (:Article {id: id})-[:PUBLISHED_BY]->(s:Source) RETURN DISTINCT s.id AS id";

    /// <summary>What is written anew from the next record: who is named, who said what. What a retracted statement says of its speaker's words stays.</summary>
    public static readonly string[] Clear =
    [
        "UNWIND $ids AS id MATCH (:Article {id: id})-[:HAS_TEXT]->(t:ArticleText) DETACH DELETE t",
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[r:MENTIONED_IN]-(:Actor) DELETE r",
        "UNWIND $ids AS id MATCH (:Article {id: id})-[r:PUBLISHED_BY]->(:Source) DELETE r",
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(:Statement)<-[r:SAID]-(:Actor) DELETE r",
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[:IN_ARTICLE]-(:Mention)-[r:REFERS_TO]->(:Actor) DELETE r",
    ];

    /// <summary><c>$ids</c>: statements that the new record finds again.</summary>
    public const string ClearStatements = "UNWIND $ids AS id MATCH (s:Statement {id: id})-[r:SPOKEN_BY|ADDRESSED_TO|ABOUT|EXTRACTED_BY]->() USING INDEX SEEK s:Statement(id) DELETE r";

    /// <summary><c>$ids</c>: stances that the new record finds again. The same words may mean another topic now.</summary>
    public const string ClearStances = "UNWIND $ids AS id MATCH (x:Stance {id: id})-[r:TOWARD]->(:Topic) USING INDEX SEEK x:Stance(id) DELETE r";

    /// <summary><c>$kept</c>: statements that the new record found. Returns how many are now retracted.</summary>
    public const string RetractStatements = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(s:Statement)
        USING INDEX SEEK b:Article(id)
        WHERE s.retractedAt IS NULL AND NOT s.id IN $kept
        SET s.retractedAt = $now
        RETURN count(s) AS count
        """;

    public const string RetractStances = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(x)
        USING INDEX SEEK b:Article(id)
        WHERE x.retractedAt IS NULL AND NOT x.id IN $kept
        SET x.retractedAt = $now
        """;

    public const string UnusedMentions = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:IN_ARTICLE]-(m:Mention)
        USING INDEX SEEK b:Article(id)
        WHERE NOT EXISTS { (m)<-[:SPOKEN_BY|ADDRESSED_TO|HELD_BY|TOWARD]-() }
        DETACH DELETE m
        """;

    /// <summary>A whole article, in order.</summary>
    public static readonly string[] Delete =
    [
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(x:Stance) OPTIONAL MATCH (x)<-[:OF]-(v:Review) DETACH DELETE v, x",
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(s:Statement) OPTIONAL MATCH (s)<-[:OF]-(v:Review) DETACH DELETE v, s",
        "UNWIND $ids AS id MATCH (:Article {id: id})<-[:IN_ARTICLE]-(m:Mention) DETACH DELETE m",
        "UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a",
    ];

    public const string UnusedRuns = "UNWIND $ids AS id MATCH (r:ExtractionRun {id: id}) WHERE NOT EXISTS { (r)<-[:EXTRACTED_BY]-() } DETACH DELETE r";

    public const string UnusedSources = "UNWIND $ids AS id MATCH (s:Source {id: id}) WHERE NOT EXISTS { (s)<-[:PUBLISHED_BY]-() } DETACH DELETE s";

    public const string StoredSources = "UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN id, s.name AS name, s.country AS country";

    /// <summary>What the articles of a source call it.</summary>
    public const string SourceNames = """
        UNWIND $ids AS id
        MATCH (s:Source {id: id})<-[r:PUBLISHED_BY]-(:Article)
        RETURN id, r.name AS name, r.country AS country, count(*) AS count
        """;
}
