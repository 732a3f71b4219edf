using KnowledgeGraph.Storage.Copying;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How far a copy or an export is: a bar on a terminal, nothing elsewhere.</summary>
internal sealed class CopyProgressBar(IAnsiConsole console)
{
    public async Task<T> RunAsync<T>(Func<IProgress<CopyProgress>?, Task<T>> work)
    {
        if (!console.Profile.Out.IsTerminal) return await work(null);
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => work(new Bar(progress.AddTask("reading", maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Written;
            task.Description = Markup.Escape($"{value.Written:N0} of {value.Total:N0}  {value.Current}");
        }
    }
}
