using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Tests.Crashes;

/// <summary>
/// The process that the crash test kills: this test assembly again, told by an environment variable to write batches instead of running tests.
/// After each commit it prints the batch's number.
/// </summary>
internal static class CrashingWriter
{
    public const string Variable = "KG_CRASHING_WRITER";
    public const int NodesInBatch = 30;

#pragma warning disable CA2255 // The one way to get in before the test runner, without an executable of its own.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder) Write(folder);
    }

    private static void Write(string folder)
    {
        using var graph = EmbeddedGraph.Open(new EmbeddedOptions { Folder = folder });
        long batch;
        using (var reader = graph.BeginRead()) batch = reader.CountNodes() / NodesInBatch;
        for (; ; batch++)
        {
            using (var writer = graph.BeginWrite(CancellationToken.None))
            {
                if (batch == 0) writer.CreateConstraint(GraphExtensions.Unique("Item", "id"));
                if (batch == 0) writer.CreateIndex(new("texts", IndexKind.FullText, EntityKind.Node, ["Item"], ["text"]));
                var first = -1L;
                for (var i = 0; i < NodesInBatch; i++)
                {
                    var node = writer.Node("Item", ("id", Value.Of($"{batch}-{i}")), ("batch", Value.Of(batch)), ("text", Value.Of(new string('t', 200) + " word")));
                    if (first < 0) first = node;
                    writer.Relationship(first, "HAS", node);
                    if (batch > 0) writer.Relationship(node, "AFTER", node - NodesInBatch, ("batch", Value.Of(batch)));
                }

                // Changes and deletions, too.
                if (batch > 0)
                {
                    writer.Set(first - NodesInBatch, "followed", Value.True);
                    writer.DeleteRelationship(writer.Expand(first - NodesInBatch, Direction.Outgoing, [writer.FindToken(TokenKind.RelationshipType, "HAS")]).First().Id);
                }

                writer.Commit();
            }

            Console.WriteLine(batch);
        }
    }
}
