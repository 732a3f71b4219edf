namespace KnowledgeGraph.Storage.Derivation;

/// <summary>The statements of derivation. <c>$ids</c> are actors' unless the text shows otherwise. Hints: see <see cref="ChangeSets.DuplicateCypher"/>.</summary>
internal static class DerivationCypher
{
    public const string StaleActors = "MATCH (a:Actor:Stale) RETURN a.id AS id ORDER BY id LIMIT $limit";

    public const string StaleTopics = "MATCH (t:Topic:Stale) RETURN t.id AS id";

    public const string AllActors = "MATCH (a:Actor) RETURN a.id AS id ORDER BY id";

    /// <summary>
    /// Every standing stance of a holder, with what decides its weight. Hidden actors hold none, and none is toward them. The source of an
    /// edited copy is that of its original.
    /// </summary>
    public const string Stances = """
        UNWIND $ids AS id
        MATCH (h:Actor {id: id})<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(x:Stance)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(b:Article)
        USING INDEX SEEK h:Actor(id)
        WHERE x.retractedAt IS NULL AND s.retractedAt IS NULL AND h.isHidden IS NULL
        MATCH (x)-[:TOWARD]->(m)
        OPTIONAL MATCH (m)-[:REFERS_TO]->(t:Actor)
        OPTIONAL MATCH (b)-[:PUBLISHED_BY]->(o:Source)
        OPTIONAL MATCH (b)-[:COPY_OF]->(:Article)-[:PUBLISHED_BY]->(e:Source)
        OPTIONAL MATCH (s)-[:DUPLICATE_OF]->(d:Statement)
        RETURN id AS holder, CASE WHEN m:Topic THEN m.id WHEN t.isHidden IS NULL THEN t.id END AS target, m:Topic AS isTopic, x.id AS stance, s.id AS statement, coalesce(d.id, s.id) AS original,
               coalesce(e.id, o.id) AS source, coalesce(s.statedAt, b.publishedAt) AS at,
               x.polarity AS polarity, x.score AS score, x.modality AS modality,
               coalesce(x.class, 'POSITION') AS class, x.through AS through, x.secondHand AS secondHand, x.confidence AS confidence
        """;

    public const string Sides = """
        UNWIND $ids AS id
        MATCH (h:Actor {id: id})-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(t)
        USING INDEX SEEK h:Actor(id)
        RETURN id AS holder, t.id AS target, t:Topic AS isTopic, type(r) AS type, r.weight AS weight, r.pro AS pro, r.con AS con, r.statementCount AS statementCount,
               r.secondHandCount AS secondHandCount, r.sourceCount AS sourceCount, r.bestConfidence AS bestConfidence, r.confidence AS confidence,
               r.firstAt AS firstAt, r.lastAt AS lastAt, r.changedAt AS changedAt
        """;

    public static readonly string SidesToActors = SidesTo("Actor");

    public static readonly string SidesToTopics = SidesTo("Topic");

