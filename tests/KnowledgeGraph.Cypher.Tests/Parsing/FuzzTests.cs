using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Parsing;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

/// <summary>Whatever the text: a statement, or a CypherException with a place. Nothing else comes out.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Seeds =
    [
        "MATCH (a:Person {name: 'x'})-[r:KNOWS*1..3]->(b)<--(c) WHERE a.age >= 1.5e3 AND NOT b:Other|Third RETURN DISTINCT a, count(*) AS c ORDER BY c DESC SKIP 1 LIMIT $n",
        "UNWIND [1, 0x1F, -3] AS x WITH x, [y IN range(0, x) WHERE y % 2 = 0 | y ^ 2] AS ys WHERE all(z IN ys WHERE z > 0) RETURN reduce(s = 0, y IN ys | s + y)",
        "MERGE (a:A {id: $id}) ON CREATE SET a.x = 1, a += {y: [1, 2]} ON MATCH SET a:B REMOVE a.z WITH * MATCH p = shortestPath((a)-[*..5]-(b)) DETACH DELETE b",
        "CALL { MATCH (n) RETURN n UNION ALL MATCH (n:`odd name`) RETURN n } CALL (n) { CREATE (:X {n: n.id}) } RETURN n {.a, .*, k: n.b[1..]} AS m",
        "MATCH (n) WHERE EXISTS { (n)-->(:X) } OR size([(n)--(m) | m.x]) > COUNT { MATCH (n) RETURN 1 AS one } RETURN CASE n.x WHEN 1 THEN 'a' ELSE \"b\\u0041\" END",
        "CREATE FULLTEXT INDEX i IF NOT EXISTS FOR (n:A|B) ON EACH [n.x] // end",
        "FOREACH (x IN $xs | CREATE (:N {v: x}) SET x.y = null)",
        "CALL db.labels() YIELD label AS l WHERE l STARTS WITH 'a' RETURN l, l IS NOT NULL, l :: STRING NOT NULL",
    ];

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", "::", ".", "..", "|", "||", "-", "->", "<-", "--", "*", "+", "+=", "=", "=~", "<", ">", "<>", "!", "&", "%", "^", "$", "$p", "`", "'", "\"",
        "\\", "//", "/*", "*/", ";", "\n", "1", "1.", "1e5", "0x", "null", "NOT", "IN", "IS", "AS", "AND", "WHERE", "WITH", "RETURN", "MATCH", "UNION", "CASE", "END", "x", "n", "count(", "DISTINCT",
        "\u2014", "\uD83D", "\uDE00", "é", "\0", "EXISTS {", "CALL {", "CALL (", "YIELD", "ORDER BY", "SET", "SHOW", "INDEX",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mangled_queries_give_only_Cypher_errors(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var query = Mangle(Seeds[random.Next(Seeds.Length)], random);
            try
            {
                SemanticChecker.Check(CypherParser.Parse(query));
            }
            catch (CypherException error)
            {
                Assert.InRange(error.Position!.Value.Offset, 0, query.Length);
                Assert.NotEmpty(error.Render(query));
            }
            catch (Exception error)
            {
                Assert.Fail($"{error.GetType().Name} for: {query}\n{error}");
            }
        }
    }

    private static string Mangle(string query, Random random)
    {
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(query.Length + 1);
            var length = Math.Min(random.Next(6), query.Length - at);
            query = random.Next(4) switch
            {
                0 => query.Remove(at, length),
                1 => query.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => query.Insert(at, Slice(Seeds[random.Next(Seeds.Length)], random)),
                _ => query[..at],
            };
            if (query.Length == 0) query = "RETURN 1";
        }
        return query;
    }

    private static string Slice(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(20, text.Length - start)));
    }
}
