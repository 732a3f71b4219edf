using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>The official JavaScript driver in <c>bench/neo4j-driver</c>; <c>npm install</c> there comes first.</summary>
internal sealed class JavaScriptPeer(string folder, string uri)
{
    /// <returns>The milliseconds of each line that it prints.</returns>
    public async Task<double[]> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["--max-old-space-size=8192", "peer.js", uri, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"peer.js ended with {process.ExitCode}; run npm install in {folder} first.");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))];
    }
}
