namespace KnowledgeGraph.Embedded.Catalog;

/// <summary>The tokens of one kind. Immutable, so that readers of different snapshots share it.</summary>
internal sealed class TokenNames
{
    private readonly Dictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private readonly string[] _names;

    public TokenNames(IReadOnlyList<string> names)
    {
        _names = [.. names];
        for (var i = 0; i < _names.Length; i++) _tokens.Add(_names[i], i);
    }

    public static TokenNames Empty { get; } = new([]);

    public int Count => _names.Length;

    public string this[int token] => _names[token];

    /// <summary>The token of the name, or -1.</summary>
    public int Find(string name) => _tokens.TryGetValue(name, out var token) ? token : -1;

    public TokenNames With(string name) => new([.. _names, name]);
}
