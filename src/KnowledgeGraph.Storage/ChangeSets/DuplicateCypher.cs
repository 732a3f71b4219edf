namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>
/// The statements that link copies of one text. Hints are for Neo4j's planner: on a small graph a scan seems cheap to it for a long list, and what it planned then is kept while the graph
/// grows. Where the label of an end is left out, it would have been one more way in.
/// </summary>
public static class DuplicateCypher
{
    /// <summary>Statements with these text hashes that stand; <c>original</c> is what each is linked to now.</summary>
    public const string Read = """
        UNWIND $ids AS hash
        MATCH (s:Statement {textHash: hash})-[:REPORTED_IN]->(a:Article)
        USING INDEX SEEK s:Statement(textHash)
        WHERE s.retractedAt IS NULL
        OPTIONAL MATCH (s)-[:DUPLICATE_OF]->(o:Statement)
        RETURN hash, s.id AS id, a.publishedAt AS publishedAt, a.id AS article, s.startOffset AS startOffset, o.id AS original
        """;

    /// <summary>The original of each text among the statements that stand, leaving out the row's own: any one of them is it or is linked to it.</summary>
    public const string ReadOriginals = """
        UNWIND $rows AS row
        CALL {
          WITH row
          MATCH (s:Statement {textHash: row.hash})
          USING INDEX SEEK s:Statement(textHash)
          WHERE s.retractedAt IS NULL AND NOT s.id IN row.own
          RETURN s
          LIMIT 1
        }
        OPTIONAL MATCH (s)-[:DUPLICATE_OF]->(o:Statement)
        WITH row.hash AS hash, coalesce(o, s) AS original
        MATCH (original)-[:REPORTED_IN]->(a:Article)
        RETURN hash, original.id AS id, a.publishedAt AS publishedAt, a.id AS article, original.startOffset AS startOffset, null AS original
        """;

    public const string Unlink = "UNWIND $ids AS id MATCH (s:Statement {id: id})-[r:DUPLICATE_OF]->(:Statement) USING INDEX SEEK s:Statement(id) DELETE r";

    /// <summary>The copies come first, by their index: the relationship's other end would be every statement.</summary>
    public const string UnlinkRetracted = """
        UNWIND $ids AS hash
        MATCH (s:Statement {textHash: hash})
        USING INDEX SEEK s:Statement(textHash)
        WHERE s.retractedAt IS NOT NULL
        WITH s
        MATCH (s)-[r:DUPLICATE_OF]->()
        DELETE r
        """;

    public const string Link = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) MATCH (o:Statement {id: row.original}) MERGE (s)-[:DUPLICATE_OF]->(o)";

    /// <summary><c>$ids</c>: statements. Who holds a stance in them.</summary>
    public const string Holders = """
        UNWIND $ids AS id
        MATCH (s:Statement {id: id})-[:EXPRESSES]->(:Stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(a:Actor)
        USING INDEX SEEK s:Statement(id)
        RETURN DISTINCT a.id AS id
        """;
}
