using System.Text;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>Bad input among good: each gets its reason, the good goes in.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_kind_of_bad_input_is_quarantined_with_its_reason_and_the_rest_goes_in()
    {
        _folder.Write("in/good.txt", "Mayor Elena Varga supports Governor Thomas Okafor.");
        _folder.Write("in/empty.txt", "");
        File.WriteAllBytes(_folder.File("in/binary.txt"), [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]);
        File.WriteAllBytes(_folder.File("in/latin1.txt"), Encoding.Latin1.GetBytes("President René Lévesque has spoken."));
        // "Putin" as Windows-1251 has it.
        File.WriteAllBytes(_folder.File("in/cyrillic.txt"), [0xCF, 0xF3, 0xF2, 0xE8, 0xED]);
        File.WriteAllText(_folder.File("in/long.jsonl"), "{\"text\":\"" + new string('a', 50 * 1024 * 1024) + "\"}\n{\"text\":\"Anna Brandt spoke.\"}\n");
        _folder.Write("in/truncated.jsonl", "{\"text\":\"Anna");
        _folder.Write("in/offsets.jsonl", Record("\"start\":1,\"end\":5", "support"));
        _folder.Write("in/polarity.jsonl", Record("\"start\":0,\"end\":4", "adores"));
        _folder.Write("in/nested.jsonl", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)));
        _folder.Write("in/traversal.jsonl", "{\"text\":\"Anna Brandt spoke.\",\"url\":\"../../../../etc/passwd\",\"title\":\"../../x\",\"source\":\"../y\"}");

        var result = await KgProcess.RunAsync(_folder.Path, "build", "in", "--store", "graph");

        Assert.Equal(3, result.ExitCode);
        foreach (var (file, reason) in new[]
        {
            ("empty.txt", "empty"), ("binary.txt", "binary"), ("cyrillic.txt", "UTF-8"), ("long.jsonl", "bytes"), ("truncated.jsonl", "not valid JSON"),
            ("offsets.jsonl", "mentions[0]"), ("polarity.jsonl", "polarity"), ("nested.jsonl", "not valid JSON"),
        })
        {
            var errors = Assert.Single(Directory.GetFiles(_folder.File("graph/quarantine"), file + ".*.error.json"));
            Assert.Contains(reason, File.ReadAllText(errors), StringComparison.Ordinal);
            Assert.Contains(file, result.Output, StringComparison.Ordinal);
        }
        Assert.Equal(["graph", "in"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(4, (await new KgGraph(_folder.Path, "graph").QueryAsync("MATCH (a:Article) RETURN a.id")).Count);
    }

    [Fact]
    public async Task What_looks_like_Cypher_in_the_input_stays_text()
    {
        const string Attack = "x'}) DETACH DELETE n //";
        _folder.Write("attack.csv", $"actor,statement,stance,target,article,published,source\n\"{Attack}\",\"{Attack}\",support,\"Y {Attack}\",\"{Attack}\",2025-01-01,\"{Attack}\"\n");
        var graph = new KgGraph(_folder.Path, "graph");
        await graph.BuildAsync("attack.csv");

        Assert.Equal(Attack, Assert.Single(await graph.QueryAsync("MATCH (s:Statement) RETURN s.text AS text")).GetProperty("text").GetString());
        Assert.Empty(await graph.QueryAsync("MATCH (a:Actor {name: $name})-[:SAID]->(x) WHERE x.text = 'nothing' RETURN x", $"name={Attack}"));
        Assert.Single(await graph.QueryAsync("MATCH (a:Article) RETURN a"));
    }

    private static string Record(string offsets, string polarity) =>
        "{\"schema\":\"knowledge-graph/extraction/1\",\"article\":{\"text\":\"Anna backs Paul.\"},\"extractor\":{\"name\":\"x\",\"version\":\"1\"},"
        + "\"actors\":[{\"id\":\"a1\",\"name\":\"Anna\",\"kind\":\"person\"}],"
        + $"\"mentions\":[{{\"id\":\"m1\",\"actor\":\"a1\",\"text\":\"Anna\",{offsets},\"kind\":\"name\"}}],"
        + "\"statements\":[{\"id\":\"s1\",\"speaker\":\"m1\",\"text\":\"Anna backs Paul.\",\"start\":0,\"end\":16,\"quoteType\":\"indirect\"}],"
        + $"\"stances\":[{{\"statement\":\"s1\",\"holder\":\"m1\",\"target\":{{\"topic\":\"peace\"}},\"polarity\":\"{polarity}\",\"score\":1}}]}}";
}
