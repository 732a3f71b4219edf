using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>How one article names one actor.</summary>
/// <param name="Count">Mentions in the article, at least 1.</param>
public sealed record NameEvidence(
    NameKey Key, string Name, ActorKind Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, string? WikidataId, long Count)
{
    /// <summary>
    /// Names of several words that this one could be short for and that the same article gives to another actor: "Donald Trump" beside
    /// "Donald Trump Jr.". In ordinal order.
    /// </summary>
    public IReadOnlyList<NameKey> Rivals { get; init; } = [];

    /// <summary>The record's actors with the same key are one. The result is in the order of the keys.</summary>
    public static IReadOnlyList<NameEvidence> Of(ExtractionRecord record)
    {
        var counts = record.Mentions.Where(mention => mention.Actor is not null).CountBy(mention => mention.Actor!).ToDictionary();
        return WithRivals(
        [
            .. record.Actors
                .GroupBy(actor => NameKey.Of(actor.Name, actor.Kind))
                .Select(group => Of(group.Key, [.. group], counts))
                .OrderBy(evidence => evidence.Key.Value, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Fills in <see cref="Rivals"/>, which follow from the other names of the article.</summary>
    /// <param name="article">All names of one article.</param>
    public static IReadOnlyList<NameEvidence> WithRivals(IReadOnlyList<NameEvidence> article)
    {
        var longer = article
            .Where(name => name.Kind == ActorKind.Person && name.Key.WordCount > 1)
            .SelectMany(name => NameForms.Of(name.Key, name.Kind).Select(form => (Form: form, name.Key)))
            .ToLookup(pair => pair.Form, pair => pair.Key);
        return
        [
            .. article.Select(name => name.Key.WordCount > 1 && longer.Contains(name.Key)
                ? name with { Rivals = [.. longer[name.Key].Distinct().OrderBy(key => key.Value, StringComparer.Ordinal)] }
                : name),
        ];
    }

    private static NameEvidence Of(NameKey key, ActorRecord[] actors, Dictionary<string, int> counts)
    {
        var name = actors.Select(actor => actor.Name.Trim()).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
        return new NameEvidence(
            key,
            name,
            actors.Min(actor => actor.Kind),
            Distinct(actors.SelectMany(actor => actor.Aliases.Append(actor.Name))).Where(alias => alias != name).ToArray(),
            [.. Distinct(actors.SelectMany(actor => actor.Roles))],
            actors.Select(actor => actor.WikidataId).Where(id => !string.IsNullOrWhiteSpace(id)).Min(StringComparer.Ordinal),
            Math.Max(1, actors.Sum(actor => counts.GetValueOrDefault(actor.Id))));
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> values) =>
        values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
