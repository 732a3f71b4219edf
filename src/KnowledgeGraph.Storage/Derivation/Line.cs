namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// How far two actors line up over the targets that both take sides on (Leifeld's congruence and conflict with two levels, for and against; subtract decides the type):
/// congruence sums for·for' + against·against', conflict sums for·against' + against·for'. In millionths, so that adding and taking back is exact.
/// </summary>
internal readonly record struct Line(long Congruence, long Conflict)
{
    /// <summary>
    /// A target counts the pairs among its heaviest holders only. Without a bound a target that thousands speak about makes millions of pairs, nearly all of one remark each.
    /// </summary>
    public const int HoldersPerTarget = 24;

    public long Weight => Math.Abs(Congruence - Conflict);

    /// <summary>Where both are equal the pair agrees with weight 0: the relationship is there to keep the sums that later evidence adds to.</summary>
    public string Type => Congruence >= Conflict ? "AGREES_WITH" : "DISAGREES_WITH";

    /// <summary>Adds what one target's holders contribute, pair by pair (ordinally smaller id first), times <paramref name="sign"/>.</summary>
    public static void Add(Dictionary<(string Left, string Right), Line> lines, IEnumerable<(string Holder, long Pro, long Con)> holders, int sign)
    {
        var heaviest = holders
            .OrderByDescending(holder => holder.Pro + holder.Con)
            .ThenBy(holder => holder.Holder, StringComparer.Ordinal)
            .Take(HoldersPerTarget)
            .OrderBy(holder => holder.Holder, StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < heaviest.Length; i++)
        {
            for (var j = i + 1; j < heaviest.Length; j++)
            {
                var (a, b) = (heaviest[i], heaviest[j]);
                var key = (a.Holder, b.Holder);
                var line = lines.GetValueOrDefault(key);
                lines[key] = new Line(line.Congruence + (sign * ((a.Pro * b.Pro) + (a.Con * b.Con))), line.Conflict + (sign * ((a.Pro * b.Con) + (a.Con * b.Pro))));
            }
        }
    }
}
