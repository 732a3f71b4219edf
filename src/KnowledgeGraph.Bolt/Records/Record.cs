using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Bolt;

/// <summary>A row: an array of values beside its result's shared keys.</summary>
internal sealed class Record(RecordKeys keys, object?[] values) : IRecord
{
    public object? this[int index] => values[index];

    public object? this[string key] => keys.IndexOf(key) is >= 0 and var index
        ? values[index]
        : throw new KeyNotFoundException($"The record has no value '{key}'; it has {string.Join(", ", keys.Names)}.");

    public IReadOnlyDictionary<string, object?> Values => this;

    public IReadOnlyList<string> Keys => keys.Names;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => keys.Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => values;

    public int Count => values.Length;

    public bool ContainsKey(string key) => keys.IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = keys.IndexOf(key);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++) yield return new KeyValuePair<string, object?>(keys.Names[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
