using KnowledgeGraph.Faults.Clocks;
using KnowledgeGraph.Faults.Damage;
using KnowledgeGraph.Faults.Disks;
using KnowledgeGraph.Faults.Kills;
using KnowledgeGraph.Faults.Networks;
using KnowledgeGraph.Faults.Owners;

namespace KnowledgeGraph.Faults.Running;

/// <summary>All scenarios, and the one way to run one of them.</summary>
public static class FaultSuite
{
    public static IReadOnlyList<FaultScenario> Scenarios { get; } =
    [
        new KilledBuild(), new KilledService(), new KilledCopy(), new KilledRetraction(),
        new FullDisk(), new PausedDisk(), new ClockJumps(), new TwoOwners(), new FlippedBits(),
        new UnrulyHttp(), new UnrulyBolt(),
    ];

    /// <summary>Runs one scenario in a folder of its own, which is left where it is when the run fails.</summary>
    /// <returns>Whether the fault hit something.</returns>
    /// <exception cref="FaultException">It did harm; the message names the seed that repeats it and the folder.</exception>
    public static async Task<bool> RunAsync(FaultScenario scenario, int seed, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kg-fault-").FullName;
        bool hit;
        try
        {
            hit = await scenario.RunAsync(new FaultRun(seed, folder, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var what = exception is FaultException ? exception.Message : exception.ToString();
            throw new FaultException($"{scenario.Name} with seed {seed} (left in {folder}): {what}");
        }
        Directory.Delete(folder, recursive: true);
        return hit;
    }
}
