using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.BoltServer.Connections;
using KnowledgeGraph.BoltServer.Users;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.BoltServer;

/// <summary>
/// A port that speaks Neo4j's Bolt (4.4, 5.0 to 5.4, 5.6 to 5.8), also over WebSockets, for a store in this process. Reads run side by
/// side; a transaction that writes waits for the one before it.
/// </summary>
/// <remarks>Read-only unless the options say otherwise. Where other machines reach the port it needs users and a certificate.</remarks>
public sealed class BoltPort : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping;
    private readonly Authenticator _users;

    private BoltPort(WebApplication application, CancellationTokenSource stopping, Authenticator users, string address)
    {
        (_application, _stopping, _users) = (application, stopping, users);
        Address = address;
    }

    /// <summary><c>host:port</c> as it was bound.</summary>
    public string Address { get; }

    /// <summary>Opens the port.</summary>
    /// <param name="store">Stays the caller's; the port must be disposed before it.</param>
    /// <returns>Null where no address was asked for and the default port is taken, by Neo4j perhaps.</returns>
    /// <exception cref="InvalidOperationException">The address is wrong or taken, the certificate cannot be read, or other machines reach
    /// the port and it has no users or no certificate.</exception>
    public static async Task<BoltPort?> OpenAsync(ICypherConnection store, BoltOptions options, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellationToken)
    {
        var listen = ListenAddress.Parse(options.Listen);
        var users = new UserList(options);
        Check(listen, options, users);
        var certificate = LoadCertificate(options);
        var authenticator = new Authenticator(users.Read, needsUser: !listen.IsLoopback, clock);
        var server = new ServerContext(store, options, authenticator, clock, logs.CreateLogger(typeof(BoltPort).FullName!));
        var stopping = new CancellationTokenSource();
        var application = Build(server, listen, certificate, stopping.Token);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            if (listen.IsDefault) return null;
            throw new InvalidOperationException($"The Bolt port {listen.EndPoint} is taken by another program. Name another with --bolt, or none with --no-bolt.", e);
        }

        var address = BoundAddress(application);
        server.Address = options.AdvertisedAddress ?? address;
        LogEvents.Listening(server.Logger, address);
        return new BoltPort(application, stopping, authenticator, address);
    }

    /// <summary>Closes the port and the connections; open transactions are rolled back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _users.Dispose();
        _stopping.Dispose();
    }

    private static void Check(ListenAddress listen, BoltOptions options, UserList users)
    {
        var any = users.Read().Count > 0;
        if (listen.IsLoopback) return;
        if (!any)
            throw new InvalidOperationException($"The Bolt port {listen.EndPoint} is reachable from other machines, and there are no users. Add one with kg users add, or set KG_BOLT_AUTH=name/password.");
        if (options.Certificate is null)
            throw new InvalidOperationException($"The Bolt port {listen.EndPoint} is reachable from other machines, and passwords would cross the network in the clear. Name a certificate with --bolt-certificate.");
    }

    private static X509Certificate2? LoadCertificate(BoltOptions options)
    {
        if (options.Certificate is not { } file) return null;
        try
        {
            return Path.GetExtension(file) is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password: null)
                : X509Certificate2.CreateFromPemFile(file, options.CertificateKey ?? file);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The certificate {file} cannot be used: {e.Message} A PEM file needs its key in the same file, or in the one that --bolt-key names.", e);
        }
    }

    private static WebApplication Build(ServerContext server, ListenAddress listen, X509Certificate2? certificate, CancellationToken stopping)
    {
        var door = new ConnectionDoor(server, stopping);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseKestrelCore();
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Those past the limit are told so; those far past it are not even heard.
            kestrel.Limits.MaxConcurrentConnections = server.Options.MaxConnections + 100;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.RequestHeadersTimeout = server.Options.LogonTimeout;
            kestrel.Listen(listen.EndPoint, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1;
                if (certificate is not null) endpoint.UseHttps(certificate);
                endpoint.Use(door.Sort);
            });
        });
        var application = builder.Build();
        new WebSocketDoor(server, door).Map(application);
        return application;
    }

    private static string BoundAddress(WebApplication application)
    {
        var url = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(url).Authority;
    }
}
