using System.Globalization;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>
/// Our Bolt client and our pipeline on a Neo4j server, beside the official JavaScript driver doing the same on the same server in the same run. The server's graph is wiped.
/// Address and user come from NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.
/// </summary>
internal static class Neo4jFigures
{
    /// <param name="rest">How many rounds of writing (default 2), then whether only that is wanted: <c>write</c>.</param>
    public static async Task<int> RunAsync(string peerFolder, int articles, string[] rest)
    {
        var uri = Environment.GetEnvironmentVariable("NEO4J_URI") ?? "bolt://127.0.0.1:17687";
        var peer = new JavaScriptPeer(peerFolder, uri);
        await WriteFigures.RunAsync(uri, peer, articles, rest is [var rounds, ..] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 2);
        if (rest is not [_, "write"]) await FetchFigures.RunAsync(uri, peer);
        return 0;
    }

    public static void Print(string what, double ours, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours,10:0} ms ours {theirs,10:0} ms neo4j-driver   {theirs / ours,5:0.00} times as fast   {what}"));
}
