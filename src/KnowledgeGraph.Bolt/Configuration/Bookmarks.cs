namespace KnowledgeGraph.Bolt;

/// <summary>Points in a database's history; a session that starts from them sees at least what happened until then.</summary>
public sealed class Bookmarks : IEquatable<Bookmarks>
{
    private Bookmarks(string[] values) => Values = values;

    public string[] Values { get; }

    internal static Bookmarks Empty { get; } = new([]);

    public static Bookmarks From(params string[] values) => new([.. values.Where(value => !string.IsNullOrEmpty(value)).Distinct()]);

    public static Bookmarks From(IEnumerable<Bookmarks> bookmarks) => From([.. bookmarks.SelectMany(b => b.Values)]);

    public static Bookmarks operator +(Bookmarks left, Bookmarks right) => From([left, right]);

    public bool Equals(Bookmarks? other) => other is not null && Values.ToHashSet().SetEquals(other.Values);

    public override bool Equals(object? obj) => Equals(obj as Bookmarks);

    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));

    public override string ToString() => $"{{{string.Join(", ", Values)}}}";
}
