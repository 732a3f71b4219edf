using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>
/// Leifeld's x[i][j][k]: how often actor i took level k on concept j, over statements that remain after duplicates are dropped. Levels
/// are 0 (against), 1 (mixed) and 2 (for), so that |K| is 3, the levels possible, as DNA's manual has it; its code counts those seen.
/// </summary>
public sealed class DiscourseTable
{
    /// <summary>|K| - 1.</summary>
    public const int LevelRange = 2;

    private readonly SortedDictionary<string, Dictionary<(NetworkActor Concept, int Level), double>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NetworkActor> _actors = new(StringComparer.Ordinal);

    public DiscourseTable(IEnumerable<StanceEvent> events, DuplicateRule duplicates = DuplicateRule.Include)
    {
        var seen = new HashSet<(string, string, int, string)>();
        foreach (var e in events)
        {
            if (LevelOf(e.Polarity) is not { } level) continue;
            if (UnitOf(e, duplicates) is { } unit && !seen.Add((e.Holder.Id, e.Target.Id, level, unit))) continue;
            _actors[e.Holder.Id] = e.Holder;
            if (!_rows.TryGetValue(e.Holder.Id, out var row)) _rows.Add(e.Holder.Id, row = []);
            row[(e.Target, level)] = row.GetValueOrDefault((e.Target, level)) + e.Multiplicity;
        }
    }

    /// <summary>The actors that took a level on a concept, in ordinal order of their ids.</summary>
    public IEnumerable<NetworkActor> Actors => _rows.Keys.Select(id => _actors[id]);

    /// <summary>x[i] of an actor, by concept and level.</summary>
    public IReadOnlyDictionary<(NetworkActor Concept, int Level), double> this[NetworkActor actor] => _rows[actor.Id];

    /// <summary>How often an actor took any level (its activity).</summary>
    public double Activity(NetworkActor actor) => this[actor].Values.Sum();

    private static int? LevelOf(string polarity) => polarity switch { "OPPOSE" => 0, "MIXED" => 1, "SUPPORT" => 2, _ => null };

    private static string? UnitOf(StanceEvent e, DuplicateRule rule) => rule switch
    {
        DuplicateRule.Document => e.Article,
        DuplicateRule.Week => e.At is { } at
            ? $"{System.Globalization.ISOWeek.GetYear(at)}-W{System.Globalization.ISOWeek.GetWeekOfYear(at)}" : "",
        DuplicateRule.Month => e.At?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        DuplicateRule.Year => e.At?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        DuplicateRule.AcrossRange => "",
        _ => null,
    };
}
