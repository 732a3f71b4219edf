using CsCheck;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Execution;

public sealed class RowBufferTests
{
    [Fact]
    public void Rows_come_back_as_they_went_in_and_other_slots_stay() => Gen.Int[0, 3_000].Sample(count =>
    {
        var buffer = new RowBuffer([2, 0]);
        for (var i = 0; i < count; i++) buffer.Add([Value.Of((long)i), Value.Of("hidden"), Value.Of((long)-i)]);
        Assert.Equal(count, buffer.Count);
        for (var i = 0; i < count; i++)
        {
            var row = new[] { Value.Null, Value.Of("kept"), Value.Null };
            buffer.Restore(i, row);
            Assert.Equal([Value.Of((long)i), Value.Of("kept"), Value.Of((long)-i)], row);
        }
    }, iter: 20);

    [Fact]
    public void Rows_without_slots_are_only_counted()
    {
        var buffer = new RowBuffer([]);
        for (var i = 0; i < 5_000; i++) buffer.Add([]);
        buffer.Restore(4_999, []);
        Assert.Equal(5_000, buffer.Count);
    }
}
