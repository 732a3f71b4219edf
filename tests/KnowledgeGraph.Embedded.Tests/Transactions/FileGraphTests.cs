using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Tests.Transactions;

public sealed class FileGraphTests : GraphContract
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedGraph? _graph;

    protected override EmbeddedGraph Graph => _graph ??= EmbeddedGraph.Open(_folder.Options);

    public override void Dispose()
    {
        _graph?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_reader_keeps_its_snapshot_while_a_writer_commits()
    {
        using (var graph = Graph.StartWriting())
        {
            graph.Node("A", ("x", Value.Of(1)));
            graph.Commit();
        }

        using var before = Graph.BeginRead();
        using (var graph = Graph.StartWriting())
        {
            graph.Set(0, "x", Value.Of(2));
            graph.Node("B");
            using var during = Graph.BeginRead();
            Assert.Equal(1, during.Get(0, "x").AsInteger());
            graph.Commit();
        }

        using var after = Graph.BeginRead();
        Assert.Equal(1, before.Get(0, "x").AsInteger());
        Assert.Equal(1, before.CountNodes());
        Assert.Equal(-1, before.Label("B"));
        Assert.Equal(2, after.Get(0, "x").AsInteger());
        Assert.Equal(2, after.CountNodes());
        Assert.Equal(1, after.Label("B"));
    }

    [Fact]
    public void Another_opening_of_the_same_file_sees_tokens_schema_and_data()
    {
        using var other = EmbeddedGraph.Open(_folder.Options);
        using (var graph = Graph.StartWriting())
        {
            graph.CreateConstraint(GraphExtensions.Unique("Actor", "id"));
            graph.Node("Actor", ("id", Value.Of("a")));
            graph.Commit();
        }

        using (var graph = other.StartWriting())
        {
            Assert.Equal([0L], graph.Seek(graph.Indexes[0], [Value.Of("a")]));
            graph.Node("Place", ("name", Value.Of("Rome")));
            graph.Set(0, "id", Value.Of("b"));
            graph.Commit();
        }

        using (var graph = Graph.StartWriting())
        {
            Assert.Equal("b", graph.Get(0, "id").AsString());
            Assert.Equal("Rome", graph.Get(1, "name").AsString());
        }
    }

    [Fact]
    public void A_writer_that_waits_in_vain_is_told_for_whom()
    {
        using var other = EmbeddedGraph.Open(new EmbeddedOptions { Folder = _folder.Path, LockTimeout = TimeSpan.FromMilliseconds(300) });
        using var graph = Graph.StartWriting();
        var error = Assert.Throws<EmbeddedStoreException>(() => other.StartWriting());
        Assert.Equal(EmbeddedStoreFault.Busy, error.Fault);
        Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_graph_is_left_alone()
    {
        File.WriteAllText(_folder.File, new string('x', 5000));
        Assert.Equal(EmbeddedStoreFault.NotAGraph, Assert.Throws<EmbeddedStoreException>(() => EmbeddedGraph.Open(_folder.Options)).Fault);
        Assert.Equal(new string('x', 5000), File.ReadAllText(_folder.File));
    }

    [Fact]
    public void A_newer_format_is_refused()
    {
        Graph.Dispose();
        using (var database = Sqlite.SqliteDatabase.Open(_folder.File, shared: false)) database.Execute("PRAGMA user_version = 99");
        var error = Assert.Throws<EmbeddedStoreException>(() => EmbeddedGraph.Open(_folder.Options));
        Assert.Equal(EmbeddedStoreFault.NewerFormat, error.Fault);
        Assert.Contains("format 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_database_is_refused()
    {
        using (var database = Sqlite.SqliteDatabase.Open(_folder.File, shared: false, layer: null)) database.Execute("CREATE TABLE t(x)");
        Assert.Equal(EmbeddedStoreFault.NotAGraph, Assert.Throws<EmbeddedStoreException>(() => EmbeddedGraph.Open(_folder.Options)).Fault);
    }

    [Fact]
    public void A_full_store_says_so_and_keeps_what_was_committed()
    {
        using var small = EmbeddedGraph.Open(new EmbeddedOptions { Folder = _folder.Path, MaxFileMegabytes = 1 });
        using (var graph = small.StartWriting())
        {
            graph.Node("A", ("x", Value.Of(1)));
            graph.Commit();
        }

        using (var graph = small.StartWriting())
        {
            var error = Assert.Throws<EmbeddedStoreException>(() =>
            {
                for (var i = 0; i < 2000; i++) graph.Node("B", ("text", Value.Of(new string('x', 1000))));
                graph.Commit();
            });
            Assert.Equal(EmbeddedStoreFault.Full, error.Fault);
            Assert.Throws<EmbeddedStoreException>(graph.Commit);
        }

        using (var graph = small.StartWriting())
        {
            Assert.Equal(1, graph.CountNodes());
            Assert.Equal([0L], graph.Nodes());
            graph.Node("A");
            graph.Commit();
        }
    }
}
