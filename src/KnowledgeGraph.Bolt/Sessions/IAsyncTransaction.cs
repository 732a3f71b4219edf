namespace KnowledgeGraph.Bolt;

/// <summary>A transaction that its user ends; disposing it open rolls it back. Records not yet fetched are dropped at its end.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    TransactionConfig TransactionConfig { get; }

    /// <exception cref="IncompleteCommitException">The connection was lost on the way: it may or may not have happened.</exception>
    Task CommitAsync();

    Task RollbackAsync();
}
