using KnowledgeGraph.Extraction.Tests.Records;

namespace KnowledgeGraph.Extraction.Tests.Gold;

/// <summary>
/// The gate: sentences of our own, class by class. A check that is lost is named; one that newly holds must be taken off known-failing.tsv.
/// It is no measure: rules are written with these sentences in sight.
/// </summary>
public sealed class GoldTests
{
    public static TheoryData<string> Classes => [.. GoldCase.All.Select(one => one.Class).Distinct()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void What_held_of_a_class_still_holds(string name)
    {
        var cases = GoldCase.All.Where(one => one.Class == name).ToList();
        var failing = cases.SelectMany(Failing).ToList();
        var expected = cases.SelectMany(one => one.Checks, (one, check) => (one, check))
            .Where(pair => GoldCase.KnownFailing.ContainsKey(pair.check.Id))
            .Select(pair => Line(pair.one, pair.check))
            .ToList();

        Assert.True(failing.SequenceEqual(expected), string.Join('\n', (string[])
        [
            "Lost:", .. failing.Except(expected),
            "Holds now, so take it off known-failing.tsv:", .. expected.Except(failing),
        ]));
    }

    [Fact]
    public void What_is_known_to_fail_is_a_check_and_has_a_reason()
    {
        Assert.Empty(GoldCase.KnownFailing.Keys.Except(GoldCase.All.SelectMany(one => one.Checks).Select(check => check.Id)));
        Assert.All(GoldCase.KnownFailing.Values, reason => Assert.True(reason.Length > 5));
    }

    [Fact]
    public void No_case_stands_there_twice() => Assert.Equal(GoldCase.All.Count, GoldCase.All.Select(one => one.Id).Distinct().Count());

    private static IEnumerable<string> Failing(GoldCase one)
    {
        var found = Extracted.From(one.Text);
        return one.Checks.Where(check => !check.Holds(found)).Select(check => Line(one, check));
    }

    private static string Line(GoldCase one, GoldCheck check) => $"{check.Id}: {check.Words} in: {(one.Text.Length > 160 ? one.Text[..160] + "…" : one.Text)}";
}
