using System.Text.Json;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Tests.Claims;

/// <summary>
/// Counts by month and outlet, the landscape's sums and camps, counted again from the standing stances and ties of the graph.
/// </summary>
internal sealed class CountClaims(ICypherConnection graph, List<string> faults)
{
    public async Task ReadAsync(JsonElement report)
    {
        var standing = await ClaimGraph.RowsAsync(graph, ClaimGraph.Standing);
        if (report.TryGetProperty("counts", out var counts)) await LandscapeAsync(report, counts, standing);
        else if (report.TryGetProperty("actor", out var actor)) Balances(report,
            [.. standing.Where(row => row["target"] as string == Id(actor))]);
        else if (report.TryGetProperty("topicId", out var topic)) Balances(report,
            [.. standing.Where(row => row["target"] as string == topic.GetString())]);
        else if (report.TryGetProperty("aToB", out var ab))
        {
            var (a, b) = (Id(report.GetProperty("a")), Id(report.GetProperty("b")));
            List<CypherRow> Of(string holder, string target)
                => [.. standing.Where(row => row["holder"] as string == holder && row["target"] as string == target)];
            Months(ab, Of(a, b));
            Months(report.GetProperty("bToA"), Of(b, a));
            Outlets(report, [.. Of(a, b), .. Of(b, a)]);
        }
    }

    private void Balances(JsonElement report, List<CypherRow> rows)
    {
        Months(report, rows);
        Outlets(report, rows);
    }

    private void Months(JsonElement of, List<CypherRow> rows) => Equal(
        "months",
        rows.Where(row => !row.Truth("isCopy") && row["month"] is not null).GroupBy(row => row.Text("month")).Select(Balance),
        of.GetProperty("months").EnumerateArray().Select(month => Claimed(month, "month")));

    private void Outlets(JsonElement of, List<CypherRow> rows) => Equal(
        "outlets",
        rows.Where(row => row["outlet"] is not null).GroupBy(row => row.Text("outlet")).Select(Balance),
        of.GetProperty("outlets").GetProperty("items").EnumerateArray().Select(outlet => Claimed(outlet, "outlet")));

    private async Task LandscapeAsync(JsonElement report, JsonElement counts, IReadOnlyList<CypherRow> standing)
    {
        var withTarget = standing.Where(row => row["target"] is not null).ToList();
        Balances(report, withTarget);
        var ties = await ClaimGraph.RowsAsync(
            graph,
            "MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(b:Actor) WHERE a <> b RETURN a.id AS a, b.id AS b, type(r) AS type, "
            + "r.sourceCount > 1 AND r.secondHandCount < r.statementCount AND r.bestConfidence > 0.5 AS isWell");
        Equal("counts", [Line(
            withTarget.Select(row => row.Text("article")).Distinct().Count(),
            withTarget.Count(row => !row.Truth("isCopy")),
            ties.SelectMany(tie => new[] { tie.Text("a"), tie.Text("b") }).Distinct().Count(),
            ties.Count,
            ties.Count(tie => tie.Truth("isWell")))],
            [Line(Number(counts, "articles"), Number(counts, "stances"), Number(counts, "actors"), Number(counts, "relationships"),
                Number(counts, "wellEvidenced"))]);
        Camps(report, ties);
    }

    private void Camps(JsonElement report, IReadOnlyList<CypherRow> ties)
    {
        var campOf = report.GetProperty("central").GetProperty("items").EnumerateArray().Where(actor => actor.TryGetProperty("camp", out _))
            .ToDictionary(Id, actor => actor.GetProperty("camp").GetInt64());
        Equal(
            "camps",
            campOf.Values.Distinct().Select(camp => Line(camp, campOf.Values.Count(of => of == camp), Within(camp, "SUPPORTS"),
                Within(camp, "OPPOSES"), Across(camp, "SUPPORTS"), Across(camp, "OPPOSES"))),
            report.GetProperty("camps").GetProperty("items").EnumerateArray().Select(camp => Line(
                Number(camp, "number"), Number(camp.GetProperty("members"), "total"), Number(camp, "forWithin"),
                    Number(camp, "againstWithin"), Number(camp, "forOutside"), Number(camp, "againstOutside"))));

        long Within(long camp, string type) => ties.Count(tie => tie.Text("type") == type && In(tie, "a", camp) && In(tie, "b", camp));
        long Across(long camp, string type) => ties.Count(tie => tie.Text("type") == type && In(tie, "a", camp) != In(tie, "b", camp));
        bool In(CypherRow tie, string end, long camp) => campOf.TryGetValue(tie.Text(end), out var of) && of == camp;
    }

    private static string Balance(IGrouping<string, CypherRow> group)
    {
        var isFor = group.Count(row => row.Truth("counts") && row.Text("polarity") == "SUPPORT");
        var against = group.Count(row => row.Truth("counts") && row.Text("polarity") == "OPPOSE");
        return $"{group.Key}: {Line(isFor, against, group.Count() - isFor - against)}";
    }

    private static string Claimed(JsonElement claim, string name)
        => $"{claim.GetProperty(name)}: {Line(Number(claim, "support"), Number(claim, "oppose"), Number(claim, "other"))}";

    private void Equal(string what, IEnumerable<string> held, IEnumerable<string> claimed)
    {
        var (inGraph, inReport) = (string.Join('\n', held.Order(StringComparer.Ordinal)),
            string.Join('\n', claimed.Order(StringComparer.Ordinal)));
        if (inGraph != inReport) faults.Add($"{what}: claimed\n{inReport}\nthe graph holds\n{inGraph}");
    }

    private static string Line(params ReadOnlySpan<long> numbers) => string.Join(' ', numbers.ToArray());

    private static long Number(JsonElement claim, string property) => claim.GetProperty(property).GetInt64();

    private static string Id(JsonElement actor) => actor.GetProperty("id").GetString()!;
}
