using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>The labels, types, keys and parameters that a plan names. Each has a number, so that a run looks it up in the graph once.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<(TokenKind Kind, string Name), int> _numbers = [];
    private readonly List<(TokenKind Kind, string Name)> _names = [];
    private readonly List<string> _parameters = [];

    public int Count => _names.Count;

    public IReadOnlyList<string> Parameters => _parameters;

    public (TokenKind Kind, string Name) this[int number] => _names[number];

    public int Label(string name) => Number(TokenKind.Label, name);

    public int Type(string name) => Number(TokenKind.RelationshipType, name);

    public int Key(string name) => Number(TokenKind.PropertyKey, name);

    public int Parameter(string name)
    {
        var number = _parameters.IndexOf(name);
        if (number >= 0) return number;
        _parameters.Add(name);
        return _parameters.Count - 1;
    }

    private int Number(TokenKind kind, string name)
    {
        if (_numbers.TryGetValue((kind, name), out var number)) return number;
        number = _names.Count;
        _names.Add((kind, name));
        _numbers.Add((kind, name), number);
        return number;
    }
}
