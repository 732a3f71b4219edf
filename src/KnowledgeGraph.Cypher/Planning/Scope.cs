using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Which variables can be read at a place in the query, and the slot of each. Immutable.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<Expression, int> _computed;

    private Scope(Dictionary<string, int> slots, Dictionary<Expression, int> computed)
    {
        _slots = slots;
        _computed = computed;
    }

    public static Scope Empty { get; } = new(new(StringComparer.Ordinal), []);

    /// <summary>Names in ordinal order, as RETURN * gives them.</summary>
    public IEnumerable<string> Names => _slots.Keys.Order(StringComparer.Ordinal);

    public int[] Slots => [.. _slots.Values.Distinct().Order()];

    public int this[string name] => _slots[name];

    public bool Contains(string name) => _slots.ContainsKey(name);

    public bool TryFind(string name, out int slot) => _slots.TryGetValue(name, out slot);

    public bool TryFindComputed(Expression expression, out int slot) => _computed.TryGetValue(expression, out slot);

    public Scope With(string name, int slot) => new(new(_slots, StringComparer.Ordinal) { [name] = slot }, _computed);

    /// <summary>With values that have been computed already, such as aggregates: the expression is read from its slot.</summary>
    public Scope WithComputed(Dictionary<Expression, int> computed) => new(_slots, computed);

    /// <summary>Both, where the other's names hide this one's.</summary>
    public Scope Under(Scope other)
    {
        var slots = new Dictionary<string, int>(_slots, StringComparer.Ordinal);
        foreach (var (name, slot) in other._slots) slots[name] = slot;
        return new Scope(slots, _computed);
    }

    public Scope Only(IEnumerable<string> names) =>
        new(names.Distinct().Where(Contains).ToDictionary(name => name, name => _slots[name], StringComparer.Ordinal), _computed);
}
