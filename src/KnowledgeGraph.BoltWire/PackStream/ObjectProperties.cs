using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace KnowledgeGraph.Bolt;

/// <summary>The public properties of an object as a map, in the order declared; what the official driver makes of anonymous objects.</summary>
internal static class ObjectProperties
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static Dictionary<string, object?> Of(object value)
    {
        var properties = Known.GetOrAdd(value.GetType(), static type =>
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)]);
        var map = new Dictionary<string, object?>(properties.Length);
        foreach (var property in properties) map[property.Name] = property.GetValue(value);
        return map;
    }

    /// <summary>A query's parameters from what a caller gave: nothing, a map or any object.</summary>
    public static IDictionary<string, object?> Parameters(object? value) => value switch
    {
        null => new Dictionary<string, object?>(),
        IDictionary<string, object?> map => map,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => pair.Value),
        IDictionary map => map.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => entry.Value),
        _ => Of(value),
    };
}
