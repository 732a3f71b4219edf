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
        var side = Side.Of([Stance("s1", "s1", "A", "2026-01-02", 1000, 0), Stance("s2", "s1", "B", "2026-01-03", 1000, 0), Stance("s3", "s3", "B", null, 500, 0)])!;
        Assert.Equal(new Side("SUPPORTS", 1500, 0, 2, 2, "2026-01-02", "2026-01-02", null), side);
    }

    [Theory]
    [InlineData(1000, 200, "SUPPORTS", 800)]
    [InlineData(200, 1000, "OPPOSES", 800)]
    [InlineData(900, 300, "AMBIVALENT_TOWARD", 300)]
    public void The_heavier_side_names_the_relationship(long pro, long con, string type, long weight)
    {
        var side = Side.Of([Stance("s1", "s1", null, null, pro, con)])!;
        Assert.Equal((type, weight), (side.Type, side.Weight));
    }

    [Fact]
    public void Stances_without_weight_make_no_relationship() => Assert.Null(Side.Of([Stance("s1", "s1", null, null, 0, 0)]));

    [Fact]
    public void A_holder_changed_sides_when_the_latest_stance_against_the_one_before_it_was_said()
    {
        Assert.Equal("2026-03-01", Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: "2026-03-01", pro: 0, con: 1), Stance("s3", at: "2026-04-01", pro: 0, con: 1)])!.ChangedAt);
        Assert.Equal("2026-03-01", Side.Of([Stance("s3", at: "2026-04-01", pro: 0, con: 1), Stance("s2", at: "2026-03-01", pro: 0, con: 1), Stance("s1", at: "2026-01-01")])!.ChangedAt);
        Assert.Equal("2026-04-01", Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: "2026-03-01", pro: 0, con: 1), Stance("s3", at: "2026-04-01")])!.ChangedAt);
    }

    [Fact]
    public void What_is_undated_not_asserted_mixed_or_a_copy_changes_no_side()
    {
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: null, pro: 0, con: 1)])!.ChangedAt);
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: "2026-02-01", pro: 0, con: 1) with { IsAsserted = false }])!.ChangedAt);
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: "2026-02-01", pro: 1, con: 1)])!.ChangedAt);
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", "elsewhere", at: "2026-02-01", pro: 0, con: 1)])!.ChangedAt);
    }

    private static StanceWeight Stance(string statement, string? original = null, string? source = null, string? at = null, long pro = 1, long con = 0) =>
        new($"stance of {statement}", statement, original ?? statement, source, at, pro, con) { IsAsserted = true };

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
