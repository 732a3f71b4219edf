using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Faults.Networks;

/// <summary>
/// Stands between clients and a server on loopback. By the seed it passes a connection on as it is, slows it down, holds it back so that
/// later ones overtake it, or cuts it
/// in the middle of what the client or the server says.
/// </summary>
internal sealed class UnrulyProxy : IAsyncDisposable
{
    private const int LongestPass = 20_000;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(300);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly int _seed;
    private readonly Task _accepting;
    private int _cut;

    public UnrulyProxy(int target, int seed)
    {
        _target = target;
        _seed = seed;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many connections were cut.</summary>
    public int Cut => Volatile.Read(ref _cut);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client, new Random(unchecked((_seed * 31) + number)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, Random random)
    {
        using var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        try
        {
            var weather = Weather.Next(random);
            await Task.Delay(weather.Hold, _stop.Token);
            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            await Task.WhenAny(
                PassAsync(client, server, weather.BytesOut, weather.Delay), PassAsync(server, client, weather.BytesBack, weather.Delay));
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
        {
        }
        client.Close();
    }

    /// <summary>Passes on until one side ends, or so many bytes have gone through.</summary>
    private async Task PassAsync(TcpClient from, TcpClient to, long bytes, TimeSpan delay)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await from.GetStream().ReadAsync(buffer, _stop.Token);
            if (read == 0) return;
            await Task.Delay(delay, _stop.Token);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, bytes)), _stop.Token);
            bytes -= read;
            if (bytes > 0) continue;
            Interlocked.Increment(ref _cut);
            return;
        }
    }

    /// <summary>What happens to one connection.</summary>
    private readonly record struct Weather(TimeSpan Hold, TimeSpan Delay, long BytesOut, long BytesBack)
    {
        public static Weather Next(Random random)
        {
            var fair = new Weather(TimeSpan.Zero, TimeSpan.Zero, long.MaxValue, long.MaxValue);
            return random.Next(6) switch
            {
                0 => fair with { Delay = LongestDelay * random.NextDouble() },
                1 => fair with { Hold = LongestHold * random.NextDouble() },
                2 => fair with { BytesOut = random.Next(1, LongestPass) },
                3 => fair with { BytesBack = random.Next(1, LongestPass) },
                4 => fair with { BytesBack = random.Next(1, 300) },
                _ => fair,
            };
        }
    }
}
