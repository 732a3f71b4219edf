using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Explaining;

/// <summary>Follows a tie down to its stances, sentences and mentions.</summary>
internal sealed class ExplanationReader(ICypherTransaction transaction, ReportScope scope)
{
    public async Task<Explanation> ReadAsync(ActorFace holder, ActorFace target, IReadOnlyList<NameChoice> names,
        CancellationToken cancellationToken)
    {
        var lines = await new StanceReader(transaction, scope).BetweenAsync(holder.Id, target.Id, cancellationToken).ConfigureAwait(false);
        var byCounted = lines.ToLookup(line => WhyNot(line) is null);
        return new Explanation
        {
            Scope = scope,
            Names = names,
            Holder = holder,
            Target = target,
            Tie = TieFold.Of(lines, scope).FirstOrDefault(),
            Counted = await ExplainAsync([.. byCounted[true]], cancellationToken).ConfigureAwait(false),
            NotCounted = await ExplainAsync([.. byCounted[false]], cancellationToken).ConfigureAwait(false),
        };
    }

    private static string? WhyNot(StanceLine line) => line switch
    {
        { IsCopy: true } => "a copy of an earlier report",
        { Modality: not "ASSERTED" } => $"not asserted now: {line.Modality.ToLowerInvariant()}",
        { Class: not ("POSITION" or "DEMAND") } => $"a {line.Class.ToLowerInvariant()} stance, neither position nor demand",
        { Through: not null } => "toward what the target says, does or proposes, not toward the target itself",
        { Polarity: "NEUTRAL" } => "neutral",
        _ => null,
    };

    private async Task<Listed<ExplainedStance>> ExplainAsync(IReadOnlyList<StanceLine> lines, CancellationToken cancellationToken)
    {
        var shown = await new QuotationReader(transaction).WithQuotesAsync(lines.Take(scope.Top), cancellationToken).ConfigureAwait(false);
        var parameters = new Dictionary<string, object?> { ["ids"] = shown.Select(line => (object?)line.StanceId).ToList() };
        var rows = await transaction.RowsAsync(new CypherStatement(MentionsText, parameters), cancellationToken).ConfigureAwait(false);
        var mentions = rows.ToLookup(row => (row.Text("stance"), row.Text("role")), row =>
            (Actor: row.Text("actor"), Mention: Mention(row)));
        return new(
            [.. shown.Select(line => new ExplainedStance(
                line,
                WhyNot(line),
                mentions[(line.StanceId, "holder")].FirstOrDefault(found => found.Actor == line.HolderId).Mention,
                mentions[(line.StanceId, "target")].FirstOrDefault(found => found.Actor == line.TargetId).Mention))],
            lines.Count);
    }

    private static ExplainedMention Mention(CypherRow row) => new(
        row.Text("words"), row.Text("kind"), row.Text("method"), row.Number("confidence"), row.TextOrNull("nameKey"),
            row.TextOrNull("fullest"), row.TextOrNull("judgement"));

    private const string MentionsText = """
        UNWIND $ids AS id
        MATCH (stance:Stance {id: id})-[role:HELD_BY|TOWARD]->(m:Mention)-[r:REFERS_TO]->(a:Actor)
        OPTIONAL MATCH (m)-[:IN_ARTICLE]->(article:Article)<-[named:MENTIONED_IN]-(a)
        OPTIONAL MATCH (j:Judgement {id: r.judgementId})
        WITH stance, role, m, r, a, head(collect(named.name)) AS fullest, head(collect(j)) AS j
        RETURN stance.id AS stance, CASE type(role) WHEN 'HELD_BY' THEN 'holder' ELSE 'target' END AS role, a.id AS actor, m.text AS words,
        m.kind AS kind,
               toUpper(r.method) AS method, coalesce(r.confidence, 1.0) AS confidence, r.nameKey AS nameKey, fullest,
               CASE WHEN j IS NULL THEN null ELSE coalesce(j.decidedBy, 'somebody') + coalesce(': ' + j.reason, '') END AS judgement
        ORDER BY stance, role, m.id
        """;
}
