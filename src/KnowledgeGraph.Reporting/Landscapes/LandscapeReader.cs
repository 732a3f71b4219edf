using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>Gathers a landscape from the graph: one pass over the stances of the scope.</summary>
internal sealed class LandscapeReader(ICypherTransaction transaction, ReportScope scope)
{
    private const int MembersOfCamp = 8;

    /// <summary>More would only tell of the order in which sums were taken.</summary>
    private const int PageRankDigits = 6;

    public async Task<LandscapeReport> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = await new StanceReader(transaction, scope).AllAsync(cancellationToken).ConfigureAwait(false);
        var ties = TieFold.Of(lines, scope).Where(tie => tie.TargetKind != "Topic").ToList();
        var network = ScopeNetwork.Of(ties);
        var structure = NetworkStructure.Of(network, scope.Top, cancellationToken);
        var central = Central(ties, structure);
        return new LandscapeReport
        {
            Scope = scope,
            Counts = Counts(lines, ties, central.Count),
            Central = Listed<CentralActor>.Of(central, scope.Top),
            Actors = central,
            Ties = Listed<Tie>.Of(ties, scope.Top * 2),
            Camps = Listed<Camp>.Of(Camps(ties, central), scope.Top),
            BalancedTriangles = structure.BalancedTriangles,
            Unbalanced = new([.. structure.StrongestUnbalanced.Select(t =>
                new Triangle(t.A.Id, t.A.Name, t.B.Id, t.B.Name, t.C.Id, t.C.Name, t.AB, t.BC, t.AC))], structure.UnbalancedTriangles),
            Contested = Listed<ContestedActor>.Of(Contested(central), scope.Top),
            Months = StanceHistory.Months(lines),
            Outlets = Listed<OutletSides>.Of(StanceHistory.Outlets(lines), scope.Top),
        };
    }

    private static LandscapeCounts Counts(IReadOnlyList<StanceLine> lines, IReadOnlyList<Tie> ties, int actors)
    {
        var dates = lines.Select(line => line.Date).OfType<string>().ToList();
        return new LandscapeCounts(
            lines.Select(line => line.Citation.ArticleId).Distinct(StringComparer.Ordinal).LongCount(),
            lines.Select(line => line.Places.SourceId).OfType<string>().Distinct(StringComparer.Ordinal).LongCount(),
            lines.LongCount(line => !line.IsCopy),
            actors,
            ties.Count,
            ties.LongCount(tie => tie.IsWellEvidenced),
            dates.Min(StringComparer.Ordinal),
            dates.Max(StringComparer.Ordinal));
    }

    private static List<CentralActor> Central(IReadOnlyList<Tie> ties, NetworkStructure structure)
    {
        var (toward, of) = (ties.ToLookup(tie => tie.TargetId), ties.ToLookup(tie => tie.HolderId));
        return
        [
            .. structure.PageRank.Keys
                .OrderByDescending(actor => structure.PageRank[actor])
                .ThenBy(actor => actor.Id, StringComparer.Ordinal)
                .Select(actor => new CentralActor(
                    actor.Id,
                    actor.Name,
                    actor.Kind,
                    Math.Round(structure.PageRank[actor], PageRankDigits),
                    toward[actor.Id].LongCount(tie => tie.Side > 0),
                    toward[actor.Id].LongCount(tie => tie.Side < 0),
                    of[actor.Id].LongCount(tie => tie.Side > 0),
                    of[actor.Id].LongCount(tie => tie.Side < 0),
                    structure.Camps.TryGetValue(actor, out var camp) ? camp : null)),
        ];
    }

    private static List<Camp> Camps(IReadOnlyList<Tie> ties, IReadOnlyList<CentralActor> central)
    {
        var campOf = central.Where(actor => actor.Camp is not null)
            .ToDictionary(actor => actor.Id, actor => actor.Camp!.Value, StringComparer.Ordinal);
        var sides = ties.Select(tie => (Holder: campOf.TryGetValue(tie.HolderId, out var h) ? h : -1,
            Target: campOf.TryGetValue(tie.TargetId, out var t) ? t : -1, tie.Side)).ToList();
        return
        [
            .. central.Where(actor => actor.Camp is not null)
                .GroupBy(actor => actor.Camp!.Value)
                .OrderBy(camp => camp.Key)
                .Select(camp => new Camp(
                    camp.Key,
                    Listed<string>.Of([.. camp.Select(actor => actor.Name)], MembersOfCamp),
                    sides.LongCount(tie => tie.Holder == camp.Key && tie.Target == camp.Key && tie.Side > 0),
                    sides.LongCount(tie => tie.Holder == camp.Key && tie.Target == camp.Key && tie.Side < 0),
                    sides.LongCount(tie => (tie.Holder == camp.Key) != (tie.Target == camp.Key) && tie.Side > 0),
                    sides.LongCount(tie => (tie.Holder == camp.Key) != (tie.Target == camp.Key) && tie.Side < 0))),
        ];
    }

    private static List<ContestedActor> Contested(IEnumerable<CentralActor> central) =>
    [
        .. central.Where(actor => actor.SupportIn > 0 && actor.OpposeIn > 0)
            .OrderByDescending(actor => Math.Min(actor.SupportIn, actor.OpposeIn))
            .ThenByDescending(actor => actor.SupportIn + actor.OpposeIn)
            .ThenBy(actor => actor.Id, StringComparer.Ordinal)
            .Select(actor => new ContestedActor(actor.Id, actor.Name, actor.SupportIn, actor.OpposeIn)),
    ];
}
