using System.Text.Json;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Processes;

/// <summary>A store of a test's own, built and asked through the command line.</summary>
/// <param name="store">A folder in <paramref name="folder"/>, or a server's address.</param>
/// <param name="environment">Where a server's user and password stand.</param>
internal sealed class KgGraph(string folder, string store, Dictionary<string, string?>? environment = null)
{
    public string Store => store;

    public async Task<KgResult> RunAsync(params string[] arguments)
    {
        using var kg = KgProcess.StartWith(environment ?? [], folder, [.. arguments, "--store", store]);
        return await kg.WaitAsync();
    }

    public async Task<KgResult> BuildAsync(params string[] inputs)
    {
        var result = await RunAsync(["build", .. inputs]);
        Assert.True(result.ExitCode == 0, $"kg build ended with {result.ExitCode}:\n{result.Output}\n{result.Error}");
        return result;
    }

    /// <summary>The digest of a graph that validates.</summary>
    public async Task<string> DigestAsync()
    {
        var result = await RunAsync("validate", "--json");
        Assert.True(result.ExitCode == 0, $"kg validate ended with {result.ExitCode}:\n{result.Output}\n{result.Error}");
        using var report = JsonDocument.Parse(result.Output);
        return report.RootElement.GetProperty("digest").GetString()!;
    }

    public async Task<IReadOnlyList<JsonElement>> QueryAsync(string query, params string[] parameters)
    {
        var result = await RunAsync(["query", query, "--format", "json", .. parameters.SelectMany(p => (string[])["--param", p])]);
        Assert.True(result.ExitCode == 0, $"kg query ended with {result.ExitCode}:\n{result.Error}");
        using var rows = JsonDocument.Parse(result.Output);
        return [.. rows.RootElement.EnumerateArray().Select(row => row.Clone())];
    }
}
