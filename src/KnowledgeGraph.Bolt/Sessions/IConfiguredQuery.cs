namespace KnowledgeGraph.Bolt;

/// <summary>A query of which it is only left to say what becomes of its records.</summary>
public interface IConfiguredQuery<TIn, TOut>
{
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}
