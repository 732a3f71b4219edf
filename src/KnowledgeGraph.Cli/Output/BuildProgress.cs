using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How far a build is: a bar on a terminal; nothing where the output is not one, so that logs stay short.</summary>
internal sealed class BuildProgress(IAnsiConsole console, int files)
{
    public async Task<T> RunAsync<T>(Func<BuildReporting, Task<T>> work)
    {
        if (!console.Profile.Out.IsTerminal) return await work(new BuildReporting(null, files));
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress => work(new BuildReporting(progress.AddTask("reading", maxValue: 1), files)));
    }
}

/// <summary>Takes the pipeline's progress and the reader's, and moves the bar. Called from several threads.</summary>
internal sealed class BuildReporting(ProgressTask? bar, int files) : IProgress<IngestionProgress>
{
    private volatile IngestionProgress? _last;
    private int _filesBegun;
    private string? _file;

    /// <summary>Passes the inputs through and notes which file they are from: the share of files begun is the bar's length.</summary>
    public IEnumerable<IngestionInput> Count(IEnumerable<IngestionInput> inputs)
    {
        // Inputs are read more than once; the last reading counts.
        (_filesBegun, _file) = (0, null);
        foreach (var input in inputs)
        {
            if (input.Origin.File != _file)
            {
                _file = input.Origin.File;
                _filesBegun++;
            }
            yield return input;
        }
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
        // With one file (or standard input) nobody knows how much is to come: the bar then shows life, not length.
        bar.IsIndeterminate = files <= 1;
        if (files > 1) bar.Value = 0.95 * Math.Min(_filesBegun, files) / files;
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
