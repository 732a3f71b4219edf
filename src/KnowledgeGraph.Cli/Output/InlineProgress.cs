namespace KnowledgeGraph.Cli.Output;

/// <summary>Progress that is told on the thread that reports it, in order.</summary>
internal sealed class InlineProgress(Action<double> told) : IProgress<double>
{
    public void Report(double value) => told(value);
}
