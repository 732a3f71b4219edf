namespace KnowledgeGraph.Bolt;

/// <summary>How long a routing table may be used.</summary>
internal readonly record struct RoutingTerm(long Since, TimeSpan Length)
{
    public static RoutingTerm Of(long seconds, TimeProvider clock) =>
        new(clock.GetTimestamp(), TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 365L * 24 * 3600)));

    public bool IsOver(TimeProvider clock) => clock.GetElapsedTime(Since) >= Length;
}
