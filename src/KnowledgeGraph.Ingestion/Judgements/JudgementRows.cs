using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>Reads and writes judgements' nodes in an open transaction.</summary>
internal static class JudgementRows
{
    public static Task WriteAsync(ICypherTransaction graph, KeptJudgement kept, IReadOnlyList<string> moved, CancellationToken cancellationToken) =>
        graph.ForRowsAsync(
            JudgementCypher.Record,
            [
                new()
                {
                    ["id"] = kept.Judgement.Id,
                    ["p"] = new Dictionary<string, object?>
                    {
                        ["subject"] = kept.Judgement.SubjectText,
                        ["verdict"] = kept.Judgement.VerdictText,
                        ["left"] = kept.Judgement.Left,
                        ["right"] = kept.Judgement.Right,
                        ["decidedBy"] = kept.Note.DecidedBy,
                        ["decidedAt"] = kept.Note.DecidedAt!.Value.InUtc(),
                        ["reason"] = kept.Note.Reason,
                        ["movedMentionIds"] = moved.AsList(),
                    },
                },
            ],
            cancellationToken);

    /// <returns>Null where there is none.</returns>
    public static async Task<KeptJudgement?> FindAsync(ICypherTransaction graph, string id, CancellationToken cancellationToken) =>
        (await graph.ForIdsAsync(JudgementCypher.Find, [id], cancellationToken).ConfigureAwait(false)) is [var row] ? Of(row) : null;

    public static async Task<IReadOnlyList<KeptJudgement>> AllAsync(ICypherTransaction graph, CancellationToken cancellationToken) =>
        [.. (await graph.RowsAsync(new CypherStatement(JudgementCypher.All), cancellationToken).ConfigureAwait(false)).Select(Of)];

    /// <summary>Of each verdict about a name or topic, pairs apart, the one that holds.</summary>
    public static async Task<IReadOnlyDictionary<JudgementVerdict, Judgement>> InForceAsync(
        ICypherTransaction graph, JudgementSubject subject, string left, CancellationToken cancellationToken) =>
        InForce((await graph.ForIdsAsync(JudgementCypher.About, [left], cancellationToken).ConfigureAwait(false)).Select(Of), subject);

    /// <param name="about">All judgements about one name or topic.</param>
    public static IReadOnlyDictionary<JudgementVerdict, Judgement> InForce(IEnumerable<KeptJudgement> about, JudgementSubject subject) => about
        .Where(kept => kept.Judgement.Subject == subject && !kept.Judgement.IsPair)
        .OrderByDescending(kept => kept.Note.DecidedAt)
        .ThenBy(kept => kept.Judgement.Id, StringComparer.Ordinal)
        .DistinctBy(kept => kept.Judgement.Verdict)
        .ToDictionary(kept => kept.Judgement.Verdict, kept => kept.Judgement);

    private static KeptJudgement Of(CypherRow row) => new(
        new Judgement(
            Enum.Parse<JudgementSubject>(row.Text("subject"), ignoreCase: true),
            Enum.Parse<JudgementVerdict>(row.Text("verdict"), ignoreCase: true),
            row.Text("left"),
            row.TextOrNull("right")),
        new JudgementNote(row.TextOrNull("decidedBy") ?? "unknown", row.TextOrNull("reason"), ((ZonedDateTime)row["decidedAt"]!).ToInstant()));
}
