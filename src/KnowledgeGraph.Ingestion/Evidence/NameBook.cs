using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>
/// The aliases that one transaction touches: counts evidence in and out, resolves the names whose answer may change (their block, never the whole graph), and moves what referred to
/// another actor before. Not thread-safe; one for each transaction.
/// </summary>
internal sealed class NameBook(ICypherTransaction graph, StaleMarks stale)
{
    private readonly Dictionary<string, NameEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate?> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Short, string Long)> _added = [];
    private readonly HashSet<(string Short, string Long)> _removed = [];
    private readonly HashSet<(string Own, string Other)> _different = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ActorRoots _roots = new(graph);

    /// <summary>Mentions that were moved to another actor by the last call, in ordinal order.</summary>
    public IReadOnlyList<string> Moved { get; private set; } = [];

    public async Task<IReadOnlyDictionary<string, ActorPlacement>> ApplyAsync(
        IReadOnlyCollection<(NameEvidence Name, int Sign)> evidence, CancellationToken cancellation)
    {
        var touched = evidence.Select(e => e.Name.Key.Value).ToHashSet(StringComparer.Ordinal);
        await LoadAsync(touched, cancellation).ConfigureAwait(false);
        foreach (var (name, sign) in evidence)
            _entries[name.Key.Value].Tally.Add(name, sign);

        await RelinkAsync(touched, cancellation).ConfigureAwait(false);
        await ResolveAsync(touched.Union(touched.SelectMany(key => _entries[key].Shorter)).Union(_removed.Select(pair => pair.Short)), cancellation).ConfigureAwait(false);
        return await SaveAsync(touched, cancellation).ConfigureAwait(false);
    }

    /// <summary>Resolves these names again, after a judgement about them was written or taken back.</summary>
    public async Task<IReadOnlyDictionary<string, ActorPlacement>> ReconsiderAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        await LoadAsync(keys, cancellation).ConfigureAwait(false);
        await ResolveAsync(keys, cancellation).ConfigureAwait(false);
        return await SaveAsync(keys, cancellation).ConfigureAwait(false);
    }

    private async Task LoadAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var missing = keys.Where(key => !_entries.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var row in await graph.ForIdsAsync(NameCypher.Load, missing, cancellation).ConfigureAwait(false))
            _entries[row.Text("id")] = NameEntry.From(row);
        foreach (var key in missing)
            _entries.TryAdd(key, new NameEntry(NameKey.Parse(key)));
    }

    private async Task RelinkAsync(IEnumerable<string> touched, CancellationToken cancellation)
    {
        foreach (var entry in touched.Select(key => _entries[key]).ToList())
        {
            var forms = entry.Tally.ShortForms().Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var form in forms.Except(entry.Shorter))
                _added.Add((form, entry.Key.Value));
            foreach (var form in entry.Shorter.Except(forms))
                _removed.Add((form, entry.Key.Value));
            entry.Shorter.Clear();
            entry.Shorter.UnionWith(forms);
        }

        await LoadAsync(_added.Concat(_removed).Select(pair => pair.Short), cancellation).ConfigureAwait(false);
        foreach (var (form, longer) in _added)
            _entries[form].Longer.Add(longer);
        foreach (var (form, longer) in _removed)
            _entries[form].Longer.Remove(longer);
    }

    private async Task ResolveAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        // Names of a higher rank first: what a name means depends on them only, so one pass settles all.
        var waiting = new PriorityQueue<string, (int, string)>();
        var queued = new HashSet<string>(StringComparer.Ordinal);
        await EnqueueAsync([.. keys]).ConfigureAwait(false);
        while (waiting.TryDequeue(out var key, out _))
        {
            var entry = _entries[key];
            var before = entry.Actor;
            var resolved = entry.Tally.Articles > 0 ? ActorResolver.Resolve(InContext(entry), TwinOf(entry), IsDifferent) : (ResolvedName?)null;
            entry.Actor = resolved?.Actor.Value;
            entry.Tally.IsAmbiguous = resolved?.IsAmbiguous == true;
            if (entry.Actor != before)
                await EnqueueAsync([.. entry.Shorter]).ConfigureAwait(false);
        }

        async Task EnqueueAsync(IReadOnlyCollection<string> more)
        {
            var fresh = more.Concat(more.Select(TwinKeyOf).OfType<string>()).Where(queued.Add).ToList();
            await LoadAsync(fresh, cancellation).ConfigureAwait(false);
            await LoadMeaningsAsync(fresh.SelectMany(key => _entries[key].Longer), cancellation).ConfigureAwait(false);
            await LoadDifferentAsync(fresh, cancellation).ConfigureAwait(false);
            foreach (var key in fresh)
                waiting.Enqueue(key, (-_entries[key].Key.Rank, key));
        }
    }

    private static string? TwinKeyOf(string key) => NameKey.Parse(key).Twin?.Value;

    private NameInContext? TwinOf(NameEntry entry) => TwinKeyOf(entry.Key.Value) is { } key && _entries[key] is { Tally.Articles: > 0 } twin ? InContext(twin) : null;

    private NameInContext InContext(NameEntry entry) => new(entry.Tally, [.. entry.Longer.Select(CandidateOf).OfType<Candidate>()]);

    private Candidate? CandidateOf(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
            return _meanings[key];
        return entry.Actor is null ? null : new Candidate(entry.Key, new ActorId(entry.Actor), entry.Tally.Articles, entry.Tally.Roles.Values);
    }

    private bool IsDifferent(ActorId own, ActorId other) => _different.Contains((own.Value, other.Value));

    /// <summary>
    /// A surname is short for hundreds of names, of which only the actor, the articles and the offices matter: their tallies stay where
    /// they are.
    /// </summary>
    private async Task LoadMeaningsAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var missing = keys.Where(key => !_entries.ContainsKey(key) && _meanings.TryAdd(key, null)).ToList();
        foreach (var row in await graph.ForIdsAsync(NameCypher.Meanings, missing, cancellation).ConfigureAwait(false))
            _meanings[row.Text("id")] = new Candidate(NameKey.Parse(row.Text("id")), new ActorId(row.Text("actor")), row.Integer("articles"), row.Texts("roles"));
    }

    private async Task LoadDifferentAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var own = keys.Select(key => ActorId.ForName(key).Value).Where(_asked.Add);
        foreach (var row in await graph.ForIdsAsync(NameCypher.Different, own, cancellation).ConfigureAwait(false))
            _different.Add((row.Text("id"), row.Text("other")));
    }

    private async Task<IReadOnlyDictionary<string, ActorPlacement>> SaveAsync(IEnumerable<string> touched, CancellationToken cancellation)
    {
        var forms = _added.Concat(_removed).Select(pair => pair.Short);
        var judgedAnew = _entries.Values.Where(entry => entry.Tally.IsAmbiguous != entry.StoredIsAmbiguous).Select(entry => entry.Key.Value);
        var saved = touched.Union(forms).Union(judgedAnew).Select(key => _entries[key]).OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).ToList();
        var renamed = _entries.Values.Where(entry => entry.Actor != entry.StoredActor).OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).ToList();

        await graph.QueueIdsAsync(NameCypher.ClearNamed, renamed.Where(entry => entry.StoredActor is not null).Select(entry => entry.Key.Value), cancellation).ConfigureAwait(false);
        await graph.QueueRowsAsync(NameCypher.RemoveShortForms, _removed.Select(Pair), cancellation).ConfigureAwait(false);
        await graph.QueueRowsAsync(NameCypher.Save, saved.Where(entry => entry.IsWanted).Select(entry => entry.ToRow()), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(NameCypher.Delete, saved.Where(entry => !entry.IsWanted && entry.IsStored).Select(entry => entry.Key.Value), cancellation).ConfigureAwait(false);
        await graph.QueueRowsAsync(NameCypher.AddShortForms, _added.Select(Pair), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(NameCypher.Actors, renamed.Select(entry => entry.Actor!).Where(actor => actor is not null).Distinct(), cancellation).ConfigureAwait(false);
        await graph.QueueRowsAsync(
            NameCypher.SetNamed,
            renamed.Where(entry => entry.Actor is not null).Select(entry => new Dictionary<string, object?> { ["id"] = entry.Key.Value, ["actor"] = entry.Actor }),
            cancellation).ConfigureAwait(false);

        var bases = saved.Concat(renamed).SelectMany(entry => new[] { entry.Actor, entry.StoredActor }).Where(actor => actor is not null).Select(actor => actor!).ToHashSet(StringComparer.Ordinal);
        await _roots.LoadAsync(bases, cancellation).ConfigureAwait(false);
        var moves = renamed
            .Where(entry => entry.StoredActor is not null && entry.Actor is not null)
            .Select(entry => new ActorMove(entry.Key.Value, _roots.Of(entry.StoredActor!), PlacementOf(entry)));
        Moved = await ActorMove.RunAsync(graph, stale, [.. moves], cancellation).ConfigureAwait(false);
        await ActorProfiles.WriteAsync(graph, stale, [.. bases.SelectMany(_roots.PathOf).Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        return saved.Where(entry => entry.Actor is not null).ToDictionary(entry => entry.Key.Value, PlacementOf, StringComparer.Ordinal);

        static Dictionary<string, object?> Pair((string Short, string Long) pair) => new() { ["short"] = pair.Short, ["long"] = pair.Long };
    }

    private ActorPlacement PlacementOf(NameEntry entry) => _roots.Place(entry.Key, entry.Actor!);
}
