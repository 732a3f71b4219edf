using System.Diagnostics;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Bench.Soaking;

/// <summary>
/// <c>bench soak [--minutes 60] [--seed 1] [--pause 100]</c>: mixed load on <c>kg serve</c>, a process of its own, with so many
/// milliseconds between two requests; its memory over
/// time, and whether that is flat. Ends with 1 where it is not. The first request that fails ends it.
/// </summary>
internal static class SoakCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = CommandOptions.Parse(args, "minutes", "seed", "pause");
        var length = TimeSpan.FromMinutes(options.Number("minutes", 60));
        var pause = TimeSpan.FromMilliseconds(options.Number("pause", 100));
        var folder = Directory.CreateTempSubdirectory("kg-soak-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "inbox"));
        try
        {
            using var service = await ServeProcess.StartAsync(folder, CancellationToken.None, "--bolt", "127.0.0.1:0", "--bolt-write");
            await using var bolt = Neo4jStore.Open(service.Bolt!, new Neo4jOptions());
            var load = new SoakLoad(service.Client, bolt, (int)options.Number("seed", 1));
            await load.FillAsync();
            var curve = await SoakAsync(service, load, length, pause);
            curve.Print();
            foreach (var (what, count) in load.Done) Console.WriteLine($"{count,8:N0} {what}");
            Console.WriteLine($"The service ended with {await service.TerminateAsync()}");
            return curve.IsFlat ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<MemoryCurve> SoakAsync(ServeProcess service, SoakLoad load, TimeSpan length, TimeSpan pause)
    {
        var curve = new MemoryCurve();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < length)
        {
            await load.StepAsync();
            curve.Add(elapsed / length, service.WorkingSet);
            await Task.Delay(pause);
        }
        return curve;
    }
}
