using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Statements;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>Gathers a relationship report from the graph.</summary>
internal sealed class RelationshipReader(ICypherTransaction transaction)
{
    public async Task<RelationshipReport> ReadAsync(ActorFace a, ActorFace b, CancellationToken cancellation)
    {
        var (aToB, bToA) = (await SideAsync(a, b, cancellation).ConfigureAwait(false), await SideAsync(b, a, cancellation).ConfigureAwait(false));
        var shared = await SharedAsync(a, b, cancellation).ConfigureAwait(false);
        return new RelationshipReport
        {
            A = a,
            B = b,
            AToB = aToB,
            BToA = bToA,
            Outlets = [.. aToB.Lines.Concat(bToA.Lines).Where(line => !line.IsCopy).Select(line => line.Citation.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            SharedFriends = [.. shared.Where(tie => tie is { AType: "SUPPORTS", BType: "SUPPORTS" })],
            SharedFoes = [.. shared.Where(tie => tie is { AType: "OPPOSES", BType: "OPPOSES" })],
            DividedOver = [.. shared.Where(tie => tie.AType != tie.BType)],
            Addressed = await StatementLines.AddressedAsync(transaction, a.Id, b.Id, cancellation).ConfigureAwait(false),
        };
    }

    private async Task<OneSide> SideAsync(ActorFace holder, ActorFace target, CancellationToken cancellation)
    {
        var lines = await StanceLines.BetweenAsync(transaction, holder.Id, target.Id, cancellation).ConfigureAwait(false);
        return new OneSide
        {
            Balance = await BalanceAsync(holder, target, cancellation).ConfigureAwait(false),
            Lines = lines,
            Months = StanceHistory.Months(lines),
            TurningPoints = StanceHistory.TurningPoints(lines),
        };
    }

    private async Task<Balance?> BalanceAsync(ActorFace holder, ActorFace target, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["holder"] = holder.Id, ["target"] = target.Id };
        var rows = await transaction.RowsAsync(new CypherStatement(BalanceText, parameters), cancellation).ConfigureAwait(false);
        return rows.Count == 0 ? null : Read(rows[0]);
    }

    internal static Balance Read(CypherRow row) => new(
        row.Text("type"),
        row.Number("weight"),
        row.Number("pro"),
        row.Number("con"),
        row.Integer("statementCount"),
        row.Integer("sourceCount"),
        row.TextOrNull("firstAt"),
        row.TextOrNull("lastAt"));

    private async Task<IReadOnlyList<SharedTie>> SharedAsync(ActorFace a, ActorFace b, CancellationToken cancellation)
    {
        var rows = await transaction.RowsAsync(new CypherStatement(SharedText, new Dictionary<string, object?> { ["a"] = a.Id, ["b"] = b.Id }), cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new SharedTie(
            row.Text("id"), row.Text("name"), row.Text("aType"), row.Integer("aStatements"), row.Text("bType"), row.Integer("bStatements")))];
    }

    private const string BalanceText = """
        MATCH (:Actor {id: $holder})-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(:Actor {id: $target})
        RETURN type(r) AS type, coalesce(r.weight, 0.0) AS weight, coalesce(r.pro, 0.0) AS pro, coalesce(r.con, 0.0) AS con,
               coalesce(r.statementCount, 0) AS statementCount, coalesce(r.sourceCount, 0) AS sourceCount,
               left(toString(r.firstAt), 10) AS firstAt, left(toString(r.lastAt), 10) AS lastAt
        ORDER BY type
        LIMIT 1
        """;

    private const string SharedText = """
        MATCH (a:Actor {id: $a})-[x:SUPPORTS|OPPOSES]->(other)<-[y:SUPPORTS|OPPOSES]-(b:Actor {id: $b})
        WHERE other <> a AND other <> b
        RETURN other.id AS id, other.name AS name, type(x) AS aType, coalesce(x.statementCount, 0) AS aStatements,
               type(y) AS bType, coalesce(y.statementCount, 0) AS bStatements
        ORDER BY aStatements + bStatements DESC, name, id
        """;
}
