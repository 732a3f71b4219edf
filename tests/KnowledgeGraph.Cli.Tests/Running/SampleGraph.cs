namespace KnowledgeGraph.Cli.Tests.Running;

/// <summary>A graph of a few sentences, built once through <c>kg build</c>; tests that change it take a copy of their own.</summary>
public sealed class SampleGraph : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-cli-").FullName;
    private int _copies;

    public string Store => Path.Combine(_folder, "graph");

    public async ValueTask InitializeAsync()
    {
        var input = Path.Combine(_folder, "in.jsonl");
        await File.WriteAllTextAsync(input, """
            {"url":"https://one.example/a","title":"Harbour","publishedAt":"2025-03-03","source":"One","text":"Mayor Elena Varga supports Governor Thomas Okafor. \"I oppose David Kessler,\" said Varga."}
            {"url":"https://two.example/b","title":"Budget","publishedAt":"2025-04-04","source":"Two","text":"Governor Thomas Okafor backed David Kessler. Mayor Elena Varga criticized David Kessler."}
            """, TestContext.Current.CancellationToken);
        var built = await Kg.RunAsync("build", input, "--store", Store);
        Assert.True(built.ExitCode == 0, built.Error + built.Screen);
    }

    public string Copy()
    {
        var copy = Path.Combine(_folder, $"copy{Interlocked.Increment(ref _copies)}");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(Store)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
