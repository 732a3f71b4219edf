using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>The variables that can be seen at one place of a query: its own, and behind them those of the query or expression around it.</summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, StaticType> _own = [];

    /// <summary>The names introduced here, in order; what is only seen through to the outer scope is not among them.</summary>
    public IReadOnlyCollection<string> OwnNames => _own.Keys;

    public bool IsEmpty => _own.Count == 0 && (outer?.IsEmpty ?? true);

    public Scope Child() => new(this);

    public void Declare(string name, StaticType type) => _own[name] = type;

    public bool Contains(string name) => TryFind(name, out _);

    public bool TryFind(string name, [NotNullWhen(true)] out StaticType? type)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope._own.TryGetValue(name, out type)) return true;
        type = null;
        return false;
    }

    public IEnumerable<string> AllNames => outer is null ? _own.Keys : _own.Keys.Concat(outer.AllNames);

    private Scope? Outer => outer;
}
