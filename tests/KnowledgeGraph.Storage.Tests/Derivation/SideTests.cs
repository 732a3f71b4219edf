using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Tests.Derivation;

public sealed class SideTests
{
    [Theory]
    [InlineData("SUPPORT", 0.9, 1.0, 900, 0)]
    [InlineData("OPPOSE", -0.5, 0.8, 0, 400)]
    [InlineData("MIXED", 0.0, 1.0, 500, 500)]
    [InlineData("NEUTRAL", 0.0, 1.0, 0, 0)]
    public void A_stance_weighs_by_score_and_confidence(string polarity, double score, double confidence, long pro, long con) =>
        Assert.Equal((pro, con), StanceWeight.Of(polarity, score, confidence));

    [Theory]
    [InlineData("ASSERTED", "POSITION", null, true)]
    [InlineData("ASSERTED", "DEMAND", null, true)]
    [InlineData("ASSERTED", "DEED", null, false)]
    [InlineData("ASSERTED", "IMPLIED", null, false)]
    [InlineData("ASSERTED", "POSITION", "OWNER", false)]
    [InlineData("FUTURE", "POSITION", null, false)]
    [InlineData("HYPOTHETICAL", "POSITION", null, false)]
    [InlineData("HISTORICAL", "POSITION", null, false)]
    public void Only_asserted_positions_and_demands_toward_the_target_itself_count(string modality, string stanceClass, string? through, bool counts) =>
        Assert.Equal(counts, StanceWeight.Counts(modality, stanceClass, through));

    [Fact]
    public void Copies_count_once_and_for_one_source()
    {
        var side = Side.Of([Stance("s1", "s1", "A", "2026-01-02", 1000, 0), Stance("s2", "s1", "B", "2026-01-03", 1000, 0), Stance("s3", "s3", "B", null, 500, 0)])!;
        Assert.Equal(new Side("SUPPORTS", 1500, 0, new SideEvidence(2, 0, 2, 1000, 1000), "2026-01-02", "2026-01-02", null), side);
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
    public void What_is_undated_mixed_or_a_copy_changes_no_side()
    {
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: null, pro: 0, con: 1)])!.ChangedAt);
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", at: "2026-02-01", pro: 1, con: 1)])!.ChangedAt);
        Assert.Null(Side.Of([Stance("s1", at: "2026-01-01"), Stance("s2", "elsewhere", at: "2026-02-01", pro: 0, con: 1)])!.ChangedAt);
    }

    private static StanceWeight Stance(string statement, string? original = null, string? source = null, string? at = null, long pro = 1, long con = 0) =>
        new($"stance of {statement}", statement, original ?? statement, source, at, pro, con);

    [Fact]
    public void A_statement_is_second_hand_where_nobody_but_others_tells_of_it()
    {
        var own = Stance("s1");
        var told = Stance("s2") with { IsSecondHand = true };
        var both = new[] { Stance("s3"), Stance("s3") with { Id = "other", IsSecondHand = true } };
        Assert.Equal((3L, 1L), Of(own, told, both[0], both[1]));

        static (long, long) Of(params StanceWeight[] stances) => (Side.Of(stances)!.Evidence.Statements, Side.Of(stances)!.Evidence.SecondHand);
    }

    [Fact]
    public void Sources_that_agree_make_it_surer_and_one_that_repeats_itself_does_not()
    {
        Assert.Equal((800, 900), Confidence(Sure("s1", "A", 500), Sure("s2", "B", 800)));
        Assert.Equal((800, 800), Confidence(Sure("s1", "A", 500), Sure("s2", "A", 800)));
        Assert.Equal((800, 800), Confidence(Sure("s1", null, 500), Sure("s2", null, 800)));
        Assert.Equal((500, 500), Confidence(Sure("s1", "A", 500, pro: 1000, con: 0), Sure("s2", "B", 800, pro: 0, con: 100)));
        Assert.Equal((500, 500), Confidence(Sure("s1", "A", 500, pro: 1000, con: 0), Sure("s2", "B", 800, pro: 0, con: 1000)));

        static StanceWeight Sure(string statement, string? source, long confidence, long pro = 1, long con = 0) =>
            Stance(statement, source: source, pro: pro, con: con) with { Confidence = confidence };

        static (long, long) Confidence(params StanceWeight[] stances) => (Side.Of(stances)!.Evidence.Best, Side.Of(stances)!.Evidence.Combined);
    }

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
