using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>Which stances make derived ties, and what a tie tells of its evidence.</summary>
public sealed class DerivedTieTests
{
    private static readonly StanceRecord DoesNotSupport = new("s", "m", null, "harbour toll", Polarity.Oppose, -0.5) { Negated = true };

    [Fact]
    public async Task Who_does_not_support_opposes()
    {
        var tie = Assert.Single(await TiesAsync(DoesNotSupport with { Confidence = 0.8 }));
        Assert.Equal(("OPPOSES", 0.4, 0.8, 0.8), (tie.Text("type"), tie.Number("weight"), tie.Number("best"), tie.Number("confidence")));
    }

    [Fact]
    public async Task A_demand_makes_a_tie() => Assert.Single(await TiesAsync(DoesNotSupport with { Class = StanceClass.Demand }));

    [Fact]
    public async Task What_is_not_a_position_asserted_now_toward_the_target_makes_none()
    {
        StanceRecord[] none =
        [
            DoesNotSupport with { Polarity = Polarity.Neutral, Score = 0 },
            DoesNotSupport with { Class = StanceClass.Deed },
            DoesNotSupport with { Class = StanceClass.Implied },
            DoesNotSupport with { Through = StanceThrough.Owner },
            .. new[] { Modality.Future, Modality.Hypothetical, Modality.Historical }.Select(modality => DoesNotSupport with { Modality = modality }),
        ];
        foreach (var stance in none) Assert.Empty(await TiesAsync(stance));
    }

    [Fact]
    public async Task Independent_sources_and_hands_are_counted()
    {
        var own = Says(1, "One", DoesNotSupport with { Confidence = 0.5 });
        var told = Says(2, "Two", DoesNotSupport with { Confidence = 0.6 });
        told = told with { Statements = [told.Statements[0] with { Speaker = null, QuoteType = QuoteType.Reported, Text = "Quite another thing", Span = default }], Article = told.Article with { Text = null } };
        await using var graph = await Kit.GraphOfAsync([own, told]);
        var tie = Assert.Single(await TiesAsync(graph));
        Assert.Equal((2, 1, 1, 2), (tie.Integer("statements"), tie.Integer("firstHand"), tie.Integer("secondHand"), tie.Integer("sources")));
        Assert.Equal((0.6, 0.8), (tie.Number("best"), tie.Number("confidence")));
        await Kit.AssertValidAsync(graph);
    }

    private static ExtractionRecord Says(int number, string source, StanceRecord stance) => Samples.Says(number, "Ada Marsh", source: source) with { Stances = [stance] };

    private static async Task<IReadOnlyList<CypherRow>> TiesAsync(StanceRecord stance)
    {
        await using var graph = await Kit.GraphOfAsync([Says(1, "One", stance)]);
        return await TiesAsync(graph);
    }

    private static Task<IReadOnlyList<CypherRow>> TiesAsync(ICypherConnection graph) => graph.RowsAsync(new CypherStatement("""
        MATCH (:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->()
        RETURN type(r) AS type, r.weight AS weight, r.statementCount AS statements, r.firstHandCount AS firstHand, r.secondHandCount AS secondHand,
               r.sourceCount AS sources, r.bestConfidence AS best, r.confidence AS confidence
        """));
}
