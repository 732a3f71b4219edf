namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>The statements about names and the actors they mean: <c>(:Alias)-[:NAMES]-&gt;(:Actor)</c>, <c>(:Alias)-[:SHORT_FOR]-&gt;(:Alias)</c>. An alias's id is its name key.</summary>
public static class NameCypher
{
    private const string Tally = """
        n.articles AS articles, n.names AS names, n.nameCounts AS nameCounts, n.kinds AS kinds, n.kindCounts AS kindCounts, n.aliases AS aliases,
        n.aliasCounts AS aliasCounts, n.roles AS roles, n.roleCounts AS roleCounts, n.wikidataIds AS wikidataIds, n.wikidataCounts AS wikidataCounts,
        n.rivals AS rivals, n.rivalCounts AS rivalCounts, n.isAmbiguous AS isAmbiguous, n.means AS means, n.calledAs AS calledAs,
        n.judgedKind AS judgedKind, n.isHidden AS isHidden
        """;

    public const string Load = """
        UNWIND $ids AS id
        MATCH (n:Alias {id: id})
        RETURN id,
        """ + Tally + """
        , [(n)-[:NAMES]->(a:Actor) | a.id] AS actors, [(n)-[:SHORT_FOR]->(f:Alias) | f.id] AS longer, [(n)<-[:SHORT_FOR]-(f:Alias) | f.id] AS shorter
        """;

    /// <summary>
    /// Only the actor that each name means, how many articles use it and what offices they give it; names that mean none give no row.
    /// </summary>
    public const string Meanings = "UNWIND $ids AS id MATCH (n:Alias {id: id})-[:NAMES]->(a:Actor) USING INDEX SEEK n:Alias(id) RETURN id, a.id AS actor, n.articles AS articles, n.roles AS roles";

    public const string Save = "UNWIND $rows AS row MERGE (n:Alias {id: row.id}) SET n += row.p";

    public const string Delete = "UNWIND $ids AS id MATCH (n:Alias {id: id}) DETACH DELETE n";

    /// <summary>What people decided about a name, which no article may use yet.</summary>
    public const string Judge = "UNWIND $rows AS row MERGE (n:Alias {id: row.id}) ON CREATE SET n.articles = 0 SET n += row.p";

    public const string AddShortForms = "UNWIND $rows AS row MATCH (s:Alias {id: row.short}) MATCH (f:Alias {id: row.long}) MERGE (s)-[:SHORT_FOR]->(f)";

    public const string RemoveShortForms = "UNWIND $rows AS row MATCH (s:Alias {id: row.short})-[r:SHORT_FOR]->(f:Alias {id: row.long}) DELETE r";

    public const string Actors = "UNWIND $ids AS id MERGE (a:Actor {id: id})";

    public const string ClearNamed = "UNWIND $ids AS id MATCH (n:Alias {id: id})-[r:NAMES]->(:Actor) DELETE r";

    public const string SetNamed = "UNWIND $rows AS row MATCH (n:Alias {id: row.id}) MATCH (a:Actor {id: row.actor}) MERGE (n)-[:NAMES]->(a)";

    /// <summary>With all that the names' articles say of them, but not what they are linked to.</summary>
    public const string TalliesOfActors = """
        UNWIND $ids AS actor
        MATCH (a:Actor {id: actor})<-[:NAMES]-(n:Alias)
        RETURN actor, n.id AS id, a.isHidden AS wasHidden,
        """ + Tally;

    public const string AllTallies = "MATCH (n:Alias) RETURN n.id AS id, " + Tally;

    public const string NamesOfActors = "UNWIND $ids AS id MATCH (:Actor {id: id})<-[:NAMES]-(n:Alias) RETURN id AS actor, n.id AS id";

    public const string MergedInto = "UNWIND $ids AS id MATCH (a:Actor {id: id}) WHERE a.mergedInto IS NOT NULL RETURN id, a.mergedInto AS root";

    /// <summary>Who was merged into them, one merge away.</summary>
    public const string MergedUnder = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})<-[:LEFT]-(:Judgement {verdict: 'SAME'})-[:RIGHT]->(b:Actor)
        USING INDEX SEEK a:Actor(id)
        WHERE b.mergedInto = id
        RETURN id AS into, b.id AS id
        """;

    public const string Different = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})<-[:LEFT|RIGHT]-(j:Judgement {verdict: 'DIFFERENT'})-[:LEFT|RIGHT]->(b)
        USING INDEX SEEK a:Actor(id)
        WHERE b.id <> id
        RETURN DISTINCT id, b.id AS other
        """;

    public const string MoveMentionedIn = """
        UNWIND $rows AS row
        MATCH (o:Actor {id: row.from})-[r:MENTIONED_IN]->(b:Article)
        WHERE r.nameKey = row.key
        MATCH (a:Actor {id: row.to})
        CREATE (a)-[x:MENTIONED_IN]->(b)
        SET x = properties(r)
        DELETE r
        """;

    public const string MoveRefersTo = """
        UNWIND $rows AS row
        MATCH (o:Actor {id: row.from})<-[r:REFERS_TO]-(m:Mention)
        WHERE r.nameKey = row.key
        MATCH (a:Actor {id: row.to})
        CREATE (m)-[x:REFERS_TO]->(a)
        SET x = properties(r), x.method = row.method, x.judgementId = row.judgement
        DELETE r
        RETURN m.id AS mention, row.from AS from, row.to AS to
        """;

    public const string MoveSaid = """
        UNWIND $rows AS row
        MATCH (m:Mention {id: row.mention})<-[:SPOKEN_BY]-(s:Statement)<-[r:SAID]-(o:Actor {id: row.from})
        USING INDEX SEEK m:Mention(id)
        USING INDEX SEEK o:Actor(id)
        MATCH (a:Actor {id: row.to})
        DELETE r
        MERGE (a)-[:SAID]->(s)
        """;

    /// <summary><c>$ids</c>: mentions. Who holds a stance toward them.</summary>
    public const string HoldersToward = """
        UNWIND $ids AS id
        MATCH (:Mention {id: id})<-[:TOWARD]-(:Stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(a:Actor)
        RETURN DISTINCT a.id AS id
        """;

    /// <summary>Who holds a stance toward them.</summary>
    public const string HoldersTowardActors = """
        UNWIND $ids AS id
        MATCH (t:Actor {id: id})<-[:REFERS_TO]-(:Mention)<-[:TOWARD]-(:Stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(a:Actor)
        USING INDEX SEEK t:Actor(id)
        RETURN DISTINCT a.id AS id
        """;

    public const string Profiles = "UNWIND $rows AS row MATCH (a:Actor {id: row.id}) SET a += row.p";

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["Person"] = "UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a:Person REMOVE a:Organization:Country:Group",
        ["Organization"] = "UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a:Organization REMOVE a:Person:Country:Group",
        ["Country"] = "UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a:Country REMOVE a:Person:Organization:Group",
        ["Group"] = "UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a:Group REMOVE a:Person:Organization:Country",
    };

    /// <summary>Marks what the next derivation has to look at. The mark lives in the graph, so that a killed run is completed by the next one.</summary>
    public const string MarkActors = "UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a:Stale";

    public const string MarkTopics = "UNWIND $ids AS id MATCH (t:Topic {id: id}) SET t:Stale";
}
