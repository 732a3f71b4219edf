using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>
/// Connects only to addresses of the public internet. What counts is the address that is connected to, not the name: a name may point at
/// this machine, at first or at the next question, and so may
/// a redirection.
/// </summary>
internal static class PublicAddress
{
    /// <summary>The special-purpose blocks of RFC 6890 and their successors, without those that are reachable from everywhere.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8",
        ]).Select(block => IPNetwork.Parse(block)),
    ];

    /// <summary>Blocks whose addresses carry an IPv4 address, and the byte that it begins at: NAT64 and 6to4.</summary>
    private static readonly (IPNetwork Block, int Start)[] Carriers = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        foreach (var (block, start) in Carriers)
            if (block.Contains(address)) address = new IPAddress(address.GetAddressBytes().AsSpan(start, 4));
        return !NotPublic.Any(block => block.Contains(address));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="HttpRequestException">The host has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = (await Dns.GetHostAddressesAsync(host.Host, cancellationToken)).Where(Is).ToArray();
        if (addresses.Length == 0)
            throw new HttpRequestException($"{host.Host} is this machine or in a private network; --allow-private-feeds allows that");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
