using System.Net;
using KnowledgeGraph.Hosting.Analysis;
using KnowledgeGraph.Hosting.Bolt;
using KnowledgeGraph.Hosting.Feeds;
using KnowledgeGraph.Hosting.Health;
using KnowledgeGraph.Hosting.Http;
using KnowledgeGraph.Hosting.Inbox;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Hosting.Telemetry;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Hosting;

/// <summary>The hosted service put together: inbox, HTTP API, journal, analysis, health and telemetry over one store.</summary>
public static class KnowledgeGraphServer
{
    /// <param name="store">Open; its schema is applied before the first write, and a server may still be down. The caller closes it after the application has stopped.</param>
    /// <exception cref="OptionsValidationException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The address is one that other machines reach, and that was not allowed.</exception>
    public static WebApplication Create(ICypherConnection store, Action<ServeOptions> configure, Action<WebApplicationBuilder>? extend = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(KnowledgeGraphServer).Assembly.GetName().Name });
        builder.Services.AddKnowledgeGraph(store).AddKnowledgeGraphServer(builder.Configuration.GetSection(ServeOptions.Section), configure);
        // The slim builder has set the simple formatter; only what an operator has configured stands before ours.
        var formatter = builder.Configuration["Logging:Console:FormatterName"] ?? NeutralConsoleFormatter.FormatterName;
        builder.Logging.AddConsole(console => console.FormatterName = formatter)
            .AddConsoleFormatter<NeutralConsoleFormatter, ConsoleFormatterOptions>();
        extend?.Invoke(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var application = builder.Build();
        var options = application.Services.GetRequiredService<IOptions<ServeOptions>>().Value;
        var address = AddressOf(options);
        application.Urls.Add(options.Url);
        application.UseStatusCodePages(HttpFailures.ExplainAsync);
        application.UseExceptionHandler();
        application.UseHostFiltering();
        application.Use(next => context => OwnOrigin.CheckAsync(context, next));
        Map(application);
        LogEvents.StoreOpened(application.Logger, store.Description);
        if (!IsLoopback(address)) LogEvents.RemoteBinding(application.Logger, options.Url);
        return application;
    }

    /// <summary>
    /// What the service has besides <see cref="KnowledgeGraphServices.AddKnowledgeGraph"/>: journal, inbox, feeds, endpoints, Bolt port,
    /// health and telemetry.
    /// </summary>
    internal static IServiceCollection AddKnowledgeGraphServer(this IServiceCollection services, IConfiguration configuration, Action<ServeOptions> configure)
    {
        services.AddOptions<ServeOptions>().Bind(configuration).Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<IngestionOptions>().Configure<IOptions<ServeOptions>>((ingestion, serve) => ingestion.KeepText = serve.Value.KeepText);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServeOptions>>((kestrel, serve) =>
        {
            kestrel.Limits.MaxRequestBodySize = serve.Value.MaxRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddHostFiltering(filter => filter.IncludeFailureMessage = false);
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<ServeOptions>>((filter, serve) => filter.AllowedHosts = [.. AllowedHosts(serve.Value)]);
        services.AddSingleton(provider => new RequestJournal(JournalFolder(provider.GetRequiredService<IOptions<ServeOptions>>().Value), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ServiceFolders>();
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton<SchemaOnce>();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<IIntake, PipelineIntake>();
        services.AddSingleton<JournalWorker>();
        services.AddSingleton<IntakeEndpoints>();
        services.AddSingleton<QueryPlaces>();
        services.AddSingleton<QueryEndpoints>();
        services.AddSingleton<BoltService>();
        services.AddHostedService(provider => provider.GetRequiredService<BoltService>());
        services.AddSingleton<ReportEndpoints>();
        services.AddHostedService<JournalService>();
        services.AddHostedService<AnalysisRefresh>();
        services.AddHostedService<InboxService>();
        services.AddSingleton<IValidateOptions<ServeOptions>, FeedOptionsCheck>();
        services.AddSingleton(provider => new FeedCollector(
            provider.GetRequiredService<IOptions<ServeOptions>>().Value.Feeds,
            StateFolder(provider.GetRequiredService<IOptions<ServeOptions>>().Value),
            provider.GetRequiredService<IIntake>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FeedCollector>>()));
        services.AddHostedService<FeedService>();
        services.AddProblemDetails().AddExceptionHandler<HttpFailures>();
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", failureStatus: null, tags: ["ready"], timeout: TimeSpan.FromSeconds(5));
        AddTelemetry(services);
        // What was accepted is in the journal: nothing is worth more than two seconds of waiting for the end.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1.5));
        return services;
    }

    private static void AddTelemetry(IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceMetrics.MeterName, serviceVersion: typeof(KnowledgeGraphServer).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics.AddMeter(ServiceMetrics.MeterName).AddView(ServiceMetrics.DurationName, ServiceMetrics.DurationBuckets).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation());
        // Nothing leaves the machine unless the operator says where to.
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 }) return;
        telemetry.WithMetrics(metrics => metrics.AddOtlpExporter()).WithTracing(traces => traces.AddOtlpExporter());
    }

    private static void Map(WebApplication application)
    {
        application.MapGet("/", () => new
        {
            service = "KnowledgeGraph",
            endpoints = new[] { "POST /articles", "POST /extractions", "POST /query", "GET /queries", "GET /reports/landscape", "GET /browser/guide.html", "GET /health/live", "GET /health/ready", "GET /metrics" },
        });
        application.Services.GetRequiredService<IntakeEndpoints>().Map(application);
        application.Services.GetRequiredService<QueryEndpoints>().Map(application);
        application.Services.GetRequiredService<ReportEndpoints>().Map(application);
        BrowserEndpoints.Map(application);
        application.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        application.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        application.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static Uri AddressOf(ServeOptions options)
    {
        if (options.Url.Contains('@', StringComparison.Ordinal))
            throw new InvalidOperationException("An address to listen on names no user and no password; write for example http://127.0.0.1:7080.");
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
            throw new InvalidOperationException($"'{options.Url}' is not an address to listen on; write for example http://127.0.0.1:7080.");
        if (!IsLoopback(address) && !options.AllowRemote)
            throw new InvalidOperationException($"{options.Url} is reachable from other machines and there is no authentication. If that is what you want, say --allow-remote.");
        return address;
    }

    /// <summary>A page in somebody's browser can make its own name point at 127.0.0.1; requests that name another host than ours are refused.</summary>
    private static IEnumerable<string> AllowedHosts(ServeOptions options) =>
        new[] { "localhost", "127.0.0.1", "[::1]", AddressOf(options).Host }.Concat(options.AllowedHosts).Distinct();

    private static bool IsLoopback(Uri address) => address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    internal static string JournalFolder(ServeOptions options) => Path.Combine(StateFolder(options), "journal");

    private static string StateFolder(ServeOptions options) => options.StateFolder ?? StoreAddress.Parse(options.Store).Folder ?? "./kg-state";
}
