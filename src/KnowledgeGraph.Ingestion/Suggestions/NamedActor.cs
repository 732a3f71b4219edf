using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>An actor with the names in use that mean it.</summary>
internal sealed record NamedActor(SuggestedActor Face, ActorKind Kind, IReadOnlyList<string> Roles, IReadOnlyList<NameTally> Names)
{
    /// <summary>Those that say who it is: of several words where it has such.</summary>
    public IEnumerable<NameKey> Telling =>
        Names.Select(name => name.Key).Where(key => key.WordCount > 1 || Names.All(name => name.Key.WordCount == 1));

    public static IReadOnlyDictionary<string, NamedActor> Of(IEnumerable<CypherRow> rows) => rows
        .GroupBy(row => row.Text("actor"), StringComparer.Ordinal)
        .Select(names => Of(names.Key, [.. names]))
        .ToDictionary(actor => actor.Face.Id, StringComparer.Ordinal);

    private static NamedActor Of(string id, IReadOnlyList<CypherRow> names) => new(
        new SuggestedActor(id, names[0].Text("called"), names[0].IntegerOrNull("articleCount") ?? 0),
        Enum.TryParse<ActorKind>(names[0].TextOrNull("kind"), out var kind) ? kind : ActorKind.Organization,
        names[0].Texts("roles"),
        [.. names.Select(TallyOf).OrderBy(name => name.Key.Value, StringComparer.Ordinal)]);

    private static NameTally TallyOf(CypherRow row) => new(NameKey.Parse(row.Text("key")))
    {
        Articles = row.Integer("articles"),
        Names = Counted(row, "names", "nameCounts"),
        Kinds = Counted(row, "kinds", "kindCounts"),
    };

    private static Tally Counted(CypherRow row, string values, string counts) =>
        Tally.Of(row.Texts(values), row[counts] is IReadOnlyList<object?> list ? list.Select(count => Convert.ToInt64(count, null)) : []);
}
