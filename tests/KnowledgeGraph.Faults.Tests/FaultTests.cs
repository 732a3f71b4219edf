using KnowledgeGraph.Faults.Running;

namespace KnowledgeGraph.Faults.Tests;

/// <summary>
/// Whatever happens to processes, disks, clocks and networks: the graph is the one that is built without it. KG_FAULT_SEED begins with
/// another seed;
/// <c>bench faults</c> runs the same for hours.
/// </summary>
public sealed class FaultTests
{
    private static readonly int FirstSeed =
        int.TryParse(Environment.GetEnvironmentVariable("KG_FAULT_SEED"), out var seed) ? seed : 20261127;

    public static TheoryData<string> Names => [.. FaultSuite.Scenarios.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_graph_is_the_one_that_is_built_without_the_fault(string name)
    {
        var scenario = FaultSuite.Scenarios.Single(scenario => scenario.Name == name);
        if (scenario.Missing is { } reason) Assert.Skip(reason);
        var hits = 0;
        for (var round = 0; round < scenario.Rounds; round++)
        {
            if (await FaultSuite.RunAsync(scenario, FirstSeed + round, TestContext.Current.CancellationToken)) hits++;
        }
        Assert.True(hits > 0, $"In {scenario.Rounds} rounds the fault hit nothing: the test tested nothing.");
    }
}
