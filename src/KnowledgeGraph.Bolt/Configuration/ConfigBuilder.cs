namespace KnowledgeGraph.Bolt;

/// <summary>Sets a driver's <see cref="Config"/>.</summary>
public sealed class ConfigBuilder
{
    private readonly Config config;

    internal ConfigBuilder(Config config) => this.config = config;

    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => Set(() => config.EncryptionLevel = level);

    public ConfigBuilder WithCertificateTrustRule(CertificateTrustRule certificateTrustRule) => certificateTrustRule != CertificateTrustRule.TrustList
        ? Set(() => config.CertificateTrustRule = certificateTrustRule)
        : throw new NotSupportedException("Lists of certificates are not supported; add the certificate to the system's.");

    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => Set(() => config.MaxIdleConnectionPoolSize = size);

    /// <param name="size">1 or more, or <see cref="Config.Infinite"/>.</param>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) => size is 0 or < Config.Infinite
        ? throw new ArgumentOutOfRangeException(nameof(size), size, "1 or more, or Config.Infinite.")
        : Set(() => config.MaxConnectionPoolSize = size);

    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => Set(() => config.ConnectionAcquisitionTimeout = timeSpan);

    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => Set(() => config.ConnectionTimeout = timeSpan);

    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => Set(() => config.SocketKeepAlive = enable);

    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => Set(() => config.MaxTransactionRetryTime = time);

    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => Set(() => config.ConnectionIdleTimeout = timeSpan);

    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => Set(() => config.MaxConnectionLifetime = timeSpan);

    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) => Set(() => config.ConnectionLivenessCheckTimeout = timeout);

    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => Set(() => config.Resolver = resolver);

    /// <param name="size">1 or more, or <see cref="Config.Infinite"/> for all at once (no back-pressure then).</param>
    public ConfigBuilder WithFetchSize(long size) => Set(() => config.FetchSize = CheckedFetchSize(size));

    public ConfigBuilder WithUserAgent(string userAgent) => Set(() => config.UserAgent = userAgent);

    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories) =>
        Set(() => config.Notifications = NotificationsConfig.Of(minimumSeverity, disabledCategories));

    public ConfigBuilder WithNotificationsDisabled() => Set(() => config.Notifications = NotificationsConfig.Off);

    public ConfigBuilder WithTelemetryDisabled() => Set(() => config.TelemetryDisabled = true);

    internal ConfigBuilder WithClock(TimeProvider clock) => Set(() => config.Clock = clock);

    internal ConfigBuilder WithVersions(params BoltVersion[] versions) => Set(() => config.Versions = versions);

    internal ConfigBuilder WithLimits(DecodeLimits limits) => Set(() => config.Limits = limits);

    internal static long CheckedFetchSize(long size) => size is > 0 or Config.Infinite
        ? size
        : throw new ArgumentOutOfRangeException(nameof(size), size, "1 or more, or Config.Infinite.");

    private ConfigBuilder Set(Action set)
    {
        set();
        return this;
    }
}
