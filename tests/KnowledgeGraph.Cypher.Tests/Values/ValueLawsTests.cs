using CsCheck;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ValueLawsTests
{
    [Fact]
    public void Equivalent_values_have_equal_hashes_and_compare_as_zero() =>
        Gen.Select(AnyValue.Any, AnyValue.Any).Sample((a, b) =>
            a.Equals(b) == (ValueOrder.Compare(a, b) == 0) && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode()));

    [Fact]
    public void Every_value_is_equivalent_to_itself() => AnyValue.Any.Sample(a => a.Equals(a) && ValueOrder.Compare(a, a) == 0);

    [Fact]
    public void The_order_is_antisymmetric() =>
        Gen.Select(AnyValue.Any, AnyValue.Any).Sample((a, b) => Math.Sign(ValueOrder.Compare(a, b)) == -Math.Sign(ValueOrder.Compare(b, a)));

    [Fact]
    public void The_order_is_transitive() =>
        Gen.Select(AnyValue.Any, AnyValue.Any, AnyValue.Any).Sample((a, b, c) =>
            ValueOrder.Compare(a, b) > 0 || ValueOrder.Compare(b, c) > 0 || ValueOrder.Compare(a, c) <= 0);

    [Fact]
    public void Numbers_are_ordered_exactly_and_transitively() =>
        Gen.Select(AnyValue.Number, AnyValue.Number, AnyValue.Number).Sample((a, b, c) =>
            ValueOrder.Compare(a, b) > 0 || ValueOrder.Compare(b, c) > 0 || ValueOrder.Compare(a, c) <= 0);

    [Fact]
    public void Less_and_greater_mirror_each_other() =>
        Gen.Select(AnyValue.Any, AnyValue.Any).Sample((a, b) =>
            Comparison.Less(a, b).Equals(Comparison.Greater(b, a)) && Comparison.LessOrEqual(a, b).Equals(Comparison.GreaterOrEqual(b, a)));

    [Fact]
    public void Equal_is_symmetric_and_unknown_only_next_to_null() =>
        Gen.Select(AnyValue.Scalar, AnyValue.Scalar).Sample((a, b) =>
            Comparison.Equal(a, b).Equals(Comparison.Equal(b, a)) && Comparison.Equal(a, b).IsNull == (a.IsNull || b.IsNull));

    [Fact]
    public void What_is_less_comes_first_in_the_order() =>
        Gen.Select(AnyValue.Any, AnyValue.Any).Sample((a, b) => !Comparison.Less(a, b).Equals(Value.True) || ValueOrder.Compare(a, b) < 0);

    [Fact]
    public void Strings_are_ordered_as_their_UTF_8_bytes_are() =>
        Gen.Select(AnyText, AnyText).Sample((a, b) =>
            Math.Sign(ValueOrder.Compare(Value.Of(a), Value.Of(b))) == Math.Sign(Utf8(a).AsSpan().SequenceCompareTo(Utf8(b))));

    private static readonly Gen<string> AnyText =
        Gen.Int[0, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).Array[0, 4].Select(string.Concat);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
