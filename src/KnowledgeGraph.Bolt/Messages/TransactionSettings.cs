namespace KnowledgeGraph.Bolt;

/// <summary>What BEGIN, or RUN outside of a transaction, says about the transaction.</summary>
internal sealed record TransactionSettings(AccessMode Mode, string? Database, string? ImpersonatedUser, Bookmarks Bookmarks, TransactionConfig Config)
{
    public NotificationsConfig? Notifications { get; init; }

    public Dictionary<string, object?> ToMap(BoltVersion version)
    {
        var map = new Dictionary<string, object?>();
        if (Bookmarks.Values.Length > 0) map["bookmarks"] = Bookmarks.Values;
        if (Config.Timeout is { } timeout) map["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (Config.Metadata.Count > 0) map["tx_metadata"] = Config.Metadata;
        if (Mode == AccessMode.Read) map["mode"] = "r";
        if (Database is not null) map["db"] = Database;
        if (ImpersonatedUser is not null) map["imp_user"] = ImpersonatedUser;
        Requests.AddNotifications(map, Notifications, version);
        return map;
    }
}
