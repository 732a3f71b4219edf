using CsCheck;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;

namespace KnowledgeGraph.Embedded.Tests.Encoding;

public class SortKeyTests
{
    [Fact]
    public void Keys_of_numbers_are_in_the_order_of_the_numbers() => InOrder(Gen.OneOf(ValueGen.Integer, ValueGen.Float));

    [Fact]
    public void Keys_of_strings_are_in_the_order_of_the_strings() => InOrder(ValueGen.String);

    [Fact]
    public void Keys_of_any_values_are_in_the_order_of_the_values_within_a_kind() => InOrder(ValueGen.Any);

    [Fact]
    public void Keys_of_temporal_values_are_in_order() => InOrder(ValueGen.Temporal);

    [Fact]
    public void Keys_of_lists_are_in_order() => InOrder(ValueGen.List);

    [Fact]
    public void Near_numbers_past_two_to_the_53_are_told_apart()
    {
        Assert.NotEqual(Key(Value.Of((1L << 53) + 1)), Key(Value.Of((double)(1L << 53))));
        Assert.Equal(Key(Value.Of(1L << 53)), Key(Value.Of((double)(1L << 53))));
        Assert.NotEqual(Key(Value.Of(long.MaxValue)), Key(Value.Of((double)long.MaxValue)));
        Assert.Equal(Key(Value.Of(0)), Key(Value.Of(-0.0)));
    }

    [Fact]
    public void No_key_is_the_beginning_of_another() => Gen.Select(ValueGen.Any, ValueGen.Any).Sample((one, other) =>
    {
        var (a, b) = (Key(one), Key(other));
        Assert.True(a.AsSpan().SequenceEqual(b) || (!a.AsSpan().StartsWith(b) && !b.AsSpan().StartsWith(a)));
    });

    [Fact]
    public void The_prefix_key_begins_the_keys_of_just_the_strings_with_the_prefix() => Gen.Select(ValueGen.String, ValueGen.String).Sample((text, prefix) =>
    {
        var writer = new ByteWriter();
        SortKey.WritePrefix(writer, prefix.AsString());

        var key = Key(text).AsSpan();
        var inRange = key.SequenceCompareTo(writer.Written) >= 0 && key.SequenceCompareTo((byte[])[.. writer.Written, 0xFF]) < 0;
        Assert.Equal(text.AsString().StartsWith(prefix.AsString(), StringComparison.Ordinal), inRange);
    });

    [Fact]
    public void What_equals_nothing_has_no_key()
    {
        Assert.False(SortKey.TryWrite(new ByteWriter(), Value.Null));
        Assert.False(SortKey.TryWrite(new ByteWriter(), Value.Of(double.NaN)));
        Assert.False(SortKey.TryWrite(new ByteWriter(), Value.Of([Value.Of(1), Value.Of(double.NaN)])));
    }

    private static void InOrder(Gen<Value> values) => Gen.Select(values, values).Sample((one, other) =>
    {
        if (SortKey.KindByte(one.Kind) != SortKey.KindByte(other.Kind) || Mixed(one, other)) return;
        Assert.Equal(Math.Sign(ValueOrder.Compare(one, other)), Math.Sign(Key(one).AsSpan().SequenceCompareTo(Key(other))));
    });

    /// <summary>Between kinds the order is another, also within lists.</summary>
    private static bool Mixed(Value one, Value other) =>
        one.Kind == ValueKind.List && one.AsList().Zip(other.AsList()).Any(pair => SortKey.KindByte(pair.First.Kind) != SortKey.KindByte(pair.Second.Kind));

    private static byte[] Key(Value value)
    {
        var writer = new ByteWriter();
        Assert.True(SortKey.TryWrite(writer, value));
        return writer.ToArray();
    }
}
