using System.Diagnostics;
using KnowledgeGraph.TestKit.Articles;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Faults.Running;

/// <summary>One run of a scenario: everything random in it comes from its seed, and its files stand in a folder of its own.</summary>
public sealed class FaultRun(int seed, string folder, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public Random Random { get; } = new(seed);

    public string Folder => folder;

    public CancellationToken CancellationToken => cancellationToken;

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>Articles of this seed, each as a line of JSON.</summary>
    public IReadOnlyList<string> Articles(int count) =>
        [.. new ArticleGenerator(seed, words: 150).Take(count).Select(ArticleGenerator.ToJsonLine)];

    /// <exception cref="FaultException">It does not hold.</exception>
    public static void Check(bool holds, string otherwise)
    {
        if (!holds) throw new FaultException(otherwise);
    }

    /// <exception cref="FaultException">It does not come true in time.</exception>
    public async Task UntilAsync(Func<bool> condition, TimeSpan limit, string otherwise)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Check(Stopwatch.GetElapsedTime(started) < limit, otherwise);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>
    /// Lets <c>kg</c> work until it opens the store's log to write, and kills it at a random moment of the time after that.
    /// </summary>
    /// <param name="store">The folder of the store that it writes.</param>
    /// <returns>Whether it still ran.</returns>
    public async Task<bool> KillAsync(string store, TimeSpan latest, params string[] arguments)
    {
        var log = File(Path.Combine(store, "graph.db-wal"));
        using var kg = KgProcess.Start(folder, arguments);
        while (!kg.HasEnded && !System.IO.File.Exists(log)) await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        await Task.WhenAny(kg.WaitAsync(), Task.Delay(latest * Random.NextDouble(), cancellationToken));
        var runs = !kg.HasEnded;
        await kg.KillAsync();
        return runs;
    }
}
