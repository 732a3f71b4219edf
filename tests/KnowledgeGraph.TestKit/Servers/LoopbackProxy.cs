using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.TestKit.Servers;

/// <summary>Stands between a client and a Bolt server on loopback, and does to their connections what networks do.</summary>
public sealed class LoopbackProxy : IAsyncDisposable
{
    // COMMIT without fields, as one chunk with the end of its message.
    private static readonly byte[] Commit = [0x00, 0x02, 0xB0, 0x12, 0x00, 0x00];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<TcpClient> _open = [];
    private readonly int _target;
    private readonly Task _accepting;
    private int _commitsToCut;
    private volatile bool _refuses;
    private volatile bool _frozen;

    public LoopbackProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Uri => $"bolt://127.0.0.1:{Port}";

    /// <summary>How long everything the server says is held back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many connections were cut after a COMMIT.</summary>
    public int CommitsCut { get; private set; }

    /// <summary>The next COMMITs reach the server, which answers them; the client sees the connection end instead.</summary>
    public void CutAfterCommits(int count) => Volatile.Write(ref _commitsToCut, count);

    /// <summary>From now on nothing is passed on either way, nor read, and no connection ends: a cable that was pulled.</summary>
    public void Freeze() => _frozen = true;

    /// <summary>Cuts what was frozen; new connections work.</summary>
    public void Thaw()
    {
        Cut();
        _frozen = false;
    }

    /// <summary>Cuts all connections, and ends new ones at once while <paramref name="refuse"/> is set.</summary>
    public void Cut(bool refuse = false)
    {
        _refuses = refuse;
        lock (_open)
        {
            foreach (var client in _open) client.Close();
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                if (_refuses) client.Close();
                else _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            client.NoDelay = server.NoDelay = true;
            lock (_open) _open.UnionWith([client, server]);
            var cutting = new StrongBox();
            await Task.WhenAny(SendAsync(client, server, cutting), AnswerAsync(server, client, cutting));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }

        lock (_open) _open.ExceptWith([client, server]);
        client.Close();
    }

    private async Task SendAsync(TcpClient client, TcpClient server, StrongBox cutting)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await client.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
        {
            if (buffer.AsSpan(0, read).IndexOf(Commit) >= 0 && Interlocked.Decrement(ref _commitsToCut) >= 0) cutting.Value = true;
            if (_frozen) await Task.Delay(Timeout.Infinite, _stop.Token);
            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task AnswerAsync(TcpClient server, TcpClient client, StrongBox cutting)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await server.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
        {
            if (cutting.Value)
            {
                // The server has answered, so it has committed.
                CommitsCut++;
                return;
            }

            if (_frozen) await Task.Delay(Timeout.Infinite, _stop.Token);
            if (Delay > TimeSpan.Zero) await Task.Delay(Delay, _stop.Token);
            await client.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
