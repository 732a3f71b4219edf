namespace KnowledgeGraph.Hosting.Stores;

/// <summary>What a store is opened for: whether it must be there, and whether a server may be down.</summary>
public enum StoreUse
{
    /// <summary>The graph must be there already.</summary>
    Read,

    /// <summary>The graph must be there already and is changed.</summary>
    Change,

    /// <summary>The graph is made where it is missing.</summary>
    Create,

    /// <summary>As <see cref="Create"/>, but a server may be down: it is waited for.</summary>
    Serve,
}
