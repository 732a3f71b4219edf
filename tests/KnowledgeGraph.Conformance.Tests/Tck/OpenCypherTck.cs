namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>
/// The openCypher TCK on the embedded engine. <c>passing.txt</c> names the scenarios that pass; it only grows.
/// Run with <c>KG_TCK_UPDATE=1</c> to rewrite it after an improvement (it refuses to lose a line), with <c>KG_TCK_REPORT=file</c> to see what fails and why.
/// </summary>
public sealed class OpenCypherTck
{
    private static readonly string ListFile = Path.Combine(AppContext.BaseDirectory, "Tck", "passing.txt");

    private static readonly Lazy<IReadOnlyList<(TckScenario Scenario, string? Failure)>> Outcomes = new(RunAll);

    [Fact]
    public void Every_scenario_on_the_list_passes()
    {
        var failures = Run().Where(o => o.Failure is not null).ToDictionary(o => o.Scenario.Key, o => o.Failure!);
        var broken = Listed().Where(failures.ContainsKey).Select(key => $"{key}\n  {failures[key]}").ToList();
        Assert.True(broken.Count == 0, $"{broken.Count} scenarios that passed before fail now:\n{string.Join("\n", broken.Take(30))}");
    }

    [Fact]
    public void Every_scenario_that_passes_is_on_the_list()
    {
        var outcomes = Run();
        Report(outcomes);
        var passing = outcomes.Where(o => o.Failure is null).Select(o => o.Scenario.Key).ToList();
        var listed = Listed().ToHashSet();
        if (Environment.GetEnvironmentVariable("KG_TCK_UPDATE") == "1")
        {
            var source = SourceListFile();
            Assert.Subset(passing.ToHashSet(), listed);
            File.WriteAllLines(source, passing.Order(StringComparer.Ordinal));
            return;
        }
        var missing = passing.Where(key => !listed.Contains(key)).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} scenarios pass and are not in passing.txt; run with KG_TCK_UPDATE=1:\n{string.Join("\n", missing.Take(30))}");
    }

    private static IReadOnlyList<(TckScenario Scenario, string? Failure)> Run()
    {
        if (TckFeatures.Folder is null) Assert.Skip($"{Listed().Count():N0} scenarios did not run: the openCypher TCK is not here. Put it at ../shared/tck or name its folder in OPENCYPHER_TCK.");
        return Outcomes.Value;
    }

    private static IReadOnlyList<(TckScenario Scenario, string? Failure)> RunAll() =>
        [.. TckFeatures.ReadAll(TckFeatures.Folder!).AsParallel().AsOrdered().Select(scenario => (scenario, TckRunner.Run(TckFeatures.Folder!, scenario)))];

    private static IEnumerable<string> Listed() => File.Exists(ListFile) ? File.ReadLines(ListFile).Where(line => line.Length > 0) : [];

    private static void Report(IReadOnlyList<(TckScenario Scenario, string? Failure)> outcomes)
    {
        if (Environment.GetEnvironmentVariable("KG_TCK_REPORT") is not { Length: > 0 } file) return;
        var passed = outcomes.Count(o => o.Failure is null);
        File.WriteAllLines(file, outcomes.Where(o => o.Failure is not null).Select(o => $"{o.Scenario.Key}\n  {o.Failure}\n").Prepend($"{passed} of {outcomes.Count} pass\n"));
    }

    private static string SourceListFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.Conformance.Tests.csproj"))) return Path.Combine(folder.FullName, "Tck", "passing.txt");
        }
        throw new DirectoryNotFoundException("The project's folder is not above the test's.");
    }
}
