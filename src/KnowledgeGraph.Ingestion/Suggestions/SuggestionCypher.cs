namespace KnowledgeGraph.Ingestion.Suggestions;

internal static class SuggestionCypher
{
    /// <summary>Every name in use with the actor that it means; merged and hidden actors are left out.</summary>
    public const string Names = """
        MATCH (n:Alias)-[:NAMES]->(a:Actor)
        WHERE n.articles > 0 AND a.mergedInto IS NULL AND a.isHidden IS NULL AND a.name IS NOT NULL
        RETURN n.id AS key, n.articles AS articles, n.names AS names, n.nameCounts AS nameCounts, n.kinds AS kinds, n.kindCounts AS kindCounts,
               a.id AS actor, a.name AS called, a.articleCount AS articleCount, a.roles AS roles,
               head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]) AS kind
        """;

    /// <summary>Short names that are open, with the actors whose longer names they may be short for.</summary>
    public const string Open = """
        MATCH (a:Actor)<-[:NAMES]-(n:Alias)-[:SHORT_FOR]->(f:Alias)-[:NAMES]->(b:Actor)
        WHERE a.isAmbiguous AND a.mergedInto IS NULL AND a.isHidden IS NULL AND n.articles > 0
        RETURN a.id AS actor, b.id AS bearer, sum(f.articles) AS articles
        """;

    public const string Together = """
        UNWIND $rows AS row
        MATCH (l:Actor {id: row.left})-[:MENTIONED_IN]->(b:Article)<-[:MENTIONED_IN]-(r:Actor {id: row.right})
        USING INDEX SEEK l:Actor(id)
        USING INDEX SEEK r:Actor(id)
        RETURN row.left AS left, row.right AS right, count(DISTINCT b) AS articles
        """;

    public const string Judged = """
        MATCH (l:Actor)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(r:Actor)
        RETURN l.id AS left, r.id AS right
        """;

    /// <summary>Names of one actor that articles give to several: which, in how many articles.</summary>
    public const string Apart = """
        MATCH (a:Actor)-[r:MENTIONED_IN]->(b:Article)
        WHERE a.isHidden IS NULL
        WITH a, b, r.nameKey AS key
        ORDER BY key
        WITH a, b, collect(DISTINCT key) AS keys
        WHERE size(keys) > 1
        RETURN a.id AS actor, keys, count(*) AS articles
        """;
}
