using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Bench.Embedded;

/// <summary>How fast the embedded engine writes and reads, without Cypher above it: one run of some seconds with a stopwatch.</summary>
internal static class EmbeddedFigures
{
    private const int Nodes = 300_000;
    private const int Degree = 5;
    private const int Lookups = 500_000;
    private static TimeSpan s_cpu;

    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        try
        {
            using var graph = EmbeddedGraph.Open(new EmbeddedOptions { Folder = folder });
            WriteNodes(graph, output, "nodes into an empty store", 0);
            WriteNodes(graph, output, "nodes into a filled store", Nodes);
            WriteRelationships(graph, output);
            MergeAgain(graph, output);
            Read(graph, output);
            SmallCommits(graph, output);
            output.WriteLine($"file {new FileInfo(Path.Combine(folder, "graph.db")).Length >> 20} MB, peak memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteNodes(EmbeddedGraph graph, TextWriter output, string what, int from)
    {
        var watch = Stopwatch.StartNew();
        using var writer = graph.BeginWrite();
        if (from == 0) writer.CreateConstraint(new("mention_id", ConstraintKind.Uniqueness, EntityKind.Node, "Mention", ["id"]));
        var (label, id, text) = (writer.GetOrAddToken(TokenKind.Label, "Mention"), writer.GetOrAddToken(TokenKind.PropertyKey, "id"), writer.GetOrAddToken(TokenKind.PropertyKey, "text"));
        var (start, end) = (writer.GetOrAddToken(TokenKind.PropertyKey, "startOffset"), writer.GetOrAddToken(TokenKind.PropertyKey, "endOffset"));
        var index = writer.Indexes[0];
        for (var i = from; i < from + Nodes; i++)
        {
            // As MERGE does it: sought, not found, made, then filled.
            if (writer.Seek(index, [Value.Of(Id(i))]).Any()) throw new InvalidOperationException("found");
            var node = writer.CreateNode([label], [new(id, Value.Of(Id(i)))]);
            writer.SetNodeProperty(node, text, Value.Of("Nouri al-Maliki"));
            writer.SetNodeProperty(node, start, Value.Of(i));
            writer.SetNodeProperty(node, end, Value.Of(i + 15));
        }

        writer.Commit();
        Report(output, what, Nodes, watch);
    }

    private static void WriteRelationships(EmbeddedGraph graph, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var random = new Random(1);
        using (var writer = graph.BeginWrite())
        {
            var type = writer.GetOrAddToken(TokenKind.RelationshipType, "REFERS_TO");
            for (var i = 0; i < Nodes; i++) writer.CreateRelationship(type, i, random.Next(2 * Nodes), []);
            writer.Commit();
        }

        Report(output, "relationships between random nodes", Nodes, watch);
        watch.Restart();
        using (var writer = graph.BeginWrite())
        {
            for (var i = 0; i < Nodes / Degree; i++)
                for (var k = 1; k < Degree; k++) writer.CreateRelationship(0, i, i + k, []);
            writer.Commit();
        }

        Report(output, "relationships between near nodes", Nodes / Degree * (Degree - 1), watch);
    }

    private static void MergeAgain(EmbeddedGraph graph, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        using var writer = graph.BeginWrite();
        var (index, text) = (writer.Indexes[0], writer.FindToken(TokenKind.PropertyKey, "text"));
        for (var i = 0; i < Nodes; i++)
            foreach (var node in writer.Seek(index, [Value.Of(Id(i))])) writer.SetNodeProperty(node, text, Value.Of("Nouri al-Maliki"));
        writer.Commit();
        Report(output, "nodes merged again, unchanged", Nodes, watch);
    }

    private static void Read(EmbeddedGraph graph, TextWriter output)
    {
        using var reader = graph.BeginRead();
        var (index, text) = (reader.Indexes[0], reader.FindToken(TokenKind.PropertyKey, "text"));
        var random = new Random(2);
        foreach (var (range, what) in (ReadOnlySpan<(int, string)>)[(2 * Nodes, "random"), (2000, "hot")])
        {
            var watch = Stopwatch.StartNew();
            var sum = 0L;
            for (var i = 0; i < Lookups; i++)
                foreach (var node in reader.Seek(index, [Value.Of(Id(random.Next(range)))])) sum += node;
            Report(output, $"index seeks, {what}", Lookups, watch);
            watch.Restart();
            for (var i = 0; i < Lookups; i++) sum += reader.NodeProperty(random.Next(range), text).AsString().Length;
            Report(output, $"property reads, {what}", Lookups, watch);
            watch.Restart();
            for (var i = 0; i < Lookups; i++)
                foreach (var record in reader.Expand(random.Next(Math.Min(range, Nodes / Degree)), Direction.Outgoing, [])) sum += record.End;
            Report(output, $"expands of degree {Degree}, {what}", Lookups, watch);
            GC.KeepAlive(sum);
        }

        var scan = Stopwatch.StartNew();
        var count = reader.NodesWithLabel(0).LongCount(node => reader.NodeProperty(node, text).AsString().Length > 0);
        Report(output, "nodes scanned by label, one property read", (int)count, scan);
    }

    private static void SmallCommits(EmbeddedGraph graph, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 2000; i++)
        {
            using var writer = graph.BeginWrite();
            writer.CreateNode([0], []);
            writer.Commit();
        }

        Report(output, "durable commits of one node", 2000, watch);
        watch.Restart();
        for (var i = 0; i < 20_000; i++) graph.BeginRead().Dispose();
        Report(output, "read transactions", 20_000, watch);
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"{i * 2654435761L & 0xFFFFFFFF:x8}{i:x8}");

    private static void Report(TextWriter output, string what, int count, Stopwatch watch)
    {
        // CPU time beside the wall's: on a machine that is shared only the former says much.
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-45} {count / watch.Elapsed.TotalSeconds,12:N0} /s {watch.Elapsed.TotalMicroseconds / count,9:F2} us, cpu {(cpu - s_cpu).TotalMicroseconds / count,6:F2} us"));
        s_cpu = cpu;
    }
}
