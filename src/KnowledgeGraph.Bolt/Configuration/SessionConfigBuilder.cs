namespace KnowledgeGraph.Bolt;

/// <summary>Sets a session's <see cref="SessionConfig"/>.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig config;

    internal SessionConfigBuilder(SessionConfig config) => this.config = config;

    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    public SessionConfigBuilder WithDatabase(string database)
    {
        if (string.IsNullOrEmpty(database)) throw new ArgumentException("A database needs a name; leave it out for the home database.", nameof(database));
        config.Database = database;
        return this;
    }

    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        config.DefaultAccessMode = defaultAccessMode;
        return this;
    }

    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        config.Bookmarks = bookmarks;
        return this;
    }

    /// <param name="size">1 or more, or <see cref="Config.Infinite"/>.</param>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        config.FetchSize = ConfigBuilder.CheckedFetchSize(size);
        return this;
    }

    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        if (string.IsNullOrEmpty(impersonatedUser)) throw new ArgumentException("A user needs a name.", nameof(impersonatedUser));
        config.ImpersonatedUser = impersonatedUser;
        return this;
    }

    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories)
    {
        config.Notifications = NotificationsConfig.Of(minimumSeverity, disabledCategories);
        return this;
    }

    public SessionConfigBuilder WithNotificationsDisabled()
    {
        config.Notifications = NotificationsConfig.Off;
        return this;
    }
}
