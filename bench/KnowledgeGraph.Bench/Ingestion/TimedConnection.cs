using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.Ingestion;

/// <summary>
/// Adds up the processor time of each statement text, from running it to its last row, on the calling thread: the embedded engine works there,
/// so other work on the machine does not count. What a server does meanwhile does not count either.
/// </summary>
internal sealed class TimedConnection(ICypherConnection inner) : ICypherConnection
{
    private readonly ConcurrentDictionary<string, (long Ticks, long Runs)> _times = new();

    public string Description => inner.Description;

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) =>
        inner.ReadAsync(transaction => work(new Transaction(transaction, this)), cancellation);

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        var ended = 0L;
        var result = await inner.WriteAsync(
            async transaction =>
            {
                var done = await work(new Transaction(transaction, this));
                ended = ThreadClock.Now();
                return done;
            },
            cancellation);
        Add("(commit)", ThreadClock.Now() - ended);
        return result;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public void Print()
    {
        foreach (var (text, (ticks, runs)) in _times.OrderByDescending(t => t.Value.Ticks).Take(25))
        {
            var start = text.ReplaceLineEndings(" ")[..Math.Min(text.Length, 130)];
            Console.WriteLine($"{new TimeSpan(ticks).TotalMilliseconds,9:0} ms {runs,6} x  {start}");
        }
    }

    private void Add(string text, long ticks) => _times.AddOrUpdate(text, (ticks, 1), (_, t) => (t.Ticks + ticks, t.Runs + 1));

    private sealed class Transaction(ICypherTransaction inner, TimedConnection times) : ICypherTransaction
    {
        public async Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
        {
            var started = ThreadClock.Now();
            return new Cursor(await inner.RunAsync(statement, cancellation), () => times.Add(statement.Text, ThreadClock.Now() - started));
        }

        public async Task TakeTurnAsync(CancellationToken cancellation = default)
        {
            var started = ThreadClock.Now();
            await inner.TakeTurnAsync(cancellation);
            times.Add("(turn)", ThreadClock.Now() - started);
        }
    }

    private sealed class Cursor(ICypherCursor inner, Action ended) : ICypherCursor
    {
        public IReadOnlyList<string> Columns => inner.Columns;

        public ValueTask<IReadOnlyList<object?>?> NextAsync(CancellationToken cancellation = default) => inner.NextAsync(cancellation);

        public Task<CypherSummary> ConsumeAsync(CancellationToken cancellation = default) => inner.ConsumeAsync(cancellation);

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            ended();
        }
    }
}
