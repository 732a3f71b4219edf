using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Actors;

public sealed class CurationCommandTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Theory]
    [InlineData("actors|rename|Varga|Mayor Varga", "is now called Mayor Varga")]
    [InlineData("actors|kind|Varga|group", "is now of kind group")]
    [InlineData("actors|hide|Varga", "is hidden")]
    [InlineData("actors|move-alias|Elena Varga|--to|David Kessler", "now means David Kessler")]
    [InlineData("actors|move-alias|Thomas Okafor|--own", "has an actor of its own")]
    [InlineData("actors|different|Varga|Kessler", "are kept apart")]
    [InlineData("actors|merge|Varga|Thomas Okafor", "is now one with Varga")]
    public async Task What_is_judged_shows_and_is_undone_exactly(string command, string said)
    {
        var store = graph.Copy();
        var before = await StateAsync(store);
        var judged = await Kg.RunAsync([.. command.Split('|'), "--by", "me", "--reason", "a test", "--store", store]);
        Assert.True(judged.ExitCode == 0, judged.Error);
        Assert.Contains(said, judged.Screen, StringComparison.Ordinal);
        var after = await StateAsync(store);

        var exported = (await Kg.RunAsync("judgements", "export", "--store", store)).Output;
        Assert.Equal(2, exported.Count(letter => letter == '\n'));
        Assert.Contains("\tme\t", exported, StringComparison.Ordinal);
        var undone = await Kg.RunAsync("judgements", "undo", "--last", "--store", store);
        Assert.StartsWith("Taken back: ", undone.Screen, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(store));

        var brought = await Kg.RunAsync(exported, 160, "judgements", "import", "-", "--store", store);
        Assert.True(brought.ExitCode == 0, brought.Error);
        Assert.Equal(after, await StateAsync(store));
        Assert.Equal(exported, (await Kg.RunAsync("judgements", "export", "--store", store)).Output);
        Assert.Contains("1 stood already", (await Kg.RunAsync(exported, 160, "judgements", "import", "-", "--store", store)).Screen,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_actor_is_found_by_both_names()
    {
        var store = graph.Copy();
        await Kg.RunAsync("actors", "rename", "Elena Varga", "Mayor Elena", "--store", store);
        foreach (var name in (string[])["Mayor Elena", "Elena Varga", "varga"])
            Assert.StartsWith("# Mayor Elena", (await Kg.RunAsync("actors", "show", name, "--store", store)).Output,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_actor_has_no_ties_and_stands_in_no_list()
    {
        var store = graph.Copy();
        Assert.Contains("David Kessler", await TiesAsync(store), StringComparison.Ordinal);
        await Kg.RunAsync("actors", "hide", "David Kessler", "--store", store);

        Assert.DoesNotContain("David Kessler", await TiesAsync(store), StringComparison.Ordinal);
        Assert.Contains("Thomas Okafor", await TiesAsync(store), StringComparison.Ordinal);
        Assert.DoesNotContain("Kessler", (await Kg.RunAsync("actors", "list", "--store", store)).Screen, StringComparison.Ordinal);
        Assert.Contains("Kessler", (await Kg.RunAsync("actors", "list", "--hidden", "--store", store)).Screen, StringComparison.Ordinal);
        Assert.Equal(0, (await Kg.RunAsync("validate", "--store", store)).ExitCode);
    }

    [Fact]
    public async Task Many_are_merged_from_a_file_or_none()
    {
        var store = graph.Copy();
        var wrong = await Kg.RunAsync("# two\nElena Varga\tThomas Okafor\tone reason\nElena Varga\tNobody\n", 160, "actors", "merge",
            "--file", "-", "--store", store);
        Assert.Equal(ExitCode.NotFound, wrong.ExitCode);
        Assert.Contains("line 3", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("Nobody has judged", (await Kg.RunAsync("judgements", "list", "--store", store)).Screen, StringComparison.Ordinal);

        var good = await Kg.RunAsync("Elena Varga\tThomas Okafor\tone reason\nDavid Kessler\tElena Varga\n", 160, "actors", "merge",
            "--file", "-", "--store", store);
        Assert.Contains("2 pairs are one now", good.Screen, StringComparison.Ordinal);
        Assert.StartsWith("# David Kessler", (await Kg.RunAsync("actors", "show", "Thomas Okafor", "--store", store)).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smae\tactor\ta b\tc d", "line 1: 'smae' is no verdict")]
    [InlineData("# fine\nsame\tbody\ta b\tc d", "line 2: 'body' is no subject")]
    [InlineData("same\tactor\tBarack Obama\tc d", "write 'barack obama'")]
    [InlineData("hidden\tactor\tobama\t", "write obama|person or obama|body")]
    [InlineData("same\tactor\ta b\ta b", "left and right are both")]
    [InlineData("kind\tactor\ta b\tship", "'ship' is no kind")]
    [InlineData("named\tactor\ta b\t", "named needs the name")]
    [InlineData("hidden\tactor\ta b\tc", "hidden has no right field")]
    [InlineData("same\tactor\ta b\tc d\tme\tyesterday", "'yesterday' is no time")]
    [InlineData("same\tactor\ta b\tc d\tme\t\twhy\tmore", "8 fields")]
    [InlineData("same\tactor\ta b\tc d\nhidden\ttopic\tthe bill", "line 2: judgements about a topic are not taken")]
    [InlineData("same\tactor\ta b\tc d\nsame\tactor\tc d\ta b", "line 2: actor-")]
    public async Task A_wrong_line_is_told_by_its_number_and_nothing_is_written(string lines, string told)
    {
        var store = graph.Copy();
        var result = await Kg.RunAsync(lines, 400, "judgements", "import", "-", "--store", store);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.Contains("Nobody has judged", (await Kg.RunAsync("judgements", "list", "--store", store)).Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mayr", "Elena Varga", "who-said-what -p actor=Vargo")]
    [InlineData("vargaa", "Elena Varga", "")]
    [InlineData("kess", "David Kessler", "who-stands-where-on -p target=kesler")]
    [InlineData("keslser", "David Kessler", "")]
    [InlineData("elna varga", "Elena Varga", "outlet-voices -p target=okafro")]
    public async Task Beginnings_and_typing_errors_are_found(string text, string name, string query)
    {
        if (text != "mayr") Assert.Contains(name,
            (await Kg.RunAsync("query", "actor-search", "-p", $"text={text}", "--store", graph.Store)).Screen, StringComparison.Ordinal);
        if (query.Length == 0) return;
        var unknown = await Kg.RunAsync(["query", .. query.Split(' '), "--store", graph.Store]);
        Assert.Equal(ExitCode.NotFound, unknown.ExitCode);
        Assert.Contains("These come near", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_takes_a_name_as_reports_do_and_says_so()
    {
        var result = await Kg.RunAsync("query", "who-said-what", "-p", "actor=varga", "--store", graph.Store);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("varga: taken as Elena Varga, 2 articles", result.Error, StringComparison.Ordinal);
        Assert.Contains("I oppose David Kessler", result.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_is_suggested_until_it_is_judged()
    {
        var store = graph.Copy();
        var input = Path.Combine(store, "more.jsonl");
        await File.WriteAllTextAsync(input, """{"url":"https://two.example/c","title":"Ferry","publishedAt":"2025-04-05","source":"Two","text":"Governor Thomas Okafor backed David Kesler. \"I support the ferry,\" said David Kesler."}""", TestContext.Current.CancellationToken);
        await Kg.RunAsync("build", input, "--store", store);
        Assert.Contains("sound alike", (await Kg.RunAsync("actors", "suggest", "--store", store)).Screen, StringComparison.Ordinal);

        var lines = (await Kg.RunAsync("actors", "suggest", "--tsv", "--store", store)).Output;
        Assert.Contains("1 pair is one now", (await Kg.RunAsync(lines, 160, "actors", "merge", "--file", "-", "--store", store)).Screen,
            StringComparison.Ordinal);
        Assert.Contains("Nothing to suggest", (await Kg.RunAsync("actors", "suggest", "--store", store)).Screen, StringComparison.Ordinal);
        await Kg.RunAsync("actors", "split", "David Kesler", "--store", store);
        await Kg.RunAsync("actors", "different", "David Kesler", "David Kessler", "--store", store);
        Assert.Contains("Nothing to suggest", (await Kg.RunAsync("actors", "suggest", "--store", store)).Screen, StringComparison.Ordinal);
        Assert.Contains("Nothing to suggest", (await Kg.RunAsync("actors", "suggest", "--split", "--store", store)).Screen,
            StringComparison.Ordinal);
    }

    private static async Task<string> TiesAsync(string store) =>
        (await Kg.RunAsync("query", "MATCH (a:Actor)-[r:SUPPORTS|OPPOSES]->(b) RETURN a.name, type(r), b.name", "-f", "csv", "--store",
            store)).Output;

    private static async Task<string> StateAsync(string store) =>
        (await Kg.RunAsync(
            "query",
            "MATCH (a:Actor) OPTIONAL MATCH (a)-[r]->(b) RETURN a.name, labels(a), a.mergedInto, a.aliases, a.isHidden, type(r), coalesce(b.name, b.title, b.text) AS to ORDER BY a.name, a.id, type(r), to",
            "-f", "csv", "--store", store)).Output;
}
