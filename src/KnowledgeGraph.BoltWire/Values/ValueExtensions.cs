using System.Collections;
using System.Globalization;

namespace KnowledgeGraph.Bolt;

/// <summary>Turns a value from a record into the .NET type wanted.</summary>
public static class ValueExtensions
{
    /// <summary>Numbers convert where they fit, times to their .NET types where nothing is lost, lists and maps item by item.</summary>
    /// <exception cref="InvalidCastException">There is no such conversion, or null is asked to be a value type.</exception>
    /// <exception cref="OverflowException">A number does not fit.</exception>
    public static T As<T>(this object? value)
    {
        if (value is T wanted) return wanted;
        if (value is null) return default(T) is null ? default! : throw new InvalidCastException($"null cannot be a {typeof(T).Name}.");
        return (T)Convert(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
    }

    private static object Convert(object value, Type type) => value switch
    {
        _ when type.IsInstanceOfType(value) => value,
        _ when type == typeof(string) => value as string ?? System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        LocalDate date when type == typeof(DateOnly) => date.ToDateOnly(),
        LocalDate date when type == typeof(DateTime) => date.ToDateTime(),
        LocalTime time when type == typeof(TimeOnly) => time.ToTimeOnly(),
        LocalTime time when type == typeof(TimeSpan) => time.ToTimeSpan(),
        LocalDateTime dateTime when type == typeof(DateTime) => dateTime.ToDateTime(),
        ZonedDateTime zoned when type == typeof(DateTimeOffset) => zoned.ToDateTimeOffset(),
        IDictionary map when type.IsGenericType => Map(map, type),
        IList list when type.IsGenericType || type.IsArray => List(list, type),
        IConvertible number when typeof(IConvertible).IsAssignableFrom(type) => System.Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
        _ => throw new InvalidCastException($"A {value.GetType().Name} cannot be a {type.Name}."),
    };

    private static object List(IList source, Type type)
    {
        var item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var array = Array.CreateInstance(item, source.Count);
        for (var i = 0; i < source.Count; i++) array.SetValue(Item(source[i], item), i);
        if (type.IsInstanceOfType(array) && type.IsArray) return array;
        var list = Activator.CreateInstance(typeof(List<>).MakeGenericType(item), array)!;
        return type.IsInstanceOfType(list) ? list : throw new InvalidCastException($"A list cannot be a {type.Name}.");
    }

    private static object Map(IDictionary source, Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments is not [var key, var item] || key != typeof(string)) throw new InvalidCastException($"A map cannot be a {type.Name}.");
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        foreach (DictionaryEntry entry in source) map[entry.Key] = Item(entry.Value, item);
        return type.IsInstanceOfType(map) ? map : throw new InvalidCastException($"A map cannot be a {type.Name}.");
    }

    private static object? Item(object? value, Type type)
    {
        if (value is not null) return Convert(value, Nullable.GetUnderlyingType(type) ?? type);
        return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null ? null : throw new InvalidCastException($"null cannot be a {type.Name}.");
    }
}
