using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Faults.Running;

namespace KnowledgeGraph.Bench.Faults;

/// <summary>
/// <c>bench faults [--hours 1] [--seed 1] [--only KilledBuild]</c>: the scenarios of the fault suite one after another, each time with the
/// next seed, until the time is over or one
/// does harm. Ends with 1 then, and says how to repeat it.
/// </summary>
internal static class FaultsCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = CommandOptions.Parse(args, "hours", "seed", "only");
        var length = TimeSpan.FromHours(options.Number("hours", 1));
        var only = options.Text("only");
        var scenarios = FaultSuite.Scenarios.Where(scenario => only is null || scenario.Name == only).ToList();
        if (scenarios.Count == 0)
            throw new ArgumentException($"There is no {only}: {string.Join(", ", FaultSuite.Scenarios.Select(scenario => scenario.Name))}");
        foreach (var left in scenarios.Where(scenario => scenario.Missing is not null))
            Console.WriteLine($"{left.Name} is left out: {left.Missing}");
        scenarios.RemoveAll(scenario => scenario.Missing is not null);
        var started = Stopwatch.GetTimestamp();
        var counts = scenarios.ToDictionary(scenario => scenario, _ => (Runs: 0, Hits: 0));
        for (var seed = (int)options.Number("seed", 1); Stopwatch.GetElapsedTime(started) < length; seed++)
        {
            foreach (var scenario in scenarios)
            {
                if (await TryAsync(scenario, seed) is not { } hit) return 1;
                counts[scenario] = (counts[scenario].Runs + 1, counts[scenario].Hits + (hit ? 1 : 0));
                if (Stopwatch.GetElapsedTime(started) >= length) break;
            }
        }
        foreach (var (scenario, count) in counts) Console.WriteLine($"{scenario.Name,-18} {count.Runs,6} runs, {count.Hits,6} hit");
        var minutes = Stopwatch.GetElapsedTime(started).TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{minutes} minutes: each graph was the one that is built without faults");
        return 0;
    }

    /// <returns>Null where the fault did harm, which was said.</returns>
    private static async Task<bool?> TryAsync(FaultScenario scenario, int seed)
    {
        try
        {
            return await FaultSuite.RunAsync(scenario, seed, CancellationToken.None);
        }
        catch (FaultException exception)
        {
            Console.WriteLine(exception.Message);
            Console.WriteLine($"Again: bench faults --hours 0.001 --seed {seed} --only {scenario.Name}");
            return null;
        }
    }
}
