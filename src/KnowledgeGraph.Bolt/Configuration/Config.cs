namespace KnowledgeGraph.Bolt;

/// <summary>A driver's settings; set them by <see cref="ConfigBuilder"/>.</summary>
public sealed class Config
{
    /// <summary>Stands for "no limit" in sizes.</summary>
    public const int Infinite = -1;

    /// <summary>Stands for "no limit" in times.</summary>
    public static readonly TimeSpan InfiniteInterval = System.Threading.Timeout.InfiniteTimeSpan;

    internal Config()
    {
    }

    public EncryptionLevel EncryptionLevel { get; internal set; } = EncryptionLevel.None;

    public CertificateTrustRule CertificateTrustRule { get; internal set; } = CertificateTrustRule.TrustSystem;

    /// <summary>How long a managed transaction is tried again: 30 s.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections kept open while nobody uses them, at most, to one server; as many as the pool holds.</summary>
    public int MaxIdleConnectionPoolSize { get; internal set; } = Infinite;

    /// <summary>Connections to one server at a time: 100.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How long a session waits for a connection: 60 s.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long connecting and logging on may take: 30 s.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>A connection unused for longer is closed; unlimited.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>An older connection is closed instead of used again: 1 h.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>A connection unused for longer is tried with a RESET before it is used; null: never (a closed socket is noticed anyway).</summary>
    public TimeSpan? ConnectionLivenessCheckTimeout { get; internal set; }

    internal const long DefaultFetchSize = 1000;

    /// <summary>Records fetched at a time: 1,000 at first, and more as a result turns out long; exactly so many where another number is set.</summary>
    public long FetchSize { get; internal set; } = DefaultFetchSize;

    public string UserAgent { get; internal set; } = "KnowledgeGraph/" + typeof(Config).Assembly.GetName().Version?.ToString(3);

    public bool TelemetryDisabled { get; internal set; }

    public IServerAddressResolver? Resolver { get; internal set; }

    internal NotificationsConfig? Notifications { get; set; }

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    internal IReadOnlyList<BoltVersion> Versions { get; set; } = BoltVersion.Supported;

    internal DecodeLimits Limits { get; set; } = DecodeLimits.Default;
}
