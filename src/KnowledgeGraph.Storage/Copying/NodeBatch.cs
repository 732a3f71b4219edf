using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>Nodes of one key label on their way, by the labels they carry beside it. Not thread-safe.</summary>
internal sealed class NodeBatch(string key)
{
    private readonly Dictionary<string, (List<string> Labels, List<object?> Rows)> _groups = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <param name="row">Labels and properties.</param>
    /// <returns>False where the node belongs to another key label.</returns>
    public bool Add(IReadOnlyList<object?> row)
    {
        var labels = ((IReadOnlyList<object?>)row[0]!).Cast<string>().ToList();
        if (GraphInventory.KeyOf(labels) != key) return false;
        var others = labels.Where(label => label != key).Order(StringComparer.Ordinal).ToList();
        var name = string.Join('\n', others);
        if (!_groups.TryGetValue(name, out var group)) _groups[name] = group = (others, []);
        group.Rows.Add(row[1]);
        Count++;
        return true;
    }

    public IEnumerable<CypherStatement> Statements() => _groups.Values.Select(group =>
        new CypherStatement(CopyCypher.WriteNodes(key, group.Labels), new Dictionary<string, object?> { ["rows"] = group.Rows }));
}
