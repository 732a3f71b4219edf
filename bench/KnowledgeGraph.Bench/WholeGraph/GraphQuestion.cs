namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>A question in Cypher that all engines understand. Every one gives a single row or a fixed order, so that the answers can be compared.</summary>
/// <param name="IsWhole">It touches the whole graph; the others start at one node.</param>
internal sealed record GraphQuestion(string Name, string Text, bool IsWhole = true)
{
    public static IReadOnlyList<GraphQuestion> All { get; } =
    [
        new("look-up", "MATCH (a:N {id: 42}) RETURN a.name, a.age", IsWhole: false),
        new("one hop of one node", "MATCH (a:N {id: 42})-[:R]->(b:N) RETURN count(*), sum(b.age)", IsWhole: false),
        new("two hops of one node", "MATCH (a:N {id: 42})-[:R]->(b:N)-[:R]->(c:N) RETURN count(*), sum(c.age)", IsWhole: false),
        new("three steps of one node", "MATCH (a:N {id: 42})-[:R*1..3]->(b:N) RETURN count(*)", IsWhole: false),
        new("two hops counted", "MATCH (a:N)-[:R]->(b:N)-[:R]->(c:N) RETURN count(*)"),
        new("group by end node", "MATCH (a:N)-[r:R]->(b:N) RETURN b.id AS id, count(*) AS c, sum(r.w) AS s ORDER BY c DESC, id LIMIT 10"),
        new("filter over all nodes", "MATCH (n:N) WHERE n.age > 40 AND n.name STARTS WITH 'n1' RETURN count(*)"),
        new("equality of two properties", "MATCH (a:N), (b:N) WHERE a.age = b.age AND a.g = 1 AND b.g = 2 RETURN count(*)"),
        new("triangles", "MATCH (a:N)-[:R]->(b:N)-[:R]->(c:N)-[:R]->(a) RETURN count(*)"),
        new("sort, first five", "MATCH (n:N) RETURN n.id AS id, n.age AS age, n.name AS name ORDER BY age DESC, name LIMIT 5"),
        new("distinct", "MATCH (n:N) RETURN DISTINCT n.age AS age ORDER BY age LIMIT 5"),
        new("optional match", "MATCH (a:N) WHERE a.g = 1 OPTIONAL MATCH (a)-[r:R]->(b:N) WHERE b.g = 2 RETURN count(*), count(b)"),
        new("top by degree", "MATCH (a:N)-[:R]->(b:N) RETURN a.id AS id, count(*) AS c ORDER BY c DESC, id LIMIT 10"),
        new("nodes counted", "MATCH (n:N) RETURN count(*)"),
        new("relationships counted", "MATCH (:N)-[r:R]->(:N) RETURN count(*)"),
    ];
}
