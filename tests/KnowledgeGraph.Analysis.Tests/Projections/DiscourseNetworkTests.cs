using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Analysis.Tests.Projections;

public sealed class DiscourseNetworkTests
{
    private static readonly NetworkActor A = new("a", "A", "Person");
    private static readonly NetworkActor B = new("b", "B", "Person");
    private static readonly NetworkActor Tax = new("t", "tax", "Topic");
    private static readonly NetworkActor Port = new("p", "port", "Topic");

    // A: tax for twice, port against once; B: tax for once, port for three times.
    private static readonly StanceEvent[] Events =
    [
        Event(A, Tax, "SUPPORT", 1), Event(A, Tax, "SUPPORT", 2), Event(A, Port, "OPPOSE", 3),
        Event(B, Tax, "SUPPORT", 4), Event(B, Port, "SUPPORT", 5), Event(B, Port, "SUPPORT", 6), Event(B, Port, "SUPPORT", 7),
    ];

    [Theory]
    [InlineData(OneModeTie.Congruence, OneModeNormalization.None, 2)]
    [InlineData(OneModeTie.Conflict, OneModeNormalization.None, 3)]
    [InlineData(OneModeTie.Subtract, OneModeNormalization.None, 1)]
    [InlineData(OneModeTie.Congruence, OneModeNormalization.Average, 2 / 3.5)]
    [InlineData(OneModeTie.Congruence, OneModeNormalization.Jaccard, 1)]
    [InlineData(OneModeTie.Congruence, OneModeNormalization.Cosine, 0.282842712474619)]
    public void Leifelds_formulas_hold_for_an_example_by_hand(OneModeTie tie, OneModeNormalization normalization, double weight)
    {
        // cosine: 2 / (sqrt(2² + 1²) * sqrt(1² + 3²))
        var edge = Assert.Single(OneModeProjection.Of(new DiscourseTable(Events), tie, normalization).Edges);

        Assert.Equal(weight, edge.Weight, 1e-12);
        Assert.Equal(tie == OneModeTie.Congruence ? TieSign.Support : TieSign.Oppose, edge.Sign);
    }

    [Fact]
    public void A_mixed_level_lies_half_way()
    {
        StanceEvent[] events = [Event(A, Tax, "SUPPORT", 1), Event(B, Tax, "MIXED", 2)];

        Assert.Equal(0.5, Assert.Single(OneModeProjection.Of(new DiscourseTable(events), OneModeTie.Congruence).Edges).Weight);
        Assert.Equal(0.5, Assert.Single(OneModeProjection.Of(new DiscourseTable(events), OneModeTie.Conflict).Edges).Weight);
        Assert.Empty(OneModeProjection.Of(new DiscourseTable(events), OneModeTie.Subtract).Edges);
    }

    [Fact]
    public void Duplicates_count_once_within_their_unit()
    {
        var table = new DiscourseTable(Events, DuplicateRule.AcrossRange);

        Assert.Equal((2, 2), (table.Activity(A), table.Activity(B)));
        Assert.Equal(7, new DiscourseTable(Events, DuplicateRule.Document).Actors.Sum(new DiscourseTable(Events, DuplicateRule.Document).Activity));
    }

    [Fact]
    public void Two_mode_weights_are_for_less_against_over_activity_or_prominence()
    {
        var table = new DiscourseTable(Events);

        Assert.Equal([1, 2, 3, 1], Weights(TwoModeNormalization.None));
        Assert.Equal([1 / 3.0, 2 / 3.0, 3 / 4.0, 1 / 4.0], Weights(TwoModeNormalization.Activity));
        Assert.Equal([1 / 4.0, 2 / 3.0, 3 / 4.0, 1 / 3.0], Weights(TwoModeNormalization.Prominence));

        double[] Weights(TwoModeNormalization normalization) =>
            [.. TwoModeProjection.Of(table, normalization).Edges.OrderBy(e => e.Source.Id).ThenBy(e => e.Target.Id).Select(e => e.Weight)];
    }

    [Fact]
    public void Windows_are_calendar_months_and_kernels_weigh_by_distance()
    {
        StanceEvent[] events =
        [
            Event(A, Tax, "SUPPORT", 1) with { At = new DateOnly(2014, 1, 31) }, Event(A, Tax, "SUPPORT", 2) with { At = new DateOnly(2014, 3, 1) },
            Event(A, Tax, "SUPPORT", 3),
        ];

        Assert.Equal(["2014-01", "2014-03"], TimeWindow.Of(events, WindowUnit.Month).Select(window => window.Label));
        Assert.Equal([1, 0.5, 0], ((double[])[0, 0.5, 1]).Select(u => TimeWindow.Weight(u, TimeKernel.Triangular)));
        Assert.Equal(0.75, TimeWindow.Weight(-0.5, TimeKernel.Epanechnikov));
        Assert.Equal(Math.Exp(-0.5), TimeWindow.Weight(1, TimeKernel.Gaussian));
    }

    [Fact]
    public void Only_asserted_positions_and_demands_count_unless_asked_for()
    {
        StanceEvent[] events =
        [
            Event(A, B, "SUPPORT", 1), Event(A, B, "OPPOSE", 2) with { Modality = "FUTURE" }, Event(A, B, "OPPOSE", 3) with { Class = "DEED" },
            Event(A, B, "OPPOSE", 4) with { IsThroughOwner = true }, Event(A, B, "SUPPORT", 5) with { IsSecondHand = true },
        ];

        Assert.Equal(["s1", "s5"], new EventFilter().Apply(events).Select(e => e.Statement));
        Assert.Equal(["s1"], new EventFilter { FirstHandOnly = true }.Apply(events).Select(e => e.Statement));
        Assert.Equal(["s1", "s2", "s5"], new EventFilter { AssertedOnly = false }.Apply(events).Select(e => e.Statement));
        Assert.Empty(new EventFilter { MinSources = 2 }.Apply(events));
    }

    private static StanceEvent Event(NetworkActor holder, NetworkActor target, string polarity, int number) =>
        new(holder, target, $"s{number}", $"article{number}", polarity);
}
