namespace KnowledgeGraph.Bolt;

internal abstract class Entity(long id, string elementId, Dictionary<string, object?> properties) : IEntity
{
    public long Id => id;

    public string ElementId => elementId;

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public object? this[string key] => properties[key];

    public T Get<T>(string key) => properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        if (properties.TryGetValue(key, out var found))
        {
            value = found.As<T>();
            return true;
        }

        value = default!;
        return false;
    }
}
