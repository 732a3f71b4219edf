using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How far a build is: a bar on a terminal; nothing where the output is not one, so that logs stay short.</summary>
internal sealed class BuildProgress(IAnsiConsole console)
{
    public async Task<T> RunAsync<T>(Func<BuildReporting, Task<T>> work)
    {
        if (!console.Profile.Out.IsTerminal) return await work(new BuildReporting(null));
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn())
            .StartAsync(progress => work(new BuildReporting(progress.AddTask("looking through the input", maxValue: 1).IsIndeterminate())));
    }
}

/// <summary>Takes the pipeline's progress and the reader's, and moves the bar. Called from several threads.</summary>
internal sealed class BuildReporting(ProgressTask? bar) : IProgress<IngestionProgress>
{
    private volatile IngestionProgress? _last;
    private long _total;

    /// <summary>
    /// Passes the inputs through and counts them: they are read more than once, and the first reading tells how many there are.
    /// </summary>
    public IEnumerable<IngestionInput> Count(IEnumerable<IngestionInput> inputs)
    {
        var count = 0L;
        foreach (var input in inputs)
        {
            count++;
            yield return input;
        }
        Volatile.Write(ref _total, count);
    }

    /// <summary>How far ingestion came, or null before its first word.</summary>
    public IngestionProgress? Last => _last;

    public void Report(IngestionProgress value)
    {
        _last = value;
        if (bar is null) return;
        var refused = value.Quarantined > 0 ? $", {value.Quarantined:N0} refused" : "";
        bar.Description = value.Phase == IngestionPhase.Deriving
            ? $"deriving who stands for and against whom ({value.Settled:N0} articles{refused})"
            : $"{value.Settled:N0} articles{refused}  {Short(value.Current)}";
        if (Volatile.Read(ref _total) is not (> 0 and var total)) return;
        bar.IsIndeterminate = false;
        bar.Value = 0.95 * Math.Min(value.Settled, total) / total;
    }

    public void Analysing()
    {
        if (bar is null) return;
        bar.IsIndeterminate = false;
        bar.Value = 0.97;
        bar.Description = "measuring who is central";
    }

    private static string Short(string? current) => Markup.Escape(current is null ? "" : current.Length <= 40 ? current : "…" + current[^39..]);
}
