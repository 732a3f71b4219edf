namespace KnowledgeGraph.Bolt;

/// <summary>Read from the SUCCESS of RUN and the last SUCCESS of PULL or DISCARD.</summary>
internal sealed class ResultSummary : IResultSummary
{
    private readonly IReadOnlyDictionary<string, object?> last;

    public ResultSummary(Query query, IReadOnlyDictionary<string, object?> first, IReadOnlyDictionary<string, object?> last, IServerInfo server, bool hasRecords)
    {
        this.last = last;
        Query = query;
        Server = server;
        Database = new DatabaseInfo((last.GetValueOrDefault("db") ?? first.GetValueOrDefault("db")) as string);
        Counters = new Counters(last.GetValueOrDefault("stats") as Dictionary<string, object?> ?? []);
        ResultAvailableAfter = Milliseconds(first.GetValueOrDefault("t_first"));
        ResultConsumedAfter = Milliseconds(last.GetValueOrDefault("t_last"));
        (Notifications, GqlStatusObjects) = StatusReader.Read(last, first.GetValueOrDefault("fields") is List<object?> { Count: > 0 }, hasRecords);
    }

    public Query Query { get; }

    public ICounters Counters { get; }

    public QueryType QueryType => (last.GetValueOrDefault("type") as string) switch
    {
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => QueryType.Unknown,
    };

    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    public IPlan? Plan => (last.GetValueOrDefault("plan") as Dictionary<string, object?>) is { } plan ? new Plan(plan) : Profile;

    public IProfiledPlan? Profile => (last.GetValueOrDefault("profile") as Dictionary<string, object?>) is { } profile ? new Plan(profile) : null;

    public IList<INotification> Notifications { get; }

    public IList<IGqlStatusObject> GqlStatusObjects { get; }

    public TimeSpan ResultAvailableAfter { get; }

    public TimeSpan ResultConsumedAfter { get; }

    public IServerInfo Server { get; }

    public IDatabaseInfo Database { get; }

    private static TimeSpan Milliseconds(object? sent) => TimeSpan.FromMilliseconds(sent as long? ?? -1);
}
