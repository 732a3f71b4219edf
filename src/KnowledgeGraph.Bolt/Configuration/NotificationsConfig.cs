namespace KnowledgeGraph.Bolt;

/// <summary>Which notifications the server shall send (from Bolt 5.2); null leaves it to the server.</summary>
internal sealed record NotificationsConfig(string? MinimumSeverity, IReadOnlyList<string>? Disabled)
{
    public static NotificationsConfig Off { get; } = new("OFF", null);

    public static NotificationsConfig Of(Severity? minimum, IEnumerable<Category>? disabled) =>
        new(minimum?.ToString().ToUpperInvariant(), disabled?.Select(category => category.ToString().ToUpperInvariant()).ToList());
}
