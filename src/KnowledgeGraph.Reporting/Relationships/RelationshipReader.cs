using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>Gathers a relationship report from the graph.</summary>
internal sealed class RelationshipReader(ICypherTransaction transaction, ReportScope scope)
{
    private readonly StanceReader _stances = new(transaction, scope);
    private readonly QuotationReader _quotations = new(transaction);

    public async Task<RelationshipReport> ReadAsync(ActorFace a, ActorFace b, IReadOnlyList<NameChoice> names,
        CancellationToken cancellationToken)
    {
        var (ofA, ofB) = (await _stances.OfAsync(a.Id, cancellationToken).ConfigureAwait(false),
            await _stances.OfAsync(b.Id, cancellationToken).ConfigureAwait(false));
        var (aToB, bToA) = (ofA.Where(line => line.TargetId == b.Id).ToList(), ofB.Where(line => line.TargetId == a.Id).ToList());
        var shared = Shared(TieFold.Of(ofA, scope), TieFold.Of(ofB, scope), a, b);
        var addressed = await new StatementReader(transaction, scope).AddressedAsync(a.Id, b.Id, cancellationToken).ConfigureAwait(false);
        return new RelationshipReport
        {
            Scope = scope,
            Names = names,
            A = a,
            B = b,
            AToB = await SideAsync(aToB, cancellationToken).ConfigureAwait(false),
            BToA = await SideAsync(bToA, cancellationToken).ConfigureAwait(false),
            Outlets = Listed<OutletSides>.Of(StanceHistory.Outlets(aToB.Concat(bToA)), scope.Top),
            SharedFriends = Of(shared, tie => tie is { AType: "SUPPORTS", BType: "SUPPORTS" }),
            SharedFoes = Of(shared, tie => tie is { AType: "OPPOSES", BType: "OPPOSES" }),
            DividedOver = Of(shared, tie => tie.AType != tie.BType),
            Addressed = new([.. await _quotations.WithQuotesAsync([.. addressed.Take(scope.Top)], cancellationToken)
                .ConfigureAwait(false)], addressed.Count),
        };
    }

    private Listed<SharedTie> Of(IEnumerable<SharedTie> shared, Func<SharedTie, bool> which)
        => Listed<SharedTie>.Of([.. shared.Where(which)], scope.Top);

    private async Task<OneSide> SideAsync(IReadOnlyList<StanceLine> lines, CancellationToken cancellationToken)
    {
        var turns = StanceHistory.TurningPoints(lines);
        var turned = await _quotations.WithQuotesAsync(turns.SelectMany(turn => new[] { turn.Before, turn.After }), cancellationToken)
            .ConfigureAwait(false);
        return new OneSide
        {
            Tie = TieFold.Of(lines, scope).FirstOrDefault(),
            Evidence = await _quotations.WithQuotesAsync(EvidenceSorting.Sort(lines, scope.Top), cancellationToken).ConfigureAwait(false),
            Months = StanceHistory.Months(lines),
            TurningPoints = [.. turned.Chunk(2).Select(pair => new TurningPoint(pair[0], pair[1]))],
        };
    }

    private static List<SharedTie> Shared(IEnumerable<Tie> ofA, IEnumerable<Tie> ofB, ActorFace a, ActorFace b)
    {
        var others = ofB.Where(tie => tie.Side != 0 && tie.TargetId != a.Id && tie.TargetId != b.Id)
            .ToDictionary(tie => tie.TargetId, StringComparer.Ordinal);
        return
        [
            .. ofA.Where(tie => tie.Side != 0 && others.ContainsKey(tie.TargetId))
                .Select(tie => new SharedTie(tie.TargetId, tie.TargetName, tie.Type, tie.StatementCount, others[tie.TargetId].Type,
                    others[tie.TargetId].StatementCount))
                .OrderByDescending(tie => tie.AStatements + tie.BStatements)
                .ThenBy(tie => tie.TargetName, StringComparer.Ordinal)
                .ThenBy(tie => tie.TargetId, StringComparer.Ordinal),
        ];
    }
}
