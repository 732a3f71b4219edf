using System.Net;

namespace KnowledgeGraph.BoltServer;

/// <summary>Where the Bolt port is opened.</summary>
/// <param name="IsDefault">Nobody asked for it: where it is taken, there is no Bolt.</param>
internal sealed record ListenAddress(IPEndPoint EndPoint, bool IsDefault)
{
    public const int DefaultPort = 7687;

    public bool IsLoopback => IPAddress.IsLoopback(EndPoint.Address);

    /// <param name="text"><c>address:port</c>, <c>localhost:port</c>, an address or a port alone; null for the default.</param>
    /// <exception cref="InvalidOperationException">It is none of those.</exception>
    public static ListenAddress Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new ListenAddress(new IPEndPoint(IPAddress.Loopback, DefaultPort), IsDefault: true);
        var plain = text.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase);
        if (ushort.TryParse(plain, out var port)) return new ListenAddress(new IPEndPoint(IPAddress.Loopback, port), IsDefault: false);
        if (!IPEndPoint.TryParse(plain, out var end))
            throw new InvalidOperationException($"'{text}' is no address for the Bolt port; write for example 127.0.0.1:7687, 0.0.0.0:7687 or 7687.");
        if (end.Port == 0 && !plain.EndsWith(":0", StringComparison.Ordinal)) end.Port = DefaultPort;
        return new ListenAddress(end, IsDefault: false);
    }
}
