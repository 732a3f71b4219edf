using System.Text;
using KnowledgeGraph.Hosting.Stores;
using Spectre.Console.Testing;

namespace KnowledgeGraph.Cli.Tests.Running;

/// <summary><c>kg</c> in process, with everything that it writes caught.</summary>
internal static class Kg
{
    public static Task<KgOutcome> RunAsync(params string[] arguments) => RunAsync(input: "", width: 160, arguments);

    public static Task<KgOutcome> RunAsync(string input, int width, params string[] arguments) => RunAsync(input, width, TimeProvider.System, arguments);

    /// <summary>As if it were that time.</summary>
    public static Task<KgOutcome> RunAtAsync(DateTimeOffset now, params string[] arguments) => RunAsync(input: "", width: 160, new StoppedClock(now), arguments);

    private static async Task<KgOutcome> RunAsync(string input, int width, TimeProvider clock, string[] arguments)
    {
        using var console = new TestConsole().Width(width);
        using var errors = new TestConsole().Width(width);
        using var output = new StringWriter { NewLine = "\n" };
        var code = await KgApplication.RunAsync(arguments, new CommandContext
        {
            Console = console,
            ErrorConsole = errors,
            Out = output,
            In = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OpenStore = StoreOpening.OpenAsync,
            Clock = clock,
        });
        return new KgOutcome(code, output.ToString(), console.Output, errors.Output);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <param name="Output">For machines.</param>
/// <param name="Screen">For people.</param>
internal sealed record KgOutcome(int ExitCode, string Output, string Screen, string Error);
