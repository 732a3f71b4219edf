using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Reporting.Ties;

/// <summary>The ties of a scope as a network that can be measured.</summary>
internal static class ScopeNetwork
{
    public static ActorNetwork Of(IReadOnlyList<Tie> ties)
    {
        var actors = ties.SelectMany(tie => new[] { (Id: tie.HolderId, Name: tie.HolderName, Kind: tie.HolderKind),
            (Id: tie.TargetId, Name: tie.TargetName, Kind: tie.TargetKind) })
            .DistinctBy(actor => actor.Id)
            .ToDictionary(actor => actor.Id, actor => new NetworkActor(actor.Id, actor.Name, actor.Kind), StringComparer.Ordinal);
        return new ActorNetwork(actors.Values, ties.Select(tie => new StanceTie(actors[tie.HolderId], actors[tie.TargetId], Sign(tie))
        {
            Weight = tie.Side == 0 ? Math.Min(tie.Pro, tie.Con) : Math.Abs(tie.Pro - tie.Con),
            StatementCount = tie.StatementCount,
            SourceCount = tie.SourceCount,
        }));
    }

    private static TieSign Sign(Tie tie) => tie.Side switch { > 0 => TieSign.Support, < 0 => TieSign.Oppose, _ => TieSign.Ambivalent };
}
