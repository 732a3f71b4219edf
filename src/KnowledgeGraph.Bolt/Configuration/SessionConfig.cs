namespace KnowledgeGraph.Bolt;

/// <summary>A session's settings; set them by <see cref="SessionConfigBuilder"/>.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>Null: the user's home database.</summary>
    public string? Database { get; internal set; }

    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    public IEnumerable<Bookmarks> Bookmarks { get; internal set; } = [];

    /// <summary>Null: the driver's.</summary>
    public long? FetchSize { get; internal set; }

    public string? ImpersonatedUser { get; internal set; }

    internal NotificationsConfig? Notifications { get; set; }
}
