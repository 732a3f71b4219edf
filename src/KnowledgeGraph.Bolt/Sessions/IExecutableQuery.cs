namespace KnowledgeGraph.Bolt;

/// <summary>A query to be run in a transaction of its own; each method makes a changed copy.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    IExecutableQuery<TIn, TOut> WithParameters(object? parameters);

#nullable disable annotations // as the official driver's: maps of object and of object? are both welcome
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters);
#nullable restore annotations
}
