using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Tests.Derivation;

public sealed class SideTests
{
    [Theory]
    [InlineData("SUPPORT", 0.9, "ASSERTED", false, 1.0, 900, 0)]
    [InlineData("OPPOSE", -0.5, "ASSERTED", false, 0.8, 0, 400)]
    [InlineData("SUPPORT", 1.0, "HYPOTHETICAL", false, 1.0, 250, 0)]
    [InlineData("SUPPORT", 1.0, "FUTURE", false, 1.0, 500, 0)]
    [InlineData("SUPPORT", 1.0, "ASSERTED", true, 1.0, 0, 0)]
    [InlineData("MIXED", 0.0, "ASSERTED", false, 1.0, 500, 500)]
    [InlineData("NEUTRAL", 0.0, "ASSERTED", false, 1.0, 0, 0)]
    public void A_stance_weighs_by_score_modality_and_confidence(string polarity, double score, string modality, bool negated, double confidence, long pro, long con) =>
        Assert.Equal((pro, con), StanceWeight.Of(polarity, score, modality, negated, confidence));

    [Fact]
    public void Copies_count_once_and_for_one_source()
    {
        var side = Side.Of([new("s1", "s1", "A", "2026-01-02", 1000, 0), new("s2", "s1", "B", "2026-01-03", 1000, 0), new("s3", "s3", "B", null, 500, 0)])!;
        Assert.Equal(new Side("SUPPORTS", 1500, 0, 2, 2, "2026-01-02", "2026-01-02"), side);
    }

    [Theory]
    [InlineData(1000, 200, "SUPPORTS", 800)]
    [InlineData(200, 1000, "OPPOSES", 800)]
    [InlineData(900, 300, "AMBIVALENT_TOWARD", 300)]
    public void The_heavier_side_names_the_relationship(long pro, long con, string type, long weight)
    {
        var side = Side.Of([new("s1", "s1", null, null, pro, con)])!;
        Assert.Equal((type, weight), (side.Type, side.Weight));
    }

    [Fact]
    public void Stances_without_weight_make_no_relationship() => Assert.Null(Side.Of([new("s1", "s1", null, null, 0, 0)]));

    [Fact]
    public void Agreement_is_congruence_over_conflict_and_taken_back_exactly()
    {
        var lines = new Dictionary<(string, string), Line>();
        Line.Add(lines, [("b", 1000, 0), ("a", 2000, 100)], 1);
        Assert.Equal(new Line(2_000_000, 100_000), lines[("a", "b")]);
        Assert.Equal("AGREES_WITH", lines[("a", "b")].Type);
        Line.Add(lines, [("a", 2000, 100), ("b", 1000, 0)], -1);
        Assert.Equal(default, lines[("a", "b")]);
    }
}
