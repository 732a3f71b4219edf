using System.Globalization;
using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Known;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>
/// What a person may want to judge: actors that may be one, and names that may be joined to the wrong actor, the surest first. Only reads; what
/// was judged already is left out. Thread-safe.
/// </summary>
public sealed class ActorSuggestions(ICypherConnection graph)
{
    /// <summary>So many of the likeliest pairs are looked at more closely.</summary>
    private const int MostPairs = 2000;

    private const double OtherOffices = 0.8;
    private const double OpenName = 0.9;
    private const double OtherKind = 0.5;

    /// <param name="limit">At most so many.</param>
    /// <param name="least">Only those with this score or more.</param>
    public Task<IReadOnlyList<SuggestedMerge>> MergesAsync(int limit = 50, double least = 0.5,
        CancellationToken cancellationToken = default) =>
        graph.ReadAsync<IReadOnlyList<SuggestedMerge>>(
            async transaction =>
            {
                var actors = NamedActor.Of(await RowsAsync(transaction, SuggestionCypher.Names, cancellationToken).ConfigureAwait(false));
                var judged = (await RowsAsync(transaction, SuggestionCypher.Judged, cancellationToken).ConfigureAwait(false))
                    .SelectMany(row => new[] { (row.Text("left"), row.Text("right")), (row.Text("right"), row.Text("left")) }).ToHashSet();
                var pairs = LikePairs.Of([.. actors.Values])
                    .Where(pair => pair.Value.Score >= least && !judged.Contains(pair.Key))
                    .OrderByDescending(pair => pair.Value.Score).ThenBy(pair => pair.Key.Left, StringComparer.Ordinal)
                        .ThenBy(pair => pair.Key.Right, StringComparer.Ordinal)
                    .Take(MostPairs)
                    .ToList();
                var together = await TogetherAsync(transaction, pairs.Select(pair => pair.Key), cancellationToken).ConfigureAwait(false);
                var open = await RowsAsync(transaction, SuggestionCypher.Open, cancellationToken).ConfigureAwait(false);
                return
                [
                    .. pairs.Select(pair =>
                        Weighed(actors[pair.Key.Left], actors[pair.Key.Right], pair.Value, together.GetValueOrDefault(pair.Key)))
                        .Concat(OpenNames(actors, open).Where(merge => !judged.Contains((merge.Kept.Id, merge.Merged.Id))))
                        .Where(merge => merge.Score >= least)
                        .OrderByDescending(merge => Math.Round(merge.Score, 2)).ThenByDescending(merge => merge.Merged.Articles)
                        .ThenBy(merge => merge.Merged.Id, StringComparer.Ordinal).ThenBy(merge => merge.Kept.Id, StringComparer.Ordinal)
                        .Take(limit),
                ];
            },
            cancellationToken);

    /// <inheritdoc cref="MergesAsync"/>
    public Task<IReadOnlyList<SuggestedSplit>> SplitsAsync(int limit = 50, double least = 0.5,
        CancellationToken cancellationToken = default) =>
        graph.ReadAsync<IReadOnlyList<SuggestedSplit>>(
            async transaction =>
            {
                var actors = NamedActor.Of(await RowsAsync(transaction, SuggestionCypher.Names, cancellationToken).ConfigureAwait(false));
                var apart = (await RowsAsync(transaction, SuggestionCypher.Apart, cancellationToken).ConfigureAwait(false))
                    .SelectMany(row => row.Texts("keys").Select(key => (Actor: row.Text("actor"), key, Articles: row.Integer("articles"))))
                    .GroupBy(entry => (entry.Actor, entry.key), entry => entry.Articles)
                    .ToDictionary(group => group.Key, group => group.Sum());
                return
                [
                    .. actors.Values.SelectMany(actor => WrongNames(actor, key => apart.GetValueOrDefault((actor.Face.Id, key))))
                        .Where(split => split.Score >= least)
                        .OrderByDescending(split => Math.Round(split.Score, 2)).ThenByDescending(split => split.Articles)
                        .ThenBy(split => split.Actor.Id, StringComparer.Ordinal).ThenBy(split => split.Name, StringComparer.Ordinal)
                        .Take(limit),
                ];
            },
            cancellationToken);

