using CsCheck;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Words = Gen.Char['a', 'c'].Array[0, 6].Select(letters => new string(letters));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kessler", "kesler", 1)]
    [InlineData("kessler", "keslser", 1)]
    [InlineData("mcconel", "mcconnell", 2)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "cab", 2)]
    [InlineData("abcdef", "xyz", 6)]
    public void Inserted_left_out_exchanged_and_swapped_letters_count(string one, string other, int distance) =>
        Assert.Equal(distance, EditDistance.Between(one, other, 10));

    [Fact]
    public void It_is_the_shortest_way_by_single_edits() => Gen.Select(Words, Words).Sample((one, other) =>
        EditDistance.Between(one, other, 20) == Naive(one, other));

    [Fact]
    public void A_bound_changes_nothing_below_it() => Gen.Select(Words, Words, Gen.Int[0, 4]).Sample((one, other, most) =>
    {
        var (exact, bounded) = (EditDistance.Between(one, other, 20), EditDistance.Between(one, other, most));
        return exact <= most ? bounded == exact : bounded > most;
    });

    [Fact]
    public void It_is_the_same_in_both_directions() =>
        Gen.Select(Words, Words).Sample((one, other) => EditDistance.Between(one, other, 20) == EditDistance.Between(other, one, 20));

    private static int Naive(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.IsEmpty || other.IsEmpty) return Math.Max(one.Length, other.Length);
        if (one[0] == other[0]) return Naive(one[1..], other[1..]);
        var least = 1 + Math.Min(Naive(one[1..], other[1..]), Math.Min(Naive(one[1..], other), Naive(one, other[1..])));
        return one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0]
            ? Math.Min(least, 1 + Naive(one[2..], other[2..])) : least;
    }
}
