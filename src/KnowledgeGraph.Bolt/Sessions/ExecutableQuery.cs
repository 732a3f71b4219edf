namespace KnowledgeGraph.Bolt;

internal sealed class ExecutableQuery<T>(Driver driver, Query query, QueryConfig config, Func<IRecord, T> map, Func<T, bool> filter)
    : IExecutableQuery<IRecord, T>
{
    public IExecutableQuery<IRecord, T> WithConfig(QueryConfig changed) => new ExecutableQuery<T>(driver, query, changed, map, filter);

    public IExecutableQuery<IRecord, T> WithParameters(object? parameters) =>
        new ExecutableQuery<T>(driver, new Query(query.Text, parameters), config, map, filter);

    public IExecutableQuery<IRecord, T> WithParameters(Dictionary<string, object?> parameters) =>
        new ExecutableQuery<T>(driver, new Query(query.Text, parameters), config, map, filter);

    public IConfiguredQuery<IRecord, T> WithFilter(Func<T, bool> further) =>
        new ExecutableQuery<T>(driver, query, config, map, item => filter(item) && further(item));

    public IConfiguredQuery<T, TNext> WithMap<TNext>(Func<T, TNext> next) => new MappedQuery<IRecord, T, TNext>(this, next, _ => true);

    public Task<EagerResult<IReadOnlyList<T>>> ExecuteAsync(CancellationToken token = default) =>
        driver.ExecuteAsync(config, async runner =>
        {
            var cursor = await runner.RunAsync(query);
            var items = new List<T>();
            await foreach (var record in cursor.WithCancellation(token))
            {
                if (map(record) is var item && filter(item)) items.Add(item);
            }

            return new EagerResult<IReadOnlyList<T>>(items, await cursor.ConsumeAsync(), await cursor.KeysAsync());
        }, token);
}