    public const string Lines = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})-[r:AGREES_WITH|DISAGREES_WITH]-(b:Actor)
        USING INDEX SEEK a:Actor(id)
        WHERE id < b.id
        RETURN id AS left, b.id AS right, type(r) AS type, r.weight AS weight, r.congruence AS congruence, r.conflict AS conflict
        """;

    public const string LinesOfPairs = """
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.left})-[r:AGREES_WITH|DISAGREES_WITH]->(b:Actor {id: row.right})
        USING INDEX SEEK a:Actor(id)
        USING INDEX SEEK b:Actor(id)
        RETURN row.left AS left, row.right AS right, type(r) AS type, r.weight AS weight, r.congruence AS congruence, r.conflict AS conflict
        """;

    public const string RemoveLines = """
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.left})-[r:AGREES_WITH|DISAGREES_WITH]->(b:Actor {id: row.right})
        USING INDEX SEEK a:Actor(id)
        USING INDEX SEEK b:Actor(id)
        DELETE r
        """;

    public static readonly IReadOnlyDictionary<string, string> AddLines = new Dictionary<string, string>
    {
        ["AGREES_WITH"] = AddLine("AGREES_WITH"),
        ["DISAGREES_WITH"] = AddLine("DISAGREES_WITH"),
    };

    public static readonly string RemoveSidesToActors = RemoveSidesTo("Actor");

    public static readonly string RemoveSidesToTopics = RemoveSidesTo("Topic");

    /// <summary>By type and the target's label.</summary>
    public static readonly IReadOnlyDictionary<(string Type, bool IsTopic), string> AddSides = new Dictionary<(string, bool), string>
    {
        [("SUPPORTS", false)] = AddSide("SUPPORTS", "Actor"),
        [("OPPOSES", false)] = AddSide("OPPOSES", "Actor"),
        [("AMBIVALENT_TOWARD", false)] = AddSide("AMBIVALENT_TOWARD", "Actor"),
        [("SUPPORTS", true)] = AddSide("SUPPORTS", "Topic"),
        [("OPPOSES", true)] = AddSide("OPPOSES", "Topic"),
        [("AMBIVALENT_TOWARD", true)] = AddSide("AMBIVALENT_TOWARD", "Topic"),
    };

    /// <summary>Actors that nobody names any more and no judgement keeps.</summary>
    public const string SweepActors = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})
        WHERE NOT EXISTS { (a)-[:MENTIONED_IN]->() } AND NOT EXISTS { (a)<-[:NAMES]-() } AND NOT EXISTS { (a)<-[:LEFT|RIGHT]-() }
        DETACH DELETE a
        """;

    /// <summary>Actors that only a judgement keeps: what they were called went with the articles that named them.</summary>
    public const string ForgetNames = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})
        WHERE a.name IS NOT NULL AND NOT EXISTS { (a)-[:MENTIONED_IN]->() } AND NOT EXISTS { (a)<-[:NAMES]-() }
        SET a.name = null, a.normalizedName = null, a.aliases = null, a.roles = null, a.wikidataId = null, a.articleCount = null,
            a.isAmbiguous = null, a.isHidden = null
        REMOVE a:Person:Organization:Country:Group
        """;

    /// <summary>Topics that no article names and no codebook defines.</summary>
    public const string SweepTopics = "UNWIND $ids AS id MATCH (t:Topic {id: id}) WHERE NOT EXISTS { (t)<-[:TOWARD|ABOUT|DEFINES]-() } DETACH DELETE t";

    public const string UnmarkActors = "UNWIND $ids AS id MATCH (a:Actor {id: id}) REMOVE a:Stale";

    public const string UnmarkTopics = "UNWIND $ids AS id MATCH (t:Topic {id: id}) REMOVE t:Stale";

    // Types and labels cannot be parameters; these texts are put together from constants only.
    private static string AddSide(string type, string label) => $$"""
        UNWIND $rows AS row
        MATCH (h:Actor {id: row.holder})
        MATCH (t:{{label}} {id: row.target})
        CREATE (h)-[r:{{type}}]->(t)
        SET r = row.p
        """;

    private static string AddLine(string type) => $$"""
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.left})
        MATCH (b:Actor {id: row.right})
        CREATE (a)-[r:{{type}}]->(b)
        SET r = row.p
        """;

    private static string RemoveSidesTo(string label) => $$"""
        UNWIND $rows AS row
        MATCH (h:Actor {id: row.holder})-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(t:{{label}} {id: row.target})
        USING INDEX SEEK h:Actor(id)
        USING INDEX SEEK t:{{label}}(id)
        DELETE r
        """;

    private static string SidesTo(string label) => $$"""
        UNWIND $ids AS id
        MATCH (t:{{label}} {id: id})<-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]-(h:Actor)
        USING INDEX SEEK t:{{label}}(id)
        RETURN h.id AS holder, id AS target, r.pro AS pro, r.con AS con
        """;
}
