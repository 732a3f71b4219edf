using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Tests.Crashes;

public class CrashTests
{
    private const int Kills = 20;

    [Fact]
    public async Task A_killed_writer_leaves_whole_transactions_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20140620);
        for (var kill = 0; kill < Kills; kill++)
        {
            var committed = await WriteUntilKilled(folder.Path, random.Next(1, 60), TimeSpan.FromMilliseconds(random.NextDouble() * 5));
            using var graph = EmbeddedGraph.Open(folder.Options);
            Assert.Empty(graph.Check());
            using var reader = graph.BeginRead();
            Assert.Equal(0, reader.CountNodes() % CrashingWriter.NodesInBatch);
            var batches = reader.CountNodes() / CrashingWriter.NodesInBatch;

            // All that was reported, and at most the one that was committed but not yet reported.
            Assert.InRange(batches, committed + 1, committed + 2);
            Assert.Equal(batches, reader.NodesWithLabel(reader.Label("Item")).GroupBy(node => reader.Get(node, "batch").AsInteger()).Count(group => group.Count() == CrashingWriter.NodesInBatch));
            Assert.Equal(batches - 1, reader.Nodes().Count(node => !reader.Get(node, "followed").IsNull));
            Assert.Equal((batches - 1) * CrashingWriter.NodesInBatch, reader.CountRelationships(reader.FindToken(TokenKind.RelationshipType, "AFTER")));
        }
    }

    /// <returns>The last batch that the writer reported.</returns>
    private static async Task<long> WriteUntilKilled(string folder, int batches, TimeSpan then)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CrashTests).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[CrashingWriter.Variable] = folder;
        using var process = Process.Start(start)!;
        string? last = null;
        for (var i = 0; i < batches; i++) last = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < then) Thread.SpinWait(100);
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // The kill may cut the last line.
        var whole = rest.LastIndexOf('\n') is >= 0 and var end ? rest[..end].Split('\n')[^1] : last;
        return long.Parse(whole!, CultureInfo.InvariantCulture);
    }
}
