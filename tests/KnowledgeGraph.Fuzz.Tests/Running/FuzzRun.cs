using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.TestKit.Fuzzing;

namespace KnowledgeGraph.Fuzz.Tests.Running;

/// <summary>
/// Gives mutated inputs to a door for some seconds. What an input may not do: throw anything but the documented refusals, take longer than
/// <see cref="LongestInput"/>, or leave
/// the process <see cref="MostGrowth"/> larger. KG_FUZZ_SECONDS runs longer than ten seconds, KG_FUZZ_SEED begins elsewhere; a failure
/// names the seed and shows the input.
/// </summary>
internal static class FuzzRun
{
    private const long MostGrowth = 1L << 30;

    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(Setting("KG_FUZZ_SECONDS", 10));
    private static readonly int Seed = Setting("KG_FUZZ_SEED", 20261127);

    public static async Task RunAsync(FuzzDoor door)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var mutator = new Mutator(new Random(Seed), door.Seeds, door.Words);
        var before = Environment.WorkingSet;
        var started = Stopwatch.GetTimestamp();
        var inputs = 0;
        foreach (var seed in door.Seeds) await TryAsync(door, seed, inputs++, cancellationToken);
        while (Stopwatch.GetElapsedTime(started) < Length) await TryAsync(door, mutator.Next(), inputs++, cancellationToken);
        Assert.True(Environment.WorkingSet - before < MostGrowth, $"The process grew by {(Environment.WorkingSet - before) >> 20} MB over {inputs} inputs of seed {Seed}.");
        TestContext.Current.SendDiagnosticMessage($"{door.GetType().Name}: {inputs} inputs of seed {Seed}");
    }

    private static async Task TryAsync(FuzzDoor door, byte[] input, int number, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => door.TryAsync(input, cancellationToken), cancellationToken).WaitAsync(LongestInput, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"kg-fuzz-{Convert.ToHexString(SHA256.HashData(input))[..12]}");
            await File.WriteAllBytesAsync(kept, input, cancellationToken);
            var what = exception is TimeoutException ? $"took longer than {LongestInput.TotalSeconds} s" : $"threw {exception}";
            Assert.Fail($"Input {number} of seed {Seed} (kept in {kept}) {what}\n{Encoding.Latin1.GetString(input.AsSpan(0, Math.Min(input.Length, 2000)))}");
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
