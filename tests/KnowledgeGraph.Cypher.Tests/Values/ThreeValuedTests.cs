using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class ThreeValuedTests
{
    private static readonly bool?[] Truths = [true, false, null];

    public static TheoryData<bool?, bool?> Pairs => [.. Truths.SelectMany(a => Truths.Select(b => (a, b)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void And_is_false_once_one_side_is_false_and_unknown_next_to_null(bool? a, bool? b) =>
        Assert.Equal(Of(a == false || b == false ? false : a is null || b is null ? null : true), ThreeValued.And(Of(a), Of(b)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Or_is_the_negation_of_the_and_of_negations(bool? a, bool? b) =>
        Assert.Equal(ThreeValued.Not(ThreeValued.And(ThreeValued.Not(Of(a)), ThreeValued.Not(Of(b)))), ThreeValued.Or(Of(a), Of(b)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Xor_is_unknown_next_to_null_and_else_means_different(bool? a, bool? b) =>
        Assert.Equal(Of(a is null || b is null ? null : a != b), ThreeValued.Xor(Of(a), Of(b)));

    [Fact]
    public void Only_booleans_and_null_have_a_truth()
    {
        var error = Assert.Throws<CypherException>(() => ThreeValued.And(Value.True, Value.Of(1L)));
        Assert.Equal(CypherErrorType.TypeError, error.Type);
    }

    private static Value Of(bool? truth) => ThreeValued.Of(truth);
}
