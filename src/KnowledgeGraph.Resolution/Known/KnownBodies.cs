using System.Collections.Frozen;
using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Known;

/// <summary>
/// The shipped list of agencies, broadcasters, parties, ministries, international bodies, armed groups and states
/// (<c>Lists/known-bodies.txt</c>, written by hand).
/// An acronym takes a long form from it that no article explains.
/// </summary>
public static class KnownBodies
{
    public static readonly IReadOnlyList<KnownBody> All = [.. ListFile.Lines("known-bodies").Select(Parse)];

    private static readonly FrozenDictionary<string, KnownBody> ByKey = All.ToFrozenDictionary(body => body.Key.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, KnownBody> BySame =
        All.SelectMany(body => body.Same.Select(key => (key, body))).ToFrozenDictionary(pair => pair.key.Value, pair => pair.body, StringComparer.Ordinal);

    /// <summary>The body of exactly this key; null where the list has none.</summary>
    public static KnownBody? Named(NameKey key) => ByKey.GetValueOrDefault(key.Value);

    /// <summary>The body that goes by this key as another name of its own; null where the list has none.</summary>
    public static KnownBody? AlsoNamed(NameKey key) => BySame.GetValueOrDefault(key.Value);

    private static readonly FrozenSet<string> SharedKeys = All.SelectMany(body => body.Shared).Select(key => key.Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether several bodies may go by this key.</summary>
    public static bool IsShared(NameKey key) => SharedKeys.Contains(key.Value);

    private static KnownBody Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var kind = Enum.Parse<ActorKind>(parts[1]);
        var key = NameKey.Of(parts[0], kind);
        return new KnownBody(key, parts[0], kind, Keys(parts[2]), Keys(parts[3]));

        NameKey[] Keys(string names) =>
            [.. names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => NameKey.Of(name, kind)).Where(other => other != key).Distinct()];
    }
}
