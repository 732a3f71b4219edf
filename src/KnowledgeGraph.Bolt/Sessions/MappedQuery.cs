namespace KnowledgeGraph.Bolt;

/// <summary>A query whose records become something else.</summary>
internal sealed class MappedQuery<TFirst, TIn, TOut>(IConfiguredQuery<TFirst, TIn> source, Func<TIn, TOut> map, Func<TOut, bool> filter) : IConfiguredQuery<TIn, TOut>
{
    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> further) =>
        new MappedQuery<TFirst, TIn, TOut>(source, map, item => filter(item) && further(item));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> next) => new MappedQuery<TIn, TOut, TNext>(this, next, _ => true);

    public async Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default)
    {
        var (items, summary, keys) = await source.ExecuteAsync(token);
        return new EagerResult<IReadOnlyList<TOut>>([.. items.Select(map).Where(filter)], summary, keys);
    }
}
