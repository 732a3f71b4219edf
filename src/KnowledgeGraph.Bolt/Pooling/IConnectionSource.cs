namespace KnowledgeGraph.Bolt;

/// <summary>Lends connections to sessions: from one server, or from the right member of a cluster.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    /// <summary>A clean connection; give it back by its pool's ReturnAsync.</summary>
    Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken token);
}
