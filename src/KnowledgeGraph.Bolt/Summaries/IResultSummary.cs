namespace KnowledgeGraph.Bolt;

/// <summary>What is known of a query after its last record.</summary>
public interface IResultSummary
{
    Query Query { get; }

    ICounters Counters { get; }

    QueryType QueryType { get; }

    bool HasPlan { get; }

    bool HasProfile { get; }

    IPlan? Plan { get; }

    IProfiledPlan? Profile { get; }

    IList<INotification> Notifications { get; }

    IList<IGqlStatusObject> GqlStatusObjects { get; }

    /// <summary>The server's time until the first record was ready; −1 ms where it did not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>The server's time until the last record was taken; −1 ms where it did not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    IServerInfo Server { get; }

    IDatabaseInfo Database { get; }
}
