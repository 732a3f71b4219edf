using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>Adds up all names anew, resolves them all at once, and compares aliases, actors and what refers to them.</summary>
internal static class IdentityCheck
{
    public static async Task RunAsync(ICypherTransaction graph, Findings findings, CancellationToken cancellation)
    {
        var mentionedIn = await RowsAsync(ValidationCypher.MentionedIn).ConfigureAwait(false);
        var judged = await JudgedAsync(graph, cancellation).ConfigureAwait(false);
        var tallies = new Dictionary<string, NameTally>(StringComparer.Ordinal);
        foreach (var evidence in FormerEvidence.NamesOf(mentionedIn))
        {
            if (!tallies.TryGetValue(evidence.Key.Value, out var tally))
                tallies[evidence.Key.Value] = tally = new NameTally(evidence.Key) { Judged = judged.GetValueOrDefault(evidence.Key.Value, JudgedName.None) };
            tally.Add(evidence, 1);
        }

        await CompareAliasesAsync().ConfigureAwait(false);
        var different = (await RowsAsync(ValidationCypher.Different).ConfigureAwait(false)).Select(row => (row.Text("id"), row.Text("other"))).ToHashSet();
        var resolved = ActorResolver.ResolveAll(tallies.Values, (own, other) => different.Contains((own.Value, other.Value)));
        foreach (var (key, name) in resolved)
            tallies[key].IsAmbiguous = name.IsAmbiguous;
        var named = await RowsAsync(ValidationCypher.Named).ConfigureAwait(false);
        var actorOf = named.ToLookup(row => row.Text("id"), row => row.Text("actor"));
        foreach (var key in resolved.Keys.Union(actorOf.Select(group => group.Key)))
        {
            var should = resolved.TryGetValue(key, out var name) ? name.Actor.Value : "nobody";
            findings.Expect(actorOf[key].SequenceEqual(resolved.ContainsKey(key) ? [should] : []), "identity.names", key, () => $"names {string.Join(", ", actorOf[key])}, resolution gives {should}");
        }

        var parents = (await RowsAsync(ValidationCypher.Merged).ConfigureAwait(false)).ToDictionary(row => row.Text("id"), row => row.Text("root"), StringComparer.Ordinal);
        foreach (var row in mentionedIn)
            Refers(row, "identity.mentionedIn", row.Text("article"));
        foreach (var row in await RowsAsync(ValidationCypher.RefersTo).ConfigureAwait(false))
            Refers(row, "identity.refersTo", row.Text("mention"));
        await CompareActorsAsync().ConfigureAwait(false);

        void Refers(CypherRow row, string rule, string subject)
        {
            var should = resolved.TryGetValue(row.Text("nameKey"), out var name) ? RootOf(name.Actor.Value) : "nobody";
            findings.Expect(row.Text("actor") == should, rule, subject, () => $"refers to {row.Text("actor")}, resolution and judgements give {should}");
        }

        string RootOf(string actor)
        {
            for (var steps = 0; steps <= parents.Count && parents.TryGetValue(actor, out var parent); steps++)
                actor = parent;
            return actor;
        }

        async Task CompareAliasesAsync()
        {
            var stored = (await RowsAsync(NameCypher.AllTallies).ConfigureAwait(false))
                .ToDictionary(row => row.Text("id"), row => NameEntry.TallyFrom(row, NameKey.Parse(row.Text("id"))), StringComparer.Ordinal);
            foreach (var key in tallies.Keys.Union(stored.Where(alias => alias.Value.Articles > 0).Select(alias => alias.Key)))
            {
                findings.Expect(
                    stored.TryGetValue(key, out var now) && tallies.TryGetValue(key, out var should) && now.IsSameAs(should),
                    "identity.alias", key, () => "its counts are not what the articles add up to");
            }

            foreach (var key in stored.Keys.Union(judged.Keys))
            {
                findings.Expect(
                    (stored.GetValueOrDefault(key)?.Judged ?? JudgedName.None) == judged.GetValueOrDefault(key, JudgedName.None),
                    "identity.judged", key, () => "what it carries is not what the judgements about it say");
            }

            var links = (await RowsAsync(ValidationCypher.ShortFor).ConfigureAwait(false)).Select(row => (row.Text("id"), row.Text("longer"))).ToHashSet();
            var wanted = tallies.Values.SelectMany(tally => tally.ShortForms().Select(form => (form.Value, tally.Key.Value))).ToHashSet();
            findings.Checked += wanted.Count;
            foreach (var (form, longer) in links.Except(wanted).Concat(wanted.Except(links)))
                findings.Add("identity.shortFor", $"{form} -> {longer}", wanted.Contains((form, longer)) ? "is missing" : "should not be");
        }

        async Task CompareActorsAsync()
        {
            var children = parents.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
            var namesOf = resolved.ToLookup(pair => pair.Value.Actor.Value, pair => tallies[pair.Key]);
            foreach (var row in await RowsAsync(ValidationCypher.Actors).ConfigureAwait(false))
            {
                var id = row.Text("id");
                if (ActorProfile.Of(namesOf[id], MergedBranch.Of(id, at => children[at]).SelectMany(merged => namesOf[merged])) is not { } profile)
                {
                    findings.Expect(row.Truth("isJudged") || row.Truth("isStale"), "identity.actor", id, () => "nobody names it");
                    continue;
                }

                var same = row.TextOrNull("name") == profile.Name && row.TextOrNull("normalizedName") == profile.NormalizedName && row.TextOrNull("wikidataId") == profile.WikidataId
                    && row.Texts("aliases").SequenceEqual(profile.Aliases) && row.Texts("roles").SequenceEqual(profile.Roles) && row.IntegerOrNull("articleCount") == profile.Articles
                    && (row["isAmbiguous"] is true) == profile.IsAmbiguous && (row["isHidden"] is true) == profile.IsHidden
                    && row.Texts("labels").Contains(profile.Kind.ToString());
                findings.Expect(same, "identity.actor", id, () => $"{row.TextOrNull("name")} should be {profile.Name}, {profile.Kind}, with {profile.Aliases.Count} aliases in {profile.Articles} articles");
            }
        }

        Task<IReadOnlyList<CypherRow>> RowsAsync(string text) => graph.RowsAsync(new CypherStatement(text), cancellation);
    }

    /// <summary>What holds of each name that somebody judged.</summary>
    private static async Task<Dictionary<string, JudgedName>> JudgedAsync(ICypherTransaction graph, CancellationToken cancellationToken) =>
        (await JudgementRows.AllAsync(graph, cancellationToken).ConfigureAwait(false))
            .Where(kept => kept.Judgement.Subject == JudgementSubject.Actor && !kept.Judgement.IsPair)
            .GroupBy(kept => kept.Judgement.Left, StringComparer.Ordinal)
            .ToDictionary(about => about.Key, about => NameEffect.JudgedOf(JudgementRows.InForce(about, JudgementSubject.Actor)), StringComparer.Ordinal);
}
