namespace KnowledgeGraph.Faults.Running;

/// <summary>One kind of bad luck, after which the graph must be the one that is built without it.</summary>
public abstract class FaultScenario
{
    public string Name => GetType().Name;

    /// <summary>How many runs the tests make, each with another seed.</summary>
    public abstract int Rounds { get; }

    /// <summary>Why it cannot run on this machine, or null.</summary>
    public virtual string? Missing => null;

    /// <returns>Whether the fault hit something: a process that was killed after its work was done proves nothing.</returns>
    /// <exception cref="FaultException">The graph is another one, or what was promised did not hold.</exception>
    public abstract Task<bool> RunAsync(FaultRun run);
}
