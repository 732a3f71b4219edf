using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The actors of one article and where they are named. Not thread-safe; one per article.</summary>
internal sealed class ActorBook(Reading reading)
{
    readonly Dictionary<int, Mention> byFirst = [];
    readonly Dictionary<string, Actor> byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Actor> longerBodies = new(StringComparer.OrdinalIgnoreCase);
    readonly int[] mentionAt = Empty(reading.Count);

    public Reading Reading => reading;

    public List<Actor> Actors { get; } = [];

    /// <summary>Every mention, in the order that it was found.</summary>
    public List<Mention> Mentions { get; } = [];

    public Actor Add(string name, ActorKind kind)
    {
        var actor = new Actor(Actors.Count, name, kind);
        Actors.Add(actor);
        byName.TryAdd(name, actor);
        if (kind == ActorKind.Organization)
            for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
                if (BodyNames.IsShortFor(name[..space], name))
                    longerBodies.TryAdd(name[..space], actor);
        return actor;
    }

    /// <summary>The first organization that these words are short for (<see cref="BodyNames.IsShortFor"/>), or null.</summary>
    public Actor? LongerBody(string name) => longerBodies.GetValueOrDefault(name);

    /// <summary>The actor of exactly this name, or a new one.</summary>
    public Actor Named(string name, ActorKind kind) => byName.TryGetValue(name, out var known) ? known : Add(name, kind);

    /// <summary>Adds a mention, or returns the one that starts and ends there.</summary>
    public Mention Mention(int first, int end, MentionKind kind, int actor, double confidence)
    {
        if (byFirst.TryGetValue(first, out var known) && known.End == end)
            return known;
        var mention = new Mention(first, end, kind, actor, confidence);
        byFirst.TryAdd(first, mention);
        for (var i = first; i < end; i++)
            if (mentionAt[i] < 0)
                mentionAt[i] = Mentions.Count;
        Mentions.Add(mention);
        return mention;
    }

    /// <summary>The mention that covers a token, or null.</summary>
    public Mention? At(int token) => token >= 0 && mentionAt[token] >= 0 ? Mentions[mentionAt[token]] : null;

    static int[] Empty(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
