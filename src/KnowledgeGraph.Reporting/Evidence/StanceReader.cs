using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Reads the stances of a scope. What a later extraction took back is left out. Lists are oldest first, undated last.</summary>
internal sealed class StanceReader(ICypherTransaction transaction, ReportScope scope)
{
    /// <summary>What <paramref name="holder"/> holds of <paramref name="target"/> (ids of actors).</summary>
    public Task<IReadOnlyList<StanceLine>> BetweenAsync(string holder, string target, CancellationToken cancellationToken)
        => ReadAsync(StanceCypher.Between, new() { ["holder"] = holder, ["target"] = target }, cancellationToken);

    public Task<IReadOnlyList<StanceLine>> OfAsync(string holder, CancellationToken cancellationToken)
        => ReadAsync(StanceCypher.Of, new() { ["holder"] = holder }, cancellationToken);

    /// <summary>What others hold of an actor.</summary>
    public Task<IReadOnlyList<StanceLine>> TowardAsync(string target, CancellationToken cancellationToken)
        => ReadAsync(StanceCypher.Toward, new() { ["target"] = target }, cancellationToken);

    public Task<IReadOnlyList<StanceLine>> TowardTopicAsync(string topic, CancellationToken cancellationToken)
        => ReadAsync(StanceCypher.TowardTopic, new() { ["topic"] = topic }, cancellationToken);

    public Task<IReadOnlyList<StanceLine>> AllAsync(CancellationToken cancellationToken)
        => ReadAsync(StanceCypher.All, [], cancellationToken);

    private async Task<IReadOnlyList<StanceLine>> ReadAsync(string text, Dictionary<string, object?> parameters,
        CancellationToken cancellationToken)
    {
        foreach (var (name, value) in scope.Parameters()) parameters[name] = value;
        var rows = await transaction.RowsAsync(new CypherStatement(text, parameters), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Line).OrderBy(line => line.Date is null).ThenBy(line => line.Date, StringComparer.Ordinal)
            .ThenBy(line => line.StanceId, StringComparer.Ordinal)];
    }

    private static StanceLine Line(CypherRow row) => new()
    {
        StanceId = row.Text("stance"),
        StatementId = row.Text("statement"),
        HolderId = row.Text("holderId"),
        HolderName = row.Text("holderName"),
        TargetId = row.Text("targetId"),
        TargetName = row.Text("targetName"),
        TargetWords = row.TextOrNull("targetWords"),
        Polarity = row.Text("polarity"),
        Score = row.Number("score"),
        Modality = row.Text("modality"),
        Negated = row.Truth("negated"),
        Class = row.Text("class"),
        Through = row.TextOrNull("through"),
        Rule = row.TextOrNull("rule"),
        Confidence = row.Number("confidence"),
        Cue = row.TextOrNull("cue"),
        SpeakerName = row.TextOrNull("speaker"),
        IsSecondHand = row.Truth("secondHand"),
        QuoteType = row.Text("quoteType"),
        Statement = row.Text("quote"),
        Date = row.TextOrNull("date"),
        IsCopy = row.Text("original") != row.Text("statement"),
        Citation = CitationOf(row),
        Places = PlacesOf(row),
    };

    internal static Citation CitationOf(CypherRow row) => new(
        row.Text("article"),
        row.TextOrNull("title"),
        row.TextOrNull("outlet"),
        row.TextOrNull("publishedAt"),
        row.TextOrNull("url"),
        row.IntegerOrNull("startOffset"),
        row.IntegerOrNull("endOffset"));

    private static StancePlaces PlacesOf(CypherRow row) => new()
    {
        Original = row.Text("original"),
        SourceId = row.TextOrNull("source"),
        At = row.TextOrNull("at"),
        RecordedAt = row.TextOrNull("recordedAt"),
        HolderKind = row.TextOrNull("holderKind") ?? "Actor",
        TargetKind = row.TextOrNull("targetKind") ?? "Actor",
        TargetArticle = row.TextOrNull("targetArticle"),
        Stance = TextSpan.Of(row.IntegerOrNull("stanceStart"), row.IntegerOrNull("stanceEnd")),
        Holder = TextSpan.Of(row.IntegerOrNull("holderStart"), row.IntegerOrNull("holderEnd")),
        Target = TextSpan.Of(row.IntegerOrNull("targetStart"), row.IntegerOrNull("targetEnd")),
    };
}
