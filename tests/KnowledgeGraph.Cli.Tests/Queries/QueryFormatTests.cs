using System.Globalization;
using System.Text.Json;
using CsCheck;
using CsvHelper;
using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Queries;

public sealed class QueryFormatTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    private const string Values = "RETURN 1 AS whole, 1.5 AS part, true AS truth, null AS nothing, 'a \"b\", c' AS text, [1, null, {k: 'v'}] AS list, date('2025-03-03') AS day, {z: 1, a: [true]} AS map";

    [Fact]
    public async Task Json_is_one_array_whose_values_keep_their_types()
    {
        var result = await QueryAsync(Values, "json");

        using var json = JsonDocument.Parse(result);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            """{"whole":1,"part":1.5,"truth":true,"nothing":null,"text":"a \"b\", c","list":[1,null,{"k":"v"}],"day":"2025-03-03","map":{"a":[true],"z":1}}""",
            row.GetRawText());
    }

    [Fact]
    public async Task Json_of_no_rows_is_an_empty_array_and_of_no_columns_too()
    {
        Assert.Equal("[]", (await QueryAsync("MATCH (n:Nothing) RETURN n", "json")).Trim());
        Assert.Equal("", await QueryAsync("MATCH (n:Nothing) RETURN n", "jsonl"));
        Assert.Equal("n\r\n", await QueryAsync("MATCH (n:Nothing) RETURN n", "csv"));
    }

    [Fact]
    public async Task Jsonl_is_one_object_a_line_even_where_a_text_has_lines()
    {
        var lines = (await QueryAsync("UNWIND ['a\\nb', 'ü–“'] AS x RETURN x", "jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["{\"x\":\"a\\nb\"}", "{\"x\":\"ü–“\"}"], lines);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_are_objects_in_json()
    {
        using var json = JsonDocument.Parse(await QueryAsync("MATCH p = (a:Actor)-[r:SUPPORTS]->(b:Actor) RETURN a, r, p LIMIT 1", "json"));
        var row = json.RootElement[0];
        Assert.Contains("Actor", row.GetProperty("a").GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal("SUPPORTS", row.GetProperty("r").GetProperty("type").GetString());
        Assert.Equal(row.GetProperty("a").GetProperty("elementId").GetString(), row.GetProperty("r").GetProperty("start").GetString());
        Assert.Equal(2, row.GetProperty("p").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Any_text_comes_back_from_json_and_csv_as_it_went_in() => await Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Const(",\"\n\ré“\t;").SelectMany(s => Gen.Int[0, s.Length - 1].Select(i => s[i]))), 1, 20].SampleAsync(
        async text =>
        {
            var parameter = "x=" + JsonSerializer.Serialize(text);
            using var json = JsonDocument.Parse(await QueryAsync("RETURN $x AS x", "json", parameter));
            Assert.Equal(text, json.RootElement[0].GetProperty("x").GetString());

            using var csv = new CsvReader(new StringReader(await QueryAsync("RETURN $x AS x, 'end' AS y", "csv", parameter)), CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            csv.Read();
            var cell = csv.GetField("x")!;
            Assert.Equal(text, cell.Length > 1 && cell[0] == '\'' && text[0] != '\'' ? cell[1..] : cell);
            Assert.Equal("end", csv.GetField("y"));
        },
        iter: 60, threads: 1);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-5", "-5")]
    [InlineData("plain = text", "plain = text")]
    public async Task Csv_cells_that_a_spreadsheet_would_run_get_an_apostrophe(string text, string cell) =>
        Assert.Equal($"x\r\n{cell}\r\n", await QueryAsync("RETURN $x AS x", "csv", "x=" + JsonSerializer.Serialize(text)));

    [Fact]
    public async Task Csv_leaves_numbers_alone_and_nulls_empty() =>
        Assert.Equal("a,b,c,d\r\n-1,-2.5,,\"[1, \"\"x\"\"]\"\r\n", await QueryAsync("RETURN -1 AS a, -2.5 AS b, null AS c, [1, 'x'] AS d", "csv"));

    [Fact]
    public async Task A_table_says_how_many_rows_and_shows_no_control_characters()
    {
        var result = await Kg.RunAsync("query", "RETURN 'a\\u001b[31mred' AS x", "--store", graph.Store);
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Screen);
        Assert.Contains("1 row", result.Screen, StringComparison.Ordinal);
        Assert.Contains("0 rows", (await Kg.RunAsync("query", "MATCH (n:Nothing) RETURN n.a", "--store", graph.Store)).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wide_result_is_shown_record_by_record_within_the_window()
    {
        var result = await Kg.RunAsync("", 80, "query", "MATCH (s:Statement) RETURN s.text, s.id, s.cue, s.text AS again, s.quoteType LIMIT 2", "--store", graph.Store);
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Screen.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task A_table_stops_at_its_limit_and_says_so()
    {
        var result = await Kg.RunAsync("query", "UNWIND range(1, 1001) AS x RETURN x", "--store", graph.Store);
        Assert.Contains("The first 1,000 rows", result.Screen, StringComparison.Ordinal);
        Assert.Equal(1001, (await QueryAsync("UNWIND range(1, 1001) AS x RETURN x", "jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<string> QueryAsync(string query, string format, params string[] parameters)
    {
        var result = await Kg.RunAsync(["query", query, "--format", format, "--store", graph.Store, .. parameters.SelectMany(p => (string[])["--param", p])]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }
}
