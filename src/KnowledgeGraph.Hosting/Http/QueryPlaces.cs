using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// Where queries and reports run: at most so many at once, none longer than <see cref="ServeOptions.QueryTimeout"/>, none past the
/// service's end.
/// </summary>
internal sealed class QueryPlaces(IOptions<ServeOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.MaxQueries);

    public void Dispose() => _places.Dispose();

    /// <param name="run">May throw <see cref="OperationCanceledException"/> when its token says so.</param>
    public async Task<IResult> RunAsync(Func<CancellationToken, Task<IResult>> run, CancellationToken cancellationToken)
    {
        // A query must not keep the service from stopping.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            if (!await _places.WaitAsync(options.Value.QueryWait, either.Token))
            {
                return Problems.Of(
                    StatusCodes.Status503ServiceUnavailable,
                    "Too many queries",
                    $"{options.Value.MaxQueries} queries run already, and none of them ended within {options.Value.QueryWait}.");
            }

            try
            {
                return await RunInTimeAsync(run, either.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The service is stopping", "The query was stopped with it. Run it again when the service is back.");
        }
    }

    public IResult TookTooLong() =>
        Problems.Of(StatusCodes.Status408RequestTimeout, "The query took too long", $"It was stopped after {options.Value.QueryTimeout}.");

    private async Task<IResult> RunInTimeAsync(Func<CancellationToken, Task<IResult>> run, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.QueryTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await run(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return TookTooLong();
        }
    }
}
