using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Reporting.Ties;

/// <summary>
/// Stances to ties, as derivation makes them. Over all stances of a graph it gives the graph's derived relationships; a test holds that.
/// </summary>
internal static class TieFold
{
    /// <summary>Best evidenced first, and of topics those that articles share. Nobody has a tie to itself.</summary>
    public static IReadOnlyList<Tie> Of(IEnumerable<StanceLine> lines, ReportScope scope) =>
    [
        .. lines.Where(line => line.HolderId != line.TargetId)
            .GroupBy(line => (line.HolderId, line.TargetId))
            .Select(group => One([.. group]))
            .OfType<Tie>()
            .Where(tie => tie.SourceCount >= scope.MinSources)
            .OrderByDescending(tie => tie.IsWellEvidenced)
            .ThenBy(tie => tie.TargetArticle is not null)
            .ThenByDescending(tie => tie.SourceCount)
            .ThenByDescending(tie => tie.StatementCount - tie.SecondHandCount)
            .ThenByDescending(tie => tie.StatementCount)
            .ThenByDescending(tie => tie.BestConfidence)
            .ThenBy(tie => tie.HolderName, StringComparer.Ordinal)
            .ThenBy(tie => tie.TargetName, StringComparer.Ordinal)
            .ThenBy(tie => tie.HolderId, StringComparer.Ordinal)
            .ThenBy(tie => tie.TargetId, StringComparer.Ordinal),
    ];

    /// <summary>Null where no stance takes a side.</summary>
    private static Tie? One(IReadOnlyList<StanceLine> lines)
    {
        if (Side.Of(lines.Select(Weight)) is not { } side) return null;
        var first = lines[0];
        return new Tie
        {
            HolderId = first.HolderId,
            HolderName = first.HolderName,
            HolderKind = first.Places.HolderKind,
            TargetId = first.TargetId,
            TargetName = first.TargetName,
            TargetKind = first.Places.TargetKind,
            TargetArticle = first.Places.TargetArticle,
            Type = side.Type,
            Pro = side.Pro / 1e3,
            Con = side.Con / 1e3,
            StatementCount = side.Evidence.Statements,
            SecondHandCount = side.Evidence.SecondHand,
            SourceCount = side.Evidence.Sources,
            BestConfidence = side.Evidence.Best / 1e3,
            FirstAt = DateOf(side.FirstAt),
            LastAt = DateOf(side.LastAt),
            ChangedAt = DateOf(side.ChangedAt),
        };
    }

    private static StanceWeight Weight(StanceLine line)
    {
        var (pro, con) = StanceWeight.Counts(line.Modality, line.Class, line.Through)
            ? StanceWeight.Of(line.Polarity, line.Score, line.Confidence) : default;
        return new StanceWeight(line.StanceId, line.StatementId, line.Places.Original, line.Places.SourceId, line.Places.At, pro, con)
        {
            IsSecondHand = line.IsSecondHand,
            Confidence = (long)Math.Round(1000 * line.Confidence, MidpointRounding.AwayFromZero),
        };
    }

    private static string? DateOf(string? moment) => moment is { Length: > 10 } ? moment[..10] : moment;
}
