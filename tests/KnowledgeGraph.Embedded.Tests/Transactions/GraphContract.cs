using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Tests.Transactions;

/// <summary>What any embedded graph promises, whether in memory or in a file.</summary>
public abstract class GraphContract : IDisposable
{
    protected abstract EmbeddedGraph Graph { get; }

    public abstract void Dispose();

    private T Write<T>(Func<IGraphWriter, T> work)
    {
        using var transaction = Graph.StartWriting();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    private T Read<T>(Func<IGraphReader, T> work)
    {
        using var transaction = Graph.BeginRead();
        return work(transaction);
    }

    [Fact]
    public void What_was_committed_can_be_read()
    {
        var (a, r) = Write(graph =>
        {
            var a = graph.Node("Actor", ("name", Value.Of("Ada")), ("age", Value.Of(36)));
            var b = graph.Node("Actor", ("name", Value.Of("Bob")));
            return (a, graph.Relationship(a, "KNOWS", b, ("since", Value.Of(1840))));
        });

        using var graph = Graph.BeginRead();
        Assert.Equal("Ada", graph.Get(a, "name").AsString());
        Assert.Equal(36, graph.Get(a, "age").AsInteger());
        Assert.Equal([graph.Label("Actor")], graph.Labels(a).ToArray());
        Assert.Equal(new RelationshipRecord(r, 0, 0, 1), graph.Relationship(r));
        Assert.Equal(1840, graph.RelationshipProperty(r, graph.FindToken(TokenKind.PropertyKey, "since")).AsInteger());
        Assert.Equal([0L, 1], graph.Nodes());
        Assert.Equal([0L, 1], graph.NodesWithLabel(0));
        Assert.Equal(2, graph.CountNodes());
        Assert.Equal(2, graph.CountNodes(0));
        Assert.Equal(1, graph.CountRelationships());
        Assert.Equal(1, graph.CountRelationships(0));
    }

    [Fact]
    public void A_write_transaction_reads_its_own_writes()
    {
        using var graph = Graph.StartWriting();
        graph.CreateConstraint(GraphExtensions.Unique("Actor", "id"));
        var a = graph.Node("Actor", ("id", Value.Of("a")));
        var b = graph.Node("Actor", ("id", Value.Of("b")));
        var r = graph.Relationship(a, "KNOWS", b);
        Assert.Equal([a], graph.Seek(graph.Indexes[0], [Value.Of("a")]));
        Assert.Equal([r], graph.Expand(b, Direction.Incoming, []).Select(record => record.Id));
        Assert.Equal([a, b], graph.NodesWithLabel(graph.Label("Actor")));
        Assert.Equal(2, graph.CountNodes(graph.Label("Actor")));
        graph.Set(a, "id", Value.Of("c"));
        Assert.Empty(graph.Seek(graph.Indexes[0], [Value.Of("a")]));
        Assert.Equal([a], graph.Seek(graph.Indexes[0], [Value.Of("c")]));
        graph.DeleteRelationship(r);
        graph.DeleteNode(a);
        Assert.False(graph.NodeExists(a));
        Assert.Empty(graph.Expand(b, Direction.Both, []));
        Assert.Equal([b], graph.Nodes());
        Assert.Equal(0, graph.Labels(a).Length);
        Assert.True(graph.NodeProperty(a, 0).IsNull);
    }

    [Fact]
    public void Rolling_back_leaves_nothing_not_even_tokens()
    {
        Write(graph => graph.Node("Actor"));
        using (var graph = Graph.StartWriting())
        {
            graph.CreateIndex(GraphExtensions.Range("i", "Place", "name"));
            graph.Node("Place", ("name", Value.Of("Rome")));
            graph.Relationship(0, "IN", 1);
            graph.Set(0, "name", Value.Of("Ada"));
        }

        using (var graph = Graph.BeginRead())
        {
            Assert.Equal(-1, graph.FindToken(TokenKind.Label, "Place"));
            Assert.Equal(0, graph.TokenCount(TokenKind.RelationshipType));
            Assert.Equal(0, graph.TokenCount(TokenKind.PropertyKey));
            Assert.Empty(graph.Indexes);
            Assert.Equal([0L], graph.Nodes());
            Assert.Equal(1, graph.CountNodes());
            Assert.Equal(0, graph.CountRelationships());
        }

        // The same ids and tokens again, with other names.
        Assert.Equal(1, Write(graph => graph.Node("Person", ("age", Value.Of(1)))));
        Assert.Equal(1, Read(graph => graph.Get(1, "age").AsInteger()));
        Assert.Equal(1, Read(graph => graph.FindToken(TokenKind.Label, "Person")));
    }

    [Fact]
    public void Setting_what_is_there_changes_nothing_but_another_kind_does()
    {
        using var graph = Graph.StartWriting();
        var node = graph.Node("A", ("x", Value.Of(1)));
        Assert.False(graph.Set(node, "x", Value.Of(1)));
        Assert.True(graph.Set(node, "x", Value.Of(1.0)));
        Assert.True(graph.Set(node, "x", Value.Of([Value.Of(1)])));
        Assert.False(graph.Set(node, "x", Value.Of([Value.Of(1)])));
        Assert.True(graph.Set(node, "x", Value.Null));
        Assert.False(graph.Set(node, "x", Value.Null));
        Assert.Empty(graph.NodeProperties(node));
        Assert.False(graph.AddLabel(node, 0));
        Assert.True(graph.RemoveLabel(node, 0));
        Assert.False(graph.RemoveLabel(node, 0));
    }

    [Fact]
    public void A_unique_value_is_refused_a_second_time_and_nothing_is_left_of_the_attempt()
    {
        Write(graph =>
        {
            graph.CreateConstraint(GraphExtensions.Unique("Actor", "id"));
            return graph.Node("Actor", ("id", Value.Of("x")));
        });
        using var graph = Graph.StartWriting();
        var error = Assert.Throws<ConstraintViolationException>(() => graph.Node("Actor", ("id", Value.Of("x"))));
        Assert.Equal("Node(0) already exists with label `Actor` and property `id` = 'x'", error.Message);
        var other = graph.Node("Actor", ("id", Value.Of("y")));
        Assert.Throws<ConstraintViolationException>(() => graph.Set(other, "id", Value.Of("x")));
        Assert.Equal("y", graph.Get(other, "id").AsString());
        var free = graph.Node("Free", ("id", Value.Of("x")));
        Assert.Throws<ConstraintViolationException>(() => graph.AddLabel(free, graph.Label("Actor")));
        Assert.Equal([graph.Label("Free")], graph.Labels(free).ToArray());
        Assert.Equal(2, graph.CountNodes(graph.Label("Actor")));
    }

    [Fact]
    public void A_unique_constraint_is_not_made_over_duplicates()
    {
        Write(graph => (graph.Node("Actor", ("id", Value.Of(1))), graph.Node("Actor", ("id", Value.Of(1.0)))));
        using var graph = Graph.StartWriting();
        Assert.Throws<ConstraintViolationException>(() => graph.CreateConstraint(GraphExtensions.Unique("Actor", "id")));
    }

    [Fact]
    public void A_property_that_must_exist_is_asked_for_at_commit()
    {
        Write(graph =>
        {
            graph.CreateConstraint(new("named", ConstraintKind.Existence, EntityKind.Node, "Actor", ["name"]));
            return 0;
        });
        using (var graph = Graph.StartWriting())
        {
            var node = graph.Node("Actor");
            graph.Set(node, "name", Value.Of("set later in the transaction"));
            graph.Commit();
        }

        using (var graph = Graph.StartWriting())
        {
            graph.Set(0, "name", Value.Null);
            var error = Assert.Throws<ConstraintViolationException>(graph.Commit);
            Assert.Equal("Node(0) with label `Actor` must have the property `name` (constraint `named`)", error.Message);
        }

        Assert.Equal("set later in the transaction", Read(graph => graph.Get(0, "name").AsString()));
    }

    [Fact]
    public void Ranges_and_prefixes_come_in_order()
    {
        Write(graph =>
        {
            graph.CreateIndex(GraphExtensions.Range("i", "A", "x"));
            foreach (var value in (Value[])[Value.Of(3), Value.Of(1.5), Value.Of(-2), Value.Of("b"), Value.Of("ab"), Value.Of("a"), Value.Of("é"), Value.True])
                graph.Node("A", ("x", value));
            return 0;
        });
        using var graph = Graph.BeginRead();
        var index = graph.Index("i");
        Assert.Equal([2L, 1, 0], graph.SeekRange(index, new(Value.Of(-2), true), null));
        Assert.Equal([1L], graph.SeekRange(index, new(Value.Of(-2), false), new(Value.Of(3), false)));
        Assert.Equal([1L, 0], graph.SeekRange(index, new(Value.Of(-2), false), new(Value.Of(3.0), true)));
        Assert.Equal([5L, 4, 3, 6], graph.SeekRange(index, new(Value.Of(""), true), null));
        Assert.Equal([5L, 4], graph.SeekPrefix(index, "a"));
        Assert.Equal([6L], graph.SeekPrefix(index, "é"));
        Assert.Equal(4, graph.SeekPrefix(index, "").Count());
        Assert.Equal(8, graph.SeekRange(index, null, null).Count());
        Assert.Empty(graph.SeekRange(index, new(Value.Of(1), true), new(Value.Of("x"), true)));
        Assert.Empty(graph.SeekRange(index, new(Value.Of(double.NaN), true), null));
        Assert.Equal([0L], graph.Seek(index, [Value.Of(3.0)]));
    }

    [Fact]
    public void An_index_of_two_properties_needs_both()
    {
        using var graph = Graph.StartWriting();
        graph.Node("A", ("x", Value.Of(1)), ("y", Value.Of("a")));
        graph.CreateIndex(GraphExtensions.Range("i", "A", "x", "y"));
        var late = graph.Node("A", ("x", Value.Of(1)));
        Assert.Equal([0L], graph.Seek(graph.Index("i"), [Value.Of(1), Value.Of("a")]));
        graph.Set(late, "y", Value.Of("a"));
        Assert.Equal([0L, late], graph.Seek(graph.Index("i"), [Value.Of(1), Value.Of("a")]));
        graph.DropIndex("i");
        Assert.Empty(graph.Indexes);
    }

    [Fact]
    public void A_loop_is_given_once_and_counted_once()
    {
        using var graph = Graph.StartWriting();
        var a = graph.Node("A");
        var b = graph.Node("A");
        graph.Relationship(a, "LOOP", a);
        graph.Relationship(a, "R", b);
        graph.Relationship(b, "S", a);
        Assert.Equal(3, graph.Expand(a, Direction.Both, []).Count());
        Assert.Equal(3, graph.Degree(a, Direction.Both, []));
        Assert.Equal(2, graph.Degree(a, Direction.Outgoing, []));
        Assert.Equal(2, graph.Degree(a, Direction.Incoming, []));
        Assert.Equal(2, graph.Expand(a, Direction.Both, [0, 1, 1]).Count());
    }

    [Fact]
    public void Many_relationships_at_one_node_are_all_found()
    {
        using var graph = Graph.StartWriting();
        var hub = graph.Node("Hub");
        for (var i = 0; i < 1000; i++) graph.Relationship(hub, i % 10 == 0 ? "RARE" : "OFTEN", graph.Node("Leaf"));
        Assert.Equal(1000, graph.Expand(hub, Direction.Outgoing, []).Count());
        Assert.Equal(100, graph.Expand(hub, Direction.Outgoing, [graph.FindToken(TokenKind.RelationshipType, "RARE")]).Count());
        Assert.Equal(1000, graph.Expand(hub, Direction.Both, [0, 1]).Count());
        Assert.Equal(900, graph.Degree(hub, Direction.Outgoing, [graph.FindToken(TokenKind.RelationshipType, "OFTEN")]));
        Assert.Equal(1000, graph.Degree(hub, Direction.Both, []));
        Assert.Equal(1000, graph.NodesWithLabel(graph.Label("Leaf")).Count());
        Assert.Equal(1000, graph.Relationships().Count());
        Assert.Equal(100, graph.RelationshipsOfType(graph.FindToken(TokenKind.RelationshipType, "RARE")).Count());
    }

    [Fact]
    public void Enumerations_go_on_while_the_transaction_writes()
    {
        using var graph = Graph.StartWriting();
        for (var i = 0; i < 100; i++) graph.Node("A");
        var seen = 0;
        foreach (var node in graph.Nodes())
        {
            seen++;
            graph.Relationship(node, "R", graph.Node("A"));
            foreach (var record in graph.Expand(node, Direction.Outgoing, []))
                graph.Relationship(node, "R", record.End);
        }

        Assert.Equal(100, seen);
        Assert.Equal(200, graph.CountRelationships());
    }

    [Fact]
    public void A_node_with_relationships_cannot_be_deleted()
    {
        using var graph = Graph.StartWriting();
        var a = graph.Node("A");
        graph.Relationship(a, "R", graph.Node("A"));
        Assert.Throws<InvalidOperationException>(() => graph.DeleteNode(a));
    }

    [Fact]
    public void Full_text_finds_words_without_case_and_accents_best_first()
    {
        Write(graph =>
        {
            graph.CreateIndex(new("texts", IndexKind.FullText, EntityKind.Node, ["Article", "Statement"], ["title", "text"]));
            graph.Node("Article", ("title", Value.Of("Café in Iraq")), ("text", Value.Of("The prime minister al-Maliki spoke.")));
            graph.Node("Statement", ("text", Value.Of("Iraq, Iraq and Iraq")));
            graph.Node("Other", ("text", Value.Of("Iraq")));
            return 0;
        });
        using var graph = Graph.BeginRead();
        var index = graph.Index("texts");
        Assert.Equal([1L, 0], graph.Search(index, "IRAQ").Select(hit => hit.Entity));
        Assert.All(graph.Search(index, "iraq"), hit => Assert.True(hit.Score > 0));
        Assert.Equal([0L], graph.Search(index, "cafe").Select(hit => hit.Entity));
        Assert.Equal([0L], graph.Search(index, "title:iraq").Select(hit => hit.Entity));
        Assert.Equal([0L], graph.Search(index, "iraq AND minis*").Select(hit => hit.Entity));
        Assert.Equal([1L], graph.Search(index, "iraq -minister").Select(hit => hit.Entity));
        Assert.Equal([0L], graph.Search(index, "\"prime minister\"").Select(hit => hit.Entity));
        Assert.Equal([0L], graph.Search(index, "al-maliki").Select(hit => hit.Entity));
        foreach (var odd in (string[])["", "(", ")", "\"", "*", "a) OR (b", "AND", "NOT x", "title:", "-", "((((", "^2", "a~0.5^2 b", "'; DROP TABLE node"])
            _ = graph.Search(index, odd).ToList();
    }

    [Fact]
    public void Full_text_follows_changes_and_deletions()
    {
        using var graph = Graph.StartWriting();
        graph.CreateIndex(new("texts", IndexKind.FullText, EntityKind.Node, ["A"], ["text"]));
        var node = graph.Node("A", ("text", Value.Of("first")));
        Assert.Single(graph.Search(graph.Index("texts"), "first"));
        graph.Set(node, "text", Value.Of("second"));
        Assert.Empty(graph.Search(graph.Index("texts"), "first"));
        Assert.Single(graph.Search(graph.Index("texts"), "second"));
        graph.RemoveLabel(node, graph.Label("A"));
        Assert.Empty(graph.Search(graph.Index("texts"), "second"));
        graph.AddLabel(node, graph.Label("A"));
        Assert.Single(graph.Search(graph.Index("texts"), "second"));
        graph.DeleteNode(node);
        Assert.Empty(graph.Search(graph.Index("texts"), "second"));
        graph.DropIndex("texts");
    }

    [Fact]
    public void A_constraint_that_failed_half_way_cannot_be_committed()
    {
        using (var graph = Graph.StartWriting())
        {
            graph.Node("Actor", ("id", Value.Of(1)));
            graph.Node("Actor", ("id", Value.Of(1)));
            Assert.Throws<ConstraintViolationException>(() => graph.CreateConstraint(GraphExtensions.Unique("Actor", "id")));
            Assert.Throws<EmbeddedStoreException>(graph.Commit);
        }

        Assert.Equal(0, Read(graph => graph.Constraints.Count + graph.CountNodes()));
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_whole_transactions()
    {
        Write(graph => (graph.Node("Pair", ("x", Value.Of(0))), graph.Node("Pair", ("x", Value.Of(0)))));
        var writing = Task.Run(
            () =>
            {
                for (var i = 1; i <= 100; i++)
                    Write(graph => graph.Set(0, "x", Value.Of(i)) | graph.Set(1, "x", Value.Of(i)) | graph.Relationship(0, "R", 1) > 0);
            },
            TestContext.Current.CancellationToken);
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                while (!writing.IsCompleted)
                {
                    Read(graph =>
                    {
                        var x = graph.Get(0, "x").AsInteger();
                        Assert.Equal((x, x, x, x), (graph.Get(1, "x").AsInteger(), graph.CountRelationships(), graph.Expand(0, Direction.Outgoing, []).Count(), graph.Degree(1, Direction.Incoming, [])));
                        return x;
                    });
                }
            },
            TestContext.Current.CancellationToken));
        await Task.WhenAll(reading.Append(writing));
        Assert.Equal(100, Read(graph => graph.CountRelationships()));
        Assert.Empty(Graph.Check());
    }

    [Fact]
    public void A_transaction_that_has_ended_says_so()
    {
        var graph = Graph.BeginRead();
        graph.Dispose();
        Assert.Throws<ObjectDisposedException>(() => graph.NodeExists(0));
    }
}
