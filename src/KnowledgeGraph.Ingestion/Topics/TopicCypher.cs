namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>The statements about codebooks: <c>(:Codebook)-[:DEFINES]-&gt;(:Topic)-[:BROADER]-&gt;(:Topic)</c>. A graph has one codebook or none.</summary>
internal static class TopicCypher
{
    public const string Hash = "MATCH (c:Codebook {id: 'topics'}) RETURN c.hash AS hash";

    public const string Defined = """
        MATCH (:Codebook {id: 'topics'})-[:DEFINES]->(t:Topic)
        RETURN t.id AS id, t.code AS code, t.name AS name, t.patterns AS patterns
        """;

    /// <summary>The topics stay until the next derivation finds that nothing is toward or about them.</summary>
    public static readonly string[] Forget =
    [
        "MATCH (:Codebook {id: 'topics'})-[:DEFINES]->(t:Topic)-[r:BROADER]->(:Topic) DELETE r",
        "MATCH (:Codebook {id: 'topics'})-[:DEFINES]->(t:Topic) SET t:Stale REMOVE t.code, t.patterns, t.note",
        "MATCH (c:Codebook {id: 'topics'}) DETACH DELETE c",
    ];

    public const string Define = """
        MERGE (c:Codebook {id: 'topics'})
        SET c.hash = $hash
        WITH c
        UNWIND $rows AS row
        MERGE (t:Topic {id: row.id})
        SET t += row.p
        MERGE (c)-[:DEFINES]->(t)
        """;

    public const string Broader = """
        UNWIND $rows AS row
        MATCH (t:Topic {id: row.id})
        MATCH (b:Topic {id: row.broader})
        MERGE (t)-[:BROADER]->(b)
        """;

    /// <summary>Every article's words for topics, and what they mean now.</summary>
    public const string Uses = """
        MATCH (a:Article)<-[:REPORTED_IN]-(:Statement)-[r:ABOUT]->(t:Topic)
        RETURN DISTINCT a.id AS article, a.title AS title, r.name AS name, r.base AS base, t.id AS topic
        UNION
        MATCH (a:Article)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Stance)-[r:TOWARD]->(t:Topic)
        RETURN DISTINCT a.id AS article, a.title AS title, r.name AS name, r.base AS base, t.id AS topic
        """;

    public const string MoveToward = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(x:Stance)-[r:TOWARD]->(o:Topic)
        USING INDEX SEEK a:Article(id)
        WHERE o.id = row.from AND r.name = row.name
        MATCH (t:Topic {id: row.to})
        CREATE (x)-[n:TOWARD]->(t)
        SET n = properties(r)
        DELETE r
        RETURN x.id AS id
        """;

    public const string MoveAbout = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})<-[:REPORTED_IN]-(s:Statement)-[r:ABOUT]->(o:Topic)
        USING INDEX SEEK a:Article(id)
        WHERE o.id = row.from AND r.name = row.name
        MATCH (t:Topic {id: row.to})
        CREATE (s)-[n:ABOUT]->(t)
        SET n = properties(r)
        DELETE r
        RETURN s.id AS id
        """;

    /// <summary><c>$ids</c>: stances. Who holds them.</summary>
    public const string Holders = """
        UNWIND $ids AS id
        MATCH (x:Stance {id: id})-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(a:Actor)
        USING INDEX SEEK x:Stance(id)
        RETURN DISTINCT a.id AS id
        """;
}
