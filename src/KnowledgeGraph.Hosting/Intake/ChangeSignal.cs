namespace KnowledgeGraph.Hosting.Intake;

/// <summary>Tells that the graph has changed since somebody last asked. Thread-safe.</summary>
internal sealed class ChangeSignal : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);

    public void Raise()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already.
        }
    }

    public Task WaitAsync(CancellationToken cancellation) => _changed.WaitAsync(cancellation);

    public void Dispose() => _changed.Dispose();
}