    private static SuggestedMerge Weighed(NamedActor one, NamedActor other, NameLikeness likeness, long together)
    {
        var (kept, merged) = one.Face.Articles >= other.Face.Articles ? (one, other) : (other, one);
        var evidence = new List<string> { likeness.Why };
        var score = likeness.Score;
        if (together > 0)
        {
            score *= 1 - Math.Min(1, together / (double)merged.Face.Articles);
            evidence.Add(string.Create(CultureInfo.InvariantCulture, $"but {together:N0} of {merged.Face.Articles:N0} articles name both"));
        }

        if (one.Roles.Count > 0 && other.Roles.Count > 0)
        {
            var shared = SharedOffice.Between(one.Roles, other.Roles);
            score *= shared ? 1 : OtherOffices;
            evidence.Add(shared ? "both hold an office of one name" : "but their offices differ");
        }

        return new SuggestedMerge(kept.Face, merged.Face, score, evidence);
    }

    private static IEnumerable<SuggestedMerge> OpenNames(IReadOnlyDictionary<string, NamedActor> actors, IReadOnlyList<CypherRow> open)
    {
        foreach (var name in open.Where(row => actors.ContainsKey(row.Text("bearer")) && actors.ContainsKey(row.Text("actor")))
            .GroupBy(row => row.Text("actor"), StringComparer.Ordinal))
        {
            var best = name.OrderByDescending(row => row.Integer("articles")).ThenBy(row => row.Text("bearer"), StringComparer.Ordinal)
                .First();
            var (most, all) = (best.Integer("articles"), name.Sum(row => row.Integer("articles")));
            var (kept, merged) = (actors[best.Text("bearer")].Face, actors[name.Key].Face);
            if (kept.Id != merged.Id)
                yield return new SuggestedMerge(kept, merged, OpenName * most / all,
                    [string.Create(CultureInfo.InvariantCulture,
                    $"an open name: {most:N0} of {all:N0} articles that name a bearer in full mean this one")]);
        }
    }

    private static IEnumerable<SuggestedSplit> WrongNames(NamedActor actor, Func<string, long> apart)
    {
        var root = ActorProfile.KeyOf(actor.Names);
        // What the list of known bodies calls another name of one is not asked.
        foreach (var name in actor.Names.Where(name => name.Key != root && KnownBodies.AlsoNamed(name.Key) is null && KnownBodies.Named(name.Key) is null))
        {
            var evidence = new List<string>();
            var beside = apart(name.Key.Value);
            var score = beside > 1 ? beside / (double)name.Articles : 0;
            if (beside > 1)
                evidence.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{beside:N0} of {name.Articles:N0} articles name it beside the actor's other names, as somebody else"));
            if ((name.Kind == ActorKind.Person) != (actor.Kind == ActorKind.Person))
            {
                score = Math.Max(score, OtherKind);
                evidence.Add($"articles take it for {Words(name.Kind)}, the actor is {Words(actor.Kind)}");
            }

            if (evidence.Count > 0)
                yield return new SuggestedSplit(actor.Face, name.Names.Foremost() ?? name.Key.Words, name.Articles, score, evidence);
        }
    }

    private static string Words(ActorKind kind) => kind == ActorKind.Organization ? "an organization" : $"a {kind.ToString().ToLowerInvariant()}";

    private static async Task<Dictionary<(string, string), long>> TogetherAsync(
        ICypherTransaction transaction, IEnumerable<(string Left, string Right)> pairs, CancellationToken cancellationToken)
    {
        var rows = pairs.Select(pair => new Dictionary<string, object?> { ["left"] = pair.Left, ["right"] = pair.Right });
        return (await transaction.ForRowsAsync(SuggestionCypher.Together, rows, cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => (row.Text("left"), row.Text("right")), row => row.Integer("articles"));
    }

    private static Task<IReadOnlyList<CypherRow>> RowsAsync(ICypherTransaction transaction, string text,
        CancellationToken cancellationToken) =>
        transaction.RowsAsync(new CypherStatement(text), cancellationToken);
}
