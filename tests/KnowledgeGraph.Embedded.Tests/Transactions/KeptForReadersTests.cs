using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tests.Transactions;

/// <summary>What readers keep in memory beside records, label sets and hubs' relationships, shows their snapshot and no other.</summary>
public sealed class KeptForReadersTests : IDisposable
{
    private const int Many = 600;
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedGraph _graph;

    public KeptForReadersTests()
    {
        _graph = EmbeddedGraph.Open(_folder.Options);
        using var writer = _graph.StartWriting();
        var hub = writer.Node("Hub");
        for (var i = 1; i <= Many; i++) writer.Relationship(writer.Node(i % 2 == 0 ? "Even" : "Odd"), "TO", hub);
        writer.Commit();
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Labels_asked_for_often_are_those_of_the_snapshot()
    {
        using var before = _graph.BeginRead();
        Assert.Equal(Evens(before), Asked(before));
        using (var writer = _graph.StartWriting())
        {
            writer.AddLabel(1, writer.Label("Even"));
            writer.RemoveLabel(2, writer.Label("Even"));
            writer.Node("Even");
            Assert.Equal([1, .. Evens(before).Skip(1), Many + 1], Asked(writer));
            Assert.Equal(Evens(before), Asked(before));
            writer.Commit();
        }

        using var after = _graph.BeginRead();
        Assert.Equal([1, .. Evens(before).Skip(1), Many + 1], Asked(after));
        Assert.Equal(Evens(before), Asked(before));
    }

    [Fact]
    public void A_session_that_is_used_again_forgets_what_was_true_before_a_commit()
    {
        using (var before = _graph.BeginRead()) Assert.Equal((Many / 2, Many), (Asked(before).Length, HubDegree(before)));
        using (var writer = _graph.StartWriting())
        {
            writer.Relationship(writer.Node("Even"), "TO", 0);
            Assert.Equal(Many + 1, HubDegree(writer));
            writer.Commit();
        }

        using var after = _graph.BeginRead();
        Assert.Equal(((Many / 2) + 1, Many + 1), (Asked(after).Length, HubDegree(after)));
    }

    [Fact]
    public void A_hub_that_is_read_again_has_the_relationships_of_the_snapshot()
    {
        using var before = _graph.BeginRead();
        Assert.Equal(Many, HubDegree(before));
        using (var writer = _graph.StartWriting())
        {
            Assert.Equal(Many, HubDegree(writer));
            writer.DeleteRelationship(0);
            Assert.Equal(Many - 1, HubDegree(writer));
            writer.Commit();
        }

        using var after = _graph.BeginRead();
        Assert.Equal((Many, Many - 1), (HubDegree(before), HubDegree(after)));
    }

    [Fact]
    public void Relationships_of_a_type_are_found_among_others()
    {
        using var writer = _graph.StartWriting();
        writer.Relationship(1, "LIKES", 2, ("x", Value.Of(1)));
        var likes = writer.FindToken(TokenKind.RelationshipType, "LIKES");
        Assert.Equal([new RelationshipRecord(Many, likes, 1, 2)], writer.RelationshipsOfType(likes));
        Assert.Equal(Many + 1, writer.Relationships().Count());
        Assert.Empty(writer.RelationshipsOfType(-1));
    }

    [Fact]
    public void A_statement_with_a_limit_is_compiled_once()
    {
        using var database = SqliteDatabase.Open(":memory:", shared: false);
        database.Execute("CREATE TABLE t(a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID; INSERT INTO t VALUES (1, 1), (1, 2)");
        using var statement = new SqliteStatement(database, "SELECT b FROM t WHERE a = ?1 LIMIT ?2");
        for (var limit = 1; limit <= 5; limit++)
            for (statement.Bind(1, 1).Bind(2, limit); statement.Step();) Assert.True(statement.Integer(0) > 0);
        Assert.Equal(0, statement.Recompilations);
    }

    /// <summary>Each node is asked for its label more than once, so that an answer is also one from memory.</summary>
    private static long[] Asked(IGraphReader graph)
    {
        var even = graph.Label("Even");
        for (var node = 0L; node <= Many; node++) graph.HasLabel(node, even);
        return [.. Enumerable.Range(0, Many + 5).Select(node => (long)node).Where(node => graph.HasLabel(node, even))];
    }

    private static long[] Evens(IGraphReader graph) => [.. graph.NodesWithLabel(graph.Label("Even"))];

    private static int HubDegree(IGraphReader graph)
    {
        var to = graph.FindToken(TokenKind.RelationshipType, "TO");
        graph.Expand(0, Direction.Incoming, [to]).Count();
        return graph.Expand(0, Direction.Incoming, [to]).Count();
    }
}
