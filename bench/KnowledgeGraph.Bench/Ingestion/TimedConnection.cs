using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.Ingestion;

/// <summary>Adds up how long each statement text takes, from running it to its last row.</summary>
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
                ended = Stopwatch.GetTimestamp();
                return done;
            },
            cancellation);
        Add("(commit)", Stopwatch.GetTimestamp() - ended);
        return result;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public void Print()
    {
        foreach (var (text, (ticks, runs)) in _times.OrderByDescending(t => t.Value.Ticks).Take(25))
            Console.WriteLine($"{Stopwatch.GetElapsedTime(0, ticks).TotalMilliseconds,9:0} ms {runs,6} x  {text.ReplaceLineEndings(" ")[..Math.Min(text.Length, 130)]}");
    }

    private void Add(string text, long ticks) => _times.AddOrUpdate(text, (ticks, 1), (_, t) => (t.Ticks + ticks, t.Runs + 1));

    private sealed class Transaction(ICypherTransaction inner, TimedConnection times) : ICypherTransaction
    {
        public async Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
        {
            var started = Stopwatch.GetTimestamp();
            return new Cursor(await inner.RunAsync(statement, cancellation), () => times.Add(statement.Text, Stopwatch.GetTimestamp() - started));
        }

        public async Task TakeTurnAsync(CancellationToken cancellation = default)
        {
            var started = Stopwatch.GetTimestamp();
            await inner.TakeTurnAsync(cancellation);
            times.Add("(turn)", Stopwatch.GetTimestamp() - started);
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
