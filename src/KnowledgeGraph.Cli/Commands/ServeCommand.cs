using System.CommandLine;
using KnowledgeGraph.BoltServer;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Hosting.Bolt;
using KnowledgeGraph.Hosting.Feeds;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve</c>: the hosted service, until it is told to stop.</summary>
internal sealed class ServeCommand(CommandContext context)
{
    private static readonly TimeSpan SchemaPatience = TimeSpan.FromSeconds(10);

    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<string?> _inbox = new("--inbox") { Description = "A folder to watch for files: done ones move to processed/, bad ones to quarantine/ with the reasons beside them.", HelpName = "folder" };
    private readonly Option<string[]> _feeds = new("--feed")
    {
        Description = "An RSS, Atom or JSON feed to fetch, again and again; may be said several times. Nothing else is fetched but its entries' pages.",
        HelpName = "url",
    };
    private readonly Option<string?> _every = new("--every")
    {
        Description = "How often feeds are asked, such as 15m or 2h; at least 1m. [default: 15m]",
        HelpName = "time",
    };
    private readonly Option<bool> _allowPrivateFeeds = new("--allow-private-feeds")
    {
        Description = "Let feeds lead to this machine and to private networks.",
    };
    private readonly Option<string?> _topics = SharedOptions.Topics();
    private readonly Option<string?> _url = new("--url") { Description = "Where to listen. [default: http://127.0.0.1:7080]", HelpName = "url" };
    private readonly Option<bool> _allowRemote = new("--allow-remote") { Description = "Allow an address that other machines reach; there is no authentication." };

    private readonly Option<string?> _bolt = new("--bolt")
    {
        Description = "Where Neo4j's drivers and tools reach an embedded store. [default: 127.0.0.1:7687, and none where that is taken]",
        HelpName = "address:port",
    };
    private readonly Option<bool> _noBolt = new("--no-bolt") { Description = "No Bolt port." };
    private readonly Option<bool> _boltWrite = new("--bolt-write") { Description = "Let everybody who reaches the Bolt port change the graph; otherwise only users added with --write may." };
    private readonly Option<string?> _boltCertificate = new("--bolt-certificate") { Description = "Speak TLS on the Bolt port, with this certificate (PEM with its chain, or PFX).", HelpName = "file" };
    private readonly Option<string?> _boltKey = new("--bolt-key") { Description = "The key of a PEM certificate, where it has a file of its own.", HelpName = "file" };

    public Command Create()
    {
        var command = new Command("serve", "Run the hosted service: an inbox folder, feeds, an HTTP API, a Bolt port, health and metrics.")
        {
            _store, _inbox, _feeds, _every, _allowPrivateFeeds, _topics, _url, _allowRemote, _bolt, _noBolt, _boltWrite, _boltCertificate, _boltKey,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var setting = StoreSetting.Of(parsed.GetValue(_store));
        var codebook = CodebookOption.Read(parsed.GetValue(_topics));
        await using var store = await context.OpenStore(setting, StoreUse.Serve, cancellation);
        try
        {
            await using var application = KnowledgeGraphServer.Create(store, options =>
            {
                options.Store = setting.Text;
                options.Inbox = parsed.GetValue(_inbox) ?? options.Inbox;
                options.Topics = parsed.GetValue(_topics) ?? options.Topics;
                options.Url = parsed.GetValue(_url) ?? options.Url;
                options.AllowRemote = parsed.GetValue(_allowRemote) || options.AllowRemote;
                Apply(parsed, options.Bolt);
                Apply(parsed, options.Feeds);
            });
            application.Services.GetRequiredService<ServiceFolders>().Claim();
            var isUp = await ApplySchemaAsync(application.Services.GetRequiredService<SchemaMigrator>(), store.Description, cancellation);
            if (isUp && codebook is not null) await application.Services.GetRequiredService<TopicCoding>().ApplyAsync(codebook, cancellation);
            await application.StartAsync(cancellation);
            GreetBolt(application.Services);
            var settings = application.Services.GetRequiredService<IOptions<ServeOptions>>().Value;
            Greet(application, settings.Inbox, settings.Feeds);
            await application.WaitForShutdownAsync(cancellation);
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
        return ExitCode.Success;
    }

    private void Apply(ParseResult parsed, FeedOptions feeds)
    {
        foreach (var feed in parsed.GetValue(_feeds) ?? []) feeds.Addresses.Add(feed);
        feeds.AllowPrivate = parsed.GetValue(_allowPrivateFeeds) || feeds.AllowPrivate;
        if (parsed.GetValue(_every) is not { } every) return;
        feeds.Every = ShortDuration.TryParse(every, out var time)
            ? time
            : throw new CommandFailure(ExitCode.Usage, $"'{every}' is no time to wait; write for example 90s, 15m, 2h or 1d.");
    }

    private void Apply(ParseResult parsed, BoltOptions bolt)
    {
        if (parsed.GetValue(_noBolt) && parsed.GetValue(_bolt) is not null) throw new CommandFailure(ExitCode.Usage, "--bolt and --no-bolt contradict each other.");
        bolt.Enabled = !parsed.GetValue(_noBolt) && bolt.Enabled;
        bolt.Listen = parsed.GetValue(_bolt) ?? bolt.Listen;
        bolt.AllowWrite = parsed.GetValue(_boltWrite) || bolt.AllowWrite;
        bolt.Certificate = parsed.GetValue(_boltCertificate) ?? bolt.Certificate;
        bolt.CertificateKey = parsed.GetValue(_boltKey) ?? bolt.CertificateKey;
    }

    /// <summary>A wrong schema ends the service before it starts; a server that is down does not, for requests wait in the journal.</summary>
    /// <returns>Whether the server answered.</returns>
    private async Task<bool> ApplySchemaAsync(SchemaMigrator migrator, string store, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SchemaPatience);
        try
        {
            await migrator.ApplyAsync(limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is Neo4jUnavailableException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            context.ErrorConsole.WriteLine($"{store} does not answer yet. What comes in is kept on disk and goes into the store when it does.");
            return false;
        }
    }

    private void GreetBolt(IServiceProvider services)
    {
        if (services.GetRequiredService<BoltService>().Address is not { } address) return;
        var bolt = services.GetRequiredService<IOptions<ServeOptions>>().Value.Bolt;
        context.Console.WriteLine($"Bolt on bolt{(bolt.Certificate is null ? "" : "+s")}://{address} ({(bolt.AllowWrite ? "everybody may write" : "read-only but for users who may write")})");
    }

    private void Greet(WebApplication application, string? inbox, FeedOptions feeds)
    {
        var url = application.Urls.First();
        context.Console.WriteLine($"Listening on {url}");
        if (inbox is not null) context.Console.WriteLine($"Watching {Path.GetFullPath(inbox)}");
        foreach (var feed in feeds.Addresses) context.Console.WriteLine($"Fetching {feed} every {feeds.Every}");
        context.Console.WriteLine($"Try: curl -X POST '{url}/articles?wait=true' -H 'Content-Type: text/plain' --data-binary @article.txt");
        context.Console.WriteLine("Stop with Ctrl+C.");
    }
}
