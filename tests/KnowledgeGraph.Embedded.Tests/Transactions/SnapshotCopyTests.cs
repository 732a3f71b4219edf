using CsCheck;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Transactions;

namespace KnowledgeGraph.Embedded.Tests.Transactions;

/// <summary>What readers keep of a commit in compressed rows and columns gives the answers of the tables.</summary>
public sealed class SnapshotCopyTests : IDisposable
{
    /// <summary>More questions than a copy of a small graph costs.</summary>
    private const int Enough = 300;

    private static readonly string[] Types = ["R", "S", "T"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compact_rows_and_columns_answer_as_the_tables_do() =>
        Gen.Select(
            Gen.Int[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[0, 2], Gen.Int[0, 3]).List[0, 40], Gen.Int[0, 39].List[0, 5]).Sample(
            (nodes, relationships, deleted) =>
            {
                using var graph = EmbeddedGraph.InMemory();
                using (var writer = graph.StartWriting())
                {
                    for (var i = 0; i < nodes; i++) writer.Node(i % 3 == 0 ? "A" : "B", ("x", Property(i)));
                    foreach (var (from, to, type, w) in relationships) writer.Relationship(from % nodes, Types[type], to % nodes, ("w", Property(w)));
                    foreach (var relationship in deleted) writer.DeleteRelationship(relationship);
                    writer.Commit();
                }

                using var reader = (GraphReader)graph.BeginRead();
                var before = Everything(reader, nodes);
                Ask(reader);
                AssertCopied(reader);
                Assert.Equal(before, Everything(reader, nodes));
            });

    [Fact]
    public void A_reader_keeps_the_copy_of_its_own_commit()
    {
        using var graph = Open(_folder.Options);
        using var before = (GraphReader)graph.BeginRead();
        Ask(before);
        var (properties, degree) = (before.Get(0, "x"), before.Degree(0, Direction.Outgoing, []));
        using (var writer = graph.StartWriting())
        {
            writer.Set(0, "x", Value.Of("changed"));
            writer.Relationship(0, "R", 2);
            writer.Commit();
        }

        using var after = (GraphReader)graph.BeginRead();
        Ask(after);
        Assert.NotSame(before.Copy, after.Copy);
        Assert.Equal((Value.Of("changed"), degree + 1), (after.Get(0, "x"), after.Degree(0, Direction.Outgoing, [])));
        Assert.Equal((properties, degree), (before.Get(0, "x"), before.Degree(0, Direction.Outgoing, [])));
    }

    [Fact]
    public void Readers_of_one_commit_share_its_copy()
    {
        using var graph = Open(_folder.Options);
        using var first = (GraphReader)graph.BeginRead();
        using var second = (GraphReader)graph.BeginRead();
        Ask(first);
        AssertCopied(second);
    }

    [Fact]
    public async Task Readers_that_ask_at_the_same_time_get_the_same_answers()
    {
        using var graph = Open(_folder.Options);
        List<string>[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var reader = (GraphReader)graph.BeginRead();
            Ask(reader);
            return Everything(reader, 6);
        })));
        Assert.All(found, answers => Assert.Equal(found[0], answers));
    }

    [Fact]
    public void Without_memory_for_them_nothing_is_copied()
    {
        var options = new EmbeddedOptions { Folder = _folder.Path, SnapshotMegabytes = 0 };
        using var graph = Open(options);
        using var reader = (GraphReader)graph.BeginRead();
        var before = Everything(reader, 6);
        Ask(reader);
        Assert.Null(reader.Copy!.Adjacency(outgoing: true).Made);
        Assert.Null(reader.Copy.NodeColumn(0)!.Made);
        Assert.Null(reader.Copy.NodesWithLabel(0));
        Assert.Equal(before, Everything(reader, 6));
    }

    private static EmbeddedGraph Open(EmbeddedOptions options)
    {
        var graph = EmbeddedGraph.Open(options);
        using var writer = graph.StartWriting();
        for (var i = 0; i < 6; i++) writer.Node("A", ("x", Value.Of(i)));
        for (var i = 0; i < 12; i++) writer.Relationship(i % 6, Types[i % 3], i * 5 % 6, ("w", Value.Of(i)));
        writer.Commit();
        return graph;
    }

    private static Value Property(int number) => (number % 4) switch
    {
        0 => Value.Null,
        1 => Value.Of((long)number),
        2 => Value.Of("text " + number),
        _ => Value.Of([Value.Of(1.5), Value.Of(2.5)]),
    };

    private static void Ask(GraphReader reader)
    {
        var (x, w) = (reader.FindToken(TokenKind.PropertyKey, "x"), reader.FindToken(TokenKind.PropertyKey, "w"));
        for (var i = 0; i < Enough; i++)
        {
            reader.Degree(0, Direction.Outgoing, []);
            reader.Degree(0, Direction.Incoming, []);
            reader.NodeProperty(0, x);
            reader.RelationshipProperty(0, w);
        }

        Assert.True(reader.NodesWithLabel(0).Count() > 0);
    }

    private static void AssertCopied(GraphReader reader)
    {
        Assert.NotNull(reader.Copy!.Adjacency(outgoing: true).Made);
        Assert.NotNull(reader.Copy.Adjacency(outgoing: false).Made);
        Assert.NotNull(reader.Copy.NodeColumn(reader.FindToken(TokenKind.PropertyKey, "x"))!.Made);
        Assert.NotNull(reader.Copy.NodesWithLabel(0));
    }

    private static List<string> Everything(GraphReader reader, int nodes)
    {
        int[][] types = [[], [0], [1], [2], [0, 2], [2, 1, 2]];
        var (x, w) = (reader.FindToken(TokenKind.PropertyKey, "x"), reader.FindToken(TokenKind.PropertyKey, "w"));
        var found = new List<string>();
        for (var node = -1L; node <= nodes; node++)
        {
            found.Add(ValueText.Render(reader.NodeProperty(node, x), reader));
            foreach (var direction in Enum.GetValues<Direction>())
                foreach (var wanted in types)
                {
                    found.Add($"{reader.Degree(node, direction, wanted)}: {string.Join(' ', reader.Expand(node, direction, wanted))}");
                    for (var other = 0L; other < nodes; other++) found.Add(string.Join(' ', reader.Between(node, other, direction, wanted)));
                }
        }

        for (var relationship = -1L; relationship < 42; relationship++) found.Add(ValueText.Render(reader.RelationshipProperty(relationship, w), reader));
        for (var label = -1; label < 3; label++)
        {
            found.Add(string.Join(' ', reader.NodesWithLabel(label)));
            foreach (var value in new[] { Value.Of(1L), Value.Of(1.0), Value.Of("text 2"), Value.Null, Property(3) })
                found.Add(string.Join(' ', reader.NodesWithLabel(label, x, value)));
        }

        return found;
    }
}
