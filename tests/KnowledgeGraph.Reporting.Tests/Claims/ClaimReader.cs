using System.Text.Json;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Tests.Claims;

/// <summary>Walks a JSON report and reads each object back from the graph.</summary>
internal sealed class ClaimReader(ICypherConnection graph)
{
    private readonly List<string> _faults = [];
    private string _stance = "";

    public async Task<IReadOnlyList<string>> FaultsAsync(JsonElement report)
    {
        await new CountClaims(graph, _faults).ReadAsync(report);
        await WalkAsync(report, "$");
        return _faults;
    }

    private async Task WalkAsync(JsonElement at, string path)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in at.EnumerateArray().Index()) await WalkAsync(item, $"{path}[{index}]");
        }

        if (at.ValueKind != JsonValueKind.Object) return;
        await ReadAsync(at, path);
        foreach (var property in at.EnumerateObject()) await WalkAsync(property.Value, $"{path}.{property.Name}");
    }

    private Task ReadAsync(JsonElement claim, string path) => claim switch
    {
        _ when Has(claim, "retractedAt") => StanceAsync(claim, path, isTakenBack: true),
        _ when Has(claim, "stanceId") => StanceAsync(claim, path, isTakenBack: false),
        _ when Has(claim, "statementId") => CompareAsync(claim, path, ClaimGraph.Statement),
        _ when Has(claim, "pro") => TieAsync(claim, path),
        _ when Has(claim, "aType") => SharedAsync(claim, path),
        _ when Has(claim, "aId") => TriangleAsync(claim, path),
        _ when Has(claim, "method") => MentionAsync(claim, path),
        _ when Has(claim, "id") => NamedAsync(claim, path),
        _ when IsOfCounts(claim) || IsFrame(claim, path) => Task.CompletedTask,
        _ => UnknownAsync(path),
    };

    /// <summary>What <see cref="CountClaims"/> reads back.</summary>
    private static bool IsOfCounts(JsonElement claim) => Has(claim, "month") || Has(claim, "outlet") || Has(claim, "stances")
        || Has(claim, "members");

    /// <summary>
    /// What holds claims and makes none itself, or whose claims the object around it has compared (citation, quote, mark).
    /// </summary>
    private static bool IsFrame(JsonElement claim, string path) => path == "$" || Has(claim, "items") || Has(claim, "own")
        || Has(claim, "asked")
        || Has(claim, "articleId") || Has(claim, "marks") || Has(claim, "length") || Has(claim, "top") || Has(claim, "evidence")
            || Has(claim, "before")
        || Has(claim, "stance") || Has(claim, "pageRankPlace");

    private async Task StanceAsync(JsonElement claim, string path, bool isTakenBack)
    {
        _stance = Text(claim, "stanceId");
        if (isTakenBack)
        {
            var rows = await ClaimGraph.RowsAsync(graph,
                "MATCH (x:Stance {id: $id})<-[:EXPRESSES]-(s) RETURN x.polarity AS polarity, left(toString(coalesce(x.retractedAt, s.retractedAt)), 10) AS retractedAt, s.text AS statement", ("id", _stance));
            Compare(claim, path, rows);
            return;
        }

        if (await CompareAsync(claim, path, ClaimGraph.Stance) is not { } row) return;
        if (!row.Truth("isHolder") || !row.Truth("isTarget")) Fault(path, "holder or target is another");
        if (row.Truth("isTakenBack")) Fault(path, "it was taken back");
        if (claim.TryGetProperty("targetWords", out var words) && !row.Texts("mentioned").Contains(words.GetString())) Fault(path,
            "the target has other words");
    }

    private async Task<CypherRow?> CompareAsync(JsonElement claim, string path, string text)
    {
        var rows = await ClaimGraph.RowsAsync(
            graph,
            text,
            [.. new[] { "stanceId", "statementId", "holderId", "holderName", "targetId", "targetName" }.Select(name =>
                (name, (object?)TextOrNull(claim, name)))]);
        if (Compare(claim, path, rows) is not { } row) return null;
        Compare(claim.GetProperty("citation"), path + ".citation", rows);
        if (claim.TryGetProperty("quote", out var quote)) Quoted(quote, path, row.TextOrNull("articleText"), row.Text("statement"));
        return row;
    }

    /// <summary>A quotation is the article's own words at its place, or the statement's where the text is not kept.</summary>
    private void Quoted(JsonElement quote, string path, string? article, string statement)
    {
        var words = Text(quote, "text");
        var source = quote.TryGetProperty("start", out var start) ? article?.Substring(start.GetInt32(), words.Length) : statement;
        if (source is null || string.Concat(source.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)) != words) Fault(path,
            $"the article does not say: {words}");
        foreach (var mark in quote.GetProperty("marks").EnumerateArray())
        {
            if (mark.GetProperty("start").GetInt32() + mark.GetProperty("length").GetInt32() > words.Length) Fault(path,
                "a mark leaves the quotation");
        }
    }

    private async Task TieAsync(JsonElement claim, string path)
    {
        var rows = await ClaimGraph.RowsAsync(graph, ClaimGraph.Tie, ("holderId", Text(claim, "holderId")),
            ("targetId", Text(claim, "targetId")));
        if (Compare(claim, path, rows) is not { } row) return;
        if (!row.Texts("holderLabels").Contains(Text(claim, "holderKind")) || !row.Texts("targetLabels")
            .Contains(Text(claim, "targetKind"))) Fault(path, "another kind");
        var isWell = row.Integer("sourceCount") > 1 && row.Integer("secondHandCount") < row.Integer("statementCount")
            && row.Number("bestConfidence") > 0.5;
        if (claim.GetProperty("isWellEvidenced").GetBoolean() != isWell) Fault(path, "how well it is evidenced");
    }

    private async Task SharedAsync(JsonElement claim, string path)
    {
        foreach (var side in new[] { "a", "b" })
        {
            var rows = await ClaimGraph.RowsAsync(
                graph,
                "MATCH (h:Actor)-[r:SUPPORTS|OPPOSES]->(t {id: $id}) WHERE type(r) = $type AND r.statementCount = $count RETURN t.name AS targetName",
                ("id", Text(claim, "targetId")),
                ("type", Text(claim, side + "Type")),
                ("count", claim.GetProperty(side + "Statements").GetInt64()));
            Compare(claim, path, [.. rows.Take(1)]);
        }
    }

    private async Task TriangleAsync(JsonElement claim, string path)
    {
        foreach (var (one, other) in new[] { ("a", "b"), ("b", "c"), ("a", "c") })
        {
            var rows = await ClaimGraph.RowsAsync(graph, ClaimGraph.Balance, ("a", Text(claim, one + "Id")),
                ("b", Text(claim, other + "Id")));
            if (rows[0].Number("balance") > 0 != claim.GetProperty($"{one}{other}Support").GetBoolean()) Fault(path,
                $"{one} and {other} stand otherwise");
        }
    }

    private async Task MentionAsync(JsonElement claim, string path)
    {
        var rows = await ClaimGraph.RowsAsync(
            graph,
            ClaimGraph.Mention,
            ("stanceId", _stance),
            ("words", Text(claim, "words")),
            ("kind", Text(claim, "kind")),
            ("method", Text(claim, "method")),
            ("confidence", claim.GetProperty("confidence").GetDouble()));
        if (rows[0].Integer("found") == 0) Fault(path, "the stance has no such mention");
    }

    private async Task NamedAsync(JsonElement claim, string path)
    {
        if (Compare(claim, path, await ClaimGraph.RowsAsync(graph, ClaimGraph.Named, ("id", Text(claim, "id")))) is not { } row) return;
        if (TextOrNull(claim, "kind") is { } kind && !row.Texts("labels").Contains(kind)) Fault(path, "another kind");
        if (claim.TryGetProperty("for", out var isFor) && isFor.GetInt64() != row.Integer("supportIn")) Fault(path, "others are for it");
        if (claim.TryGetProperty("against", out var against) && against.GetInt64() != row.Integer("opposeIn")) Fault(path,
            "others are against it");
        foreach (var names in new[] { "aliases", "roles" })
        {
            if (claim.TryGetProperty(names, out var said) && said.EnumerateArray()
                .Any(name => !row.Texts(names).Contains(name.GetString()))) Fault(path, names);
        }
    }

    /// <summary>
    /// Each property of the claim that the row has too must be equal; a property that the claim leaves out must be null or false there.
    /// </summary>
    private CypherRow? Compare(JsonElement claim, string path, IReadOnlyList<CypherRow> rows)
    {
        if (rows.Count == 0)
        {
            Fault(path, "the graph does not hold it");
            return null;
        }

        foreach (var property in claim.EnumerateObject()
            .Where(property => rows[0].Columns.Contains(property.Name) && property.Value.ValueKind != JsonValueKind.Array))
        {
            var held = rows[0][property.Name];
            var isSame = held switch
            {
                double number => Math.Abs(number - property.Value.GetDouble()) < 1e-6,
                long number => property.Value.ValueKind == JsonValueKind.Number && number == property.Value.GetInt64(),
                bool truth => truth == property.Value.GetBoolean(),
                _ => property.Value.ValueKind == JsonValueKind.String && held as string == property.Value.GetString(),
            };
            if (!isSame) Fault($"{path}.{property.Name}", $"{property.Value} is claimed, the graph holds {held ?? "nothing"}");
        }

        return rows[0];
    }

    private Task UnknownAsync(string path)
    {
        Fault(path, "nobody knows how to read this back");
        return Task.CompletedTask;
    }

    private void Fault(string path, string reason) => _faults.Add($"{path}: {reason}");

    private static bool Has(JsonElement claim, string property) => claim.TryGetProperty(property, out _);

    private static string Text(JsonElement claim, string property) => claim.GetProperty(property).GetString()!;

    private static string? TextOrNull(JsonElement claim, string property) => claim.TryGetProperty(property, out var value)
        ? value.GetString() : null;
}
