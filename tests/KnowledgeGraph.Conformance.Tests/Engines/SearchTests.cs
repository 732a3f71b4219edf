using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Full-text search cuts and folds words the same way on both engines.</summary>
[Collection(nameof(SharedServer))]
public sealed class SearchTests(SharedServer server)
{
    private static readonly string[] Texts =
    [
        "O'Brien spoke", "O’Brien spoke of peace", "the workers' union", "the workers’ union", "a worker’s ‘quoted’ word", "café", "Café Müller", "Muller", "MÜLLER", "a cafe\u0301 in parts",
        "a well-known man", "well known", "well done", "wellknown", "Jean-Luc", "Russia's plan", "the U.S. plan", "end of war", "end the war", "end war", "a 3.5 million loan", "e-mail a@b.com",
        "snake_case", "_ __ _x", "Straße nach Ærøskøbing", "Łódź, Đà Nẵng, İstanbul, Iğdır", "Əliyev", "Ελλάδα", "Привет Ёлка", "日本語", "東京タワーのニュース", "ประเทศไทย", "ﬁnance ｆｕｌｌ １２",
        "1,000 of 2;3 at 12:30", "a:b", "AT&T", "x²", "R&D 50%", "naïveté—dash…dots", "l'Élysée d’Artagnan", "Thé noir", "z\u00ADw x\u200By", "foo/bar", "don't can’t", "№5", "Ⅷ", "ⓐbc", "word\u0000other",
    ];

    private static readonly string[] Queries =
    [
        "O'Brien", "o’brien", "OBRIEN", "Brien", "O'Br*", "O’Br*", "workers", "workers'", "workers’", "\"workers' union\"", "\"workers union\"", "worker", "worker's", "quoted", "cafe", "café", "CAFÉ", "caf*",
        "CAF*", "café*", "Müller", "muller", "MULLER", "mull*", "müll*", "\"cafe muller\"", "well", "well-known", "\"well-known\"", "\"well known\"", "wellknown", "well-kn*", "well +known", "well -known",
        "Jean-Luc", "jean", "luc", "Russia", "Russia's", "Russia’s", "Russia*", "U.S.", "u.s", "US", "the", "the plan", "+the +plan", "plan AND the", "\"the plan\"", "\"end of war\"", "\"of war\"", "\"end of\"",
        "\"end war\"", "3.5", "3", "b.com", "snake", "snake_case", "_x", "strasse", "straße", "aeroskobing", "lodz", "nang", "istanbul", "igdir", "aliyev", "eliyev", "Ελλάδα", "ελλαδα", "ёлка", "елка", "日", "日本",
        "東京", "タワー", "ニュース", "ประเทศไทย", "finance", "full", "12", "1,000", "1000", "2", "12\\:30", "30", "a\\:b", "AT&T", "t", "x", "x2", "R&D", "50", "naivete", "dash", "elysee", "l'elysee", "d'artagnan", "thé",
        "z", "zw", "y", "foo", "bar", "foo\\/bar", "don't", "dont", "can't", "5", "№5", "ⅷ", "abc", "other", "(well OR cafe) AND (done OR muller)", "NOT well", "spoke NOT peace", "text:well", "well^2",
        "cafe~", "cafe~1", "mullr~", "Mullar~1", "mulelr~1", "xyz~", "wokers~ +union", "strase~2", "b~", "x~1", "obrien~", "o'bren~1", "knwn~0.5", "well~3", "\"well known\"~2", "Moller", "wellknwn", "Jean-Lux",
    ];

    [Fact]
    public async Task The_same_statements_and_actors_are_found()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.OnBothAsync(graph => graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(
            """
            CREATE (article:Article {id: 'article', url: 'https://a.example/1'})
            WITH article
            UNWIND $texts AS text
            CREATE (:Statement {id: text, text: text, startOffset: 0, endOffset: 1})-[:REPORTED_IN]->(article), (:Actor:Person {id: text, name: text, aliases: ['The ' + text, 'Ada']})
            """,
            new Dictionary<string, object?> { ["texts"] = Texts }))));
        await SettleAsync(engines.Neo4j);
        var wrong = new List<string>();
        var found = 0;
        foreach (var query in QueryLibrary.All.Where(query => query.Name is "statement-search" or "actor-search"))
        {
            foreach (var text in Queries)
            {
                if (query.Name == "actor-search" && text.StartsWith("text:", StringComparison.Ordinal)) continue;
                var statement = query.Bind(new Dictionary<string, string> { ["text"] = text, ["limit"] = "1000" });
                var column = query.Name == "statement-search" ? "quote" : "actor";
                var (embedded, neo4j) = await engines.OnBothAsync(async graph => (await graph.RowsAsync(statement, Cancel)).Select(row => row.Text(column)).Order(StringComparer.Ordinal).ToList());
                found += neo4j.Count;
                if (!embedded.SequenceEqual(neo4j)) wrong.Add($"{query.Name} {text}: embedded [{string.Join(" | ", embedded)}], Neo4j [{string.Join(" | ", neo4j)}]");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(found > 200, $"only {found} rows were compared");
    }

    [Fact]
    public async Task Letters_of_the_Latin_script_are_found_under_the_same_plain_ones()
    {
        int[][] blocks = [[0xC0, 0x24F], [0x250, 0x2AF], [0x1D00, 0x1D7F], [0x1E00, 0x1EFF], [0x2C60, 0x2C7F], [0xA720, 0xA7AF], [0xFB00, 0xFB06], [0xFF10, 0xFF5A]];
        var letters = blocks.SelectMany(block => Enumerable.Range(block[0], block[1] - block[0] + 1)).Select(code => (char)code).Where(char.IsLetterOrDigit).ToList();
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.OnBothAsync(graph => graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(
            "UNWIND $letters AS letter CREATE (:Statement {id: letter, text: 'q' + letter + 'q'})", new Dictionary<string, object?> { ["letters"] = letters.ConvertAll(letter => letter.ToString()) }))));
        await SettleAsync(engines.Neo4j);
        var plain = Enumerable.Range('a', 26).Select(code => ((char)code).ToString()).Concat(["aa", "ae", "ao", "au", "av", "ay", "db", "dz", "ff", "ffi", "ffl", "fi", "fl", "hv", "ij", "lj", "ll", "ls", "lz", "nj", "oe", "oo", "ou", "qp", "ss", "st", "tc", "th", "ts", "tz", "ue", "vy", "1", "7", "'n", "aʾ", ""]).ToList();
        var ask = new CypherStatement(
            """
            UNWIND $plain AS plain
            CALL db.index.fulltext.queryNodes('statement_search', 'q' + plain + 'q') YIELD node
            RETURN plain, node.id AS letter
            ORDER BY plain, letter
            """,
            new Dictionary<string, object?> { ["plain"] = plain });
        var (embedded, neo4j) = await engines.OnBothAsync(async graph => (await graph.RowsAsync(ask, Cancel)).Select(row => $"{row.Text("letter")} is {row.Text("plain")}").ToHashSet());
        Assert.Empty(neo4j.Except(embedded));
        // Capitals that Unicode got later than Lucene's table.
        Assert.All(embedded.Except(neo4j), extra => Assert.True(char.IsUpper(extra[0]), extra));
        Assert.True(neo4j.Count > 500, $"only {neo4j.Count} letters were found");
    }

    // Neo4j fills a new index in the background.
    private static Task SettleAsync(ICypherConnection neo4j) => neo4j.RowsAsync(new CypherStatement("CALL db.awaitIndexes(60)"), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
