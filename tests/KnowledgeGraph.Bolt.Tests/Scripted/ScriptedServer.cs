using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

/// <summary>A server on loopback that plays one script a connection: the n-th script for the n-th connection, the last one for all that follow.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Peer, Task>[] scripts;
    private readonly List<Task> playing = [];
    private int connections;

    public ScriptedServer(params Func<Peer, Task>[] scripts)
    {
        this.scripts = scripts;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    public int Connections => Volatile.Read(ref connections);

    /// <summary>What a script found wrong.</summary>
    public List<Exception> Failures { get; } = [];

    public IDriver Driver(Action<ConfigBuilder>? configure = null, string scheme = "bolt", string query = "") =>
        GraphDatabase.Driver($"{scheme}://{Address}{query}", AuthTokens.Basic("ada", "s3cret-pass"), configure);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await Task.WhenAll(playing.ToArray());
        stop.Dispose();
    }

    /// <summary>The address no longer answers; what is open stays.</summary>
    public void StopListening() => listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                var number = Interlocked.Increment(ref connections);
                lock (playing) playing.Add(PlayAsync(client, scripts[Math.Min(number, scripts.Length) - 1]));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task PlayAsync(TcpClient client, Func<Peer, Task> script)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await script(new Peer(client.GetStream(), stop.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or EndOfStreamException)
            {
                // the driver hung up, or the test is over
            }
            catch (Exception e)
            {
                lock (Failures) Failures.Add(e);
            }
        }
    }
}
