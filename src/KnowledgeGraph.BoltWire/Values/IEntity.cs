namespace KnowledgeGraph.Bolt;

/// <summary>A node or a relationship as it was when the server read it.</summary>
public interface IEntity
{
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The numeric id; from servers since 5.0 use <see cref="ElementId"/>. −1 where the server sent none.</summary>
    long Id { get; }

    string ElementId { get; }

    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    object? this[string key] { get; }

    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    T Get<T>(string key);

    bool TryGet<T>(string key, out T value);
}
