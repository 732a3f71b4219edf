namespace KnowledgeGraph.Bolt;

/// <summary>One row of a result: values by key and by position.</summary>
public interface IRecord : IReadOnlyDictionary<string, object?>
{
    object? this[int index] { get; }

    new object? this[string key] { get; }

    new IReadOnlyDictionary<string, object?> Values { get; }

    new IReadOnlyList<string> Keys { get; }
}
