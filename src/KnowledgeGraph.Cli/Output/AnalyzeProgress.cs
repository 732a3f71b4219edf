using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How far a measure is, with the time left: a bar on a terminal, nothing elsewhere.</summary>
internal sealed class AnalyzeProgress(IAnsiConsole console)
{
    private ProgressTask? _task;

    public async Task<T> RunAsync<T>(string name, Func<AnalyzeProgress, T> work)
    {
        if (!console.Profile.Out.IsTerminal) return await Task.Run(() => work(this));
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(),
                new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                _task = progress.AddTask(Markup.Escape(name), maxValue: 1);
                return await Task.Run(() => work(this));
            });
    }

    /// <summary>The progress of one of several parts of the same size.</summary>
    public IProgress<double> Part(int part, int parts) => new InlineProgress(done =>
    {
        if (_task is { } task) task.Value = Math.Max(task.Value, (part + done) / parts);
    });
}
