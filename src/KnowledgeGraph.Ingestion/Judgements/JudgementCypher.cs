namespace KnowledgeGraph.Ingestion.Judgements;

internal static class JudgementCypher
{
    public const string Actors = "UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN id, a.mergedInto AS mergedInto, a.name AS name";

    public const string Record = """
        UNWIND $rows AS row
        MATCH (l:Actor {id: row.left})
        MATCH (r:Actor {id: row.right})
        MERGE (j:Judgement {id: row.id})
        SET j += row.p
        MERGE (j)-[:LEFT]->(l)
        MERGE (j)-[:RIGHT]->(r)
        """;

    public const string Exists = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) RETURN id";

    public const string Forget = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) DETACH DELETE j";

    public const string SetMergedInto = "UNWIND $rows AS row MATCH (a:Actor {id: row.id}) SET a.mergedInto = row.root";
}
