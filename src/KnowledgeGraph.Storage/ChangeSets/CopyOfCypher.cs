namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>
/// The statements that link articles to those that they are edited copies of. <c>$ids</c> are articles'.
/// Hints: see <see cref="DuplicateCypher"/>.
/// </summary>
public static class CopyOfCypher
{
    /// <summary>Those that have the earliest of some text which the article has too, and what it is linked to now.</summary>
    public const string Candidates = """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})
        OPTIONAL MATCH (a)-[:COPY_OF]->(now:Article)
        OPTIONAL MATCH (a)<-[:REPORTED_IN]-(s:Statement)-[:DUPLICATE_OF]->(:Statement)-[:REPORTED_IN]->(b:Article)
        WHERE s.retractedAt IS NULL AND b.id <> id
        RETURN DISTINCT id, now.id AS now, b.id AS other
        """;

    public const string Sketches = """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})
        WHERE a.textSketch IS NOT NULL
        RETURN id, a.publishedAt AS publishedAt, a.textSketch AS sketch
        """;

    /// <summary>Of articles that are about to change: those that have words of theirs, and may be linked otherwise afterwards.</summary>
    public const string Dependents = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:REPORTED_IN]-(:Statement)<-[:DUPLICATE_OF]-(:Statement)-[:REPORTED_IN]->(a:Article)
        USING INDEX SEEK b:Article(id)
        RETURN DISTINCT a.id AS id
        """;

    /// <summary>Of articles that are about to change: those linked to them, which count as the same source.</summary>
    public const string Copies = """
        UNWIND $ids AS id
        MATCH (b:Article {id: id})<-[:COPY_OF]-(a:Article)
        USING INDEX SEEK b:Article(id)
        RETURN DISTINCT a.id AS id
        """;

    public const string Unlink = """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})-[r:COPY_OF]->(:Article)
        USING INDEX SEEK a:Article(id)
        DELETE r
        """;

    public const string Link = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.id})
        MATCH (b:Article {id: row.original})
        MERGE (a)-[:COPY_OF]->(b)
        """;
}
