namespace KnowledgeGraph.Ingestion.Judgements;

internal static class JudgementCypher
{
    private const string Columns = """
        RETURN j.id AS id, coalesce(j.subject, 'ACTOR') AS subject, j.verdict AS verdict,
               coalesce(j.left, head([(j)-[:LEFT]->(l) | l.id])) AS left, coalesce(j.right, head([(j)-[:RIGHT]->(r) | r.id])) AS right,
               j.decidedBy AS decidedBy, j.reason AS reason, j.decidedAt AS decidedAt
        """;

    public const string Record = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j += row.p";

    /// <summary>Actors that no article names yet are made: a judgement may be there before them.</summary>
    public const string LinkActors = """
        UNWIND $rows AS row
        MATCH (j:Judgement {id: row.id})
        MERGE (l:Actor {id: row.left})
        MERGE (r:Actor {id: row.right})
        MERGE (j)-[:LEFT]->(l)
        MERGE (j)-[:RIGHT]->(r)
        """;

    public const string Find = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) " + Columns;

    public const string All = "MATCH (j:Judgement) " + Columns;

    /// <summary>Those about one name or topic.</summary>
    public const string About = "UNWIND $ids AS left MATCH (j:Judgement {left: left}) " + Columns;

    public const string Forget = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) DETACH DELETE j";

    public const string Actors = "UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN id, a.mergedInto AS mergedInto, a.name AS name";

    public const string SetMergedInto = "UNWIND $rows AS row MATCH (a:Actor {id: row.id}) SET a.mergedInto = row.root";

    /// <summary>The names whose actor this is, merges aside, with the Wikidata items that articles link them to.</summary>
    public const string NamesWithItems = """
        UNWIND $ids AS id
        MATCH (:Actor {id: id})<-[:NAMES]-(n:Alias)
        RETURN id AS actor, n.id AS name, n.wikidataIds AS items
        """;
}
