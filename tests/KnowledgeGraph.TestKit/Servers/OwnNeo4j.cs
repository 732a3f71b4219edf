using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.TestKit.Servers;

/// <summary>A Neo4j server for one test class alone, on ports of its own, which it may kill and start again. From <c>../shared/neo4j</c> beside the repository.</summary>
public sealed class OwnNeo4j : IAsyncDisposable
{
    public const string Password = "test-password";

    private readonly string _script;
    private readonly string _home = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
    private readonly int _httpPort = FreePort();

    private OwnNeo4j(string script) => _script = script;

    public int BoltPort { get; } = FreePort();

    public string Uri => $"bolt://127.0.0.1:{BoltPort}";

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing => Neo4jServer.SharedFolder is null ? "needs ../shared/neo4j beside the repository, to start a server that it may kill" : null;

    public static async Task<OwnNeo4j> StartAsync()
    {
        var server = new OwnNeo4j(Path.Combine(Neo4jServer.SharedFolder ?? throw new InvalidOperationException(Missing), "neo4j"));
        await server.StartAgainAsync();
        return server;
    }

    public Task StartAgainAsync() => RunAsync(
        "start", "--home", _home, "--bolt-port", $"{BoltPort}", "--http-port", $"{_httpPort}", "--password", Password, "--heap", "512m", "--pagecache", "64m");

    /// <summary>kill -9: what was committed must be there afterwards, and nothing else.</summary>
    public Task KillAsync() => RunAsync("stop", "--home", _home, "--kill");

    /// <summary>An orderly stop, after which <c>neo4j-admin</c> may work on the files.</summary>
    public Task StopAsync() => RunAsync("stop", "--home", _home);

    /// <summary>Writes a script that runs <c>neo4j-admin</c> for this server.</summary>
    /// <returns>Its path.</returns>
    public string AdminCommand(string path)
    {
        File.WriteAllText(path, $"#!/bin/sh\nexec '{_script}' admin --home '{_home}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await KillAsync();
        }
        catch (InvalidOperationException)
        {
            // A test had stopped it already.
        }

        Directory.Delete(_home, recursive: true);
    }

    private async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_script, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"neo4j {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
