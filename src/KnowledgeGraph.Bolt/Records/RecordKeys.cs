namespace KnowledgeGraph.Bolt;

/// <summary>A result's columns, shared by all of its records.</summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<string, int> positions;

    public RecordKeys(string[] names)
    {
        Names = names;
        positions = new Dictionary<string, int>(names.Length);
        for (var i = 0; i < names.Length; i++) positions[names[i]] = i;
    }

    public static RecordKeys Empty { get; } = new([]);

    public string[] Names { get; }

    public int IndexOf(string key) => positions.TryGetValue(key, out var position) ? position : -1;
}
