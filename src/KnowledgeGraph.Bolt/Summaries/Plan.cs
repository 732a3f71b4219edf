namespace KnowledgeGraph.Bolt;

internal sealed class Plan(IReadOnlyDictionary<string, object?> sent) : IProfiledPlan
{
    public string OperatorType => sent.GetValueOrDefault("operatorType") as string ?? "";

    public IDictionary<string, object?> Arguments => sent.GetValueOrDefault("args") as Dictionary<string, object?> ?? [];

    public IList<string> Identifiers => [.. (sent.GetValueOrDefault("identifiers") as List<object?> ?? []).OfType<string>()];

    public IList<IProfiledPlan> Children =>
        [.. (sent.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(child => new Plan(child))];

    IList<IPlan> IPlan.Children => [.. Children];

    public long DbHits => Number("dbHits");

    public long Records => Number("rows");

    public long PageCacheHits => Number("pageCacheHits");

    public long PageCacheMisses => Number("pageCacheMisses");

    public double PageCacheHitRatio => sent.GetValueOrDefault("pageCacheHitRatio") as double? ?? 0;

    public long Time => Number("time");

    public bool HasPageCacheStats => PageCacheHits > 0 || PageCacheMisses > 0 || PageCacheHitRatio > 0;

    private long Number(string key) => sent.GetValueOrDefault(key) as long? ?? 0;
}
