using System.Text.Json;
using KnowledgeGraph.Cli.Tests.Running;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Cli.Tests.Queries;

public sealed class QueryCommandTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Theory]
    [InlineData("x=3", "3")]
    [InlineData("x=3.5", "3.5")]
    [InlineData("x=true", "true")]
    [InlineData("x=null", "null")]
    [InlineData("x=\"3\"", "\"3\"")]
    [InlineData("x=[1,\"a\",null]", "[1,\"a\",null]")]
    [InlineData("x={\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}")]
    [InlineData("x=Elena Varga", "\"Elena Varga\"")]
    [InlineData("x=a=b", "\"a=b\"")]
    [InlineData("x=", "\"\"")]
    [InlineData("x='; DROP", "\"'; DROP\"")]
    public async Task A_parameter_is_JSON_where_it_reads_as_JSON_else_text(string parameter, string json)
    {
        var result = await RunAsync("query", "RETURN $x AS x", "-p", parameter, "-f", "jsonl");
        Assert.Equal($"{{\"x\":{json}}}\n", result.Output);
    }

    [Fact]
    public async Task A_whole_number_is_an_integer_and_may_stand_after_LIMIT()
    {
        var result = await RunAsync("query", "UNWIND range(1, 5) AS i RETURN valueType($n) AS type, valueType($x) AS other LIMIT $n", "-p", "n=1", "-p", "x=1.5", "-f", "jsonl");
        Assert.Equal("{\"type\":\"INTEGER NOT NULL\",\"other\":\"FLOAT NOT NULL\"}\n", result.Output);
    }

    [Theory]
    [InlineData("novalue")]
    [InlineData("=3")]
    public async Task What_is_no_parameter_is_a_usage_error_that_shows_the_form(string parameter)
    {
        var result = await RunAsync("query", "RETURN 1", "--param", parameter);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("--param name=value", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_parameter_of_ones_own_query_is_named_with_what_to_do()
    {
        var result = await RunAsync("query", "RETURN $who AS x");
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Contains("who", result.Error, StringComparison.Ordinal);
        Assert.Contains("--param who=", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_the_library_runs_by_name_with_its_parameters()
    {
        var result = await RunAsync("query", "who-stands-where-on", "-p", "target=David Kessler", "-f", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Varga", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who-stands-where-on", "--param target=")]
    [InlineData("who-stands-where-on -p target=x -p wrong=1", "no parameter 'wrong'")]
    [InlineData("most-central -p limit=many", "INTEGER")]
    public async Task A_wrong_parameter_of_the_library_is_a_usage_error(string arguments, string reason)
    {
        var result = await RunAsync(["query", .. arguments.Split(' ')]);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_in_the_library_gets_suggestions()
    {
        var result = await RunAsync("query", "who-stands");
        Assert.Equal(ExitCode.NotFound, result.ExitCode);
        Assert.Contains("who-stands-where-on", result.Error, StringComparison.Ordinal);
        Assert.Contains("--list", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_syntax_error_says_where()
    {
        var result = await RunAsync("query", "MATCH (a:Actor) RETRUN a");
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Contains("line 1", result.Error, StringComparison.Ordinal);
        Assert.Contains("^", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE (n:X)")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("MATCH (n) SET n.x = 1")]
    [InlineData("CREATE INDEX i IF NOT EXISTS FOR (n:X) ON (n.y)")]
    public async Task A_query_is_read_only_unless_told_otherwise(string query)
    {
        var store = graph.Copy();
        var before = await DigestAsync(store);
        var refused = await Kg.RunAsync("query", query, "--store", store);

        Assert.Equal(ExitCode.Failure, refused.ExitCode);
        Assert.Contains("--write", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await DigestAsync(store));
    }

    [Fact]
    public async Task With_write_a_query_changes_the_graph_and_says_what()
    {
        var store = graph.Copy();
        var result = await Kg.RunAsync("query", "CREATE (:Note {text: 'x'})", "--write", "--store", store);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 nodes created", result.Error, StringComparison.Ordinal);
        Assert.Equal("n\r\n1\r\n", (await Kg.RunAsync("query", "MATCH (x:Note) RETURN count(x) AS n", "-f", "csv", "--store", store)).Output);
    }

    [Theory]
    [InlineData("EXPLAIN MATCH (a:Actor) RETURN a.name", "Actor")]
    [InlineData("EXPLAIN CREATE (:Note)", "Create")]
    [InlineData("PROFILE MATCH (a:Actor) RETURN a.name", "rows")]
    public async Task Explain_and_profile_print_the_plan(string query, string part)
    {
        var store = graph.Copy();
        var screen = await Kg.RunAsync("query", query, "--store", store);
        Assert.True(screen.ExitCode == 0, screen.Error);
        Assert.Contains(part, screen.Screen, StringComparison.Ordinal);

        var machine = await Kg.RunAsync("query", query, "-f", "jsonl", "--store", store);
        Assert.Contains(part, machine.Error, StringComparison.Ordinal);
        Assert.All(machine.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("{", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cypher_is_read_from_standard_input()
    {
        var result = await Kg.RunAsync("RETURN 7 AS x", 100, "query", "-", "-f", "csv", "--store", graph.Store);
        Assert.Equal("x\r\n7\r\n", result.Output);
    }

    [Fact]
    public async Task The_list_names_every_query_for_people_and_for_machines_and_needs_no_store()
    {
        var screen = (await Kg.RunAsync("query", "--list", "--store", "/nowhere")).Screen;
        using var json = JsonDocument.Parse((await Kg.RunAsync("query", "--list", "--format", "json")).Output);
        var names = json.RootElement.EnumerateArray().Select(query => query.GetProperty("name").GetString()).ToList();
        Assert.Equal(QueryLibrary.All.Select(query => query.Name), names);
        Assert.All(names, name => Assert.Contains(name!, screen, StringComparison.Ordinal));
        Assert.Equal(QueryLibrary.All.Count, (await Kg.RunAsync("query", "--list", "--format", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("query,question,parameters\r\n", (await Kg.RunAsync("query", "--list", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_query_at_all_says_what_to_give() => Assert.Contains("kg query --list", (await RunAsync("query")).Error, StringComparison.Ordinal);

    private static async Task<string> DigestAsync(string store) => (await Kg.RunAsync("validate", "--store", store)).Screen;

    private Task<KgOutcome> RunAsync(params string[] arguments) => Kg.RunAsync([.. arguments, "--store", graph.Store]);
}
