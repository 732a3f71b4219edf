using System.Globalization;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>One attribute of nodes or edges.</summary>
internal sealed record ExportColumn(string Name, ExportType Type)
{
    public static IReadOnlyList<ExportColumn> Of(IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        var types = new SortedDictionary<string, ExportType>(StringComparer.Ordinal);
        foreach (var (name, value) in rows.SelectMany(row => row))
        {
            if (value is null) continue;
            types[name] = types.TryGetValue(name, out var type) ? Join(type, TypeOf(value)) : TypeOf(value);
        }

        return [.. types.Select(pair => new ExportColumn(pair.Key, pair.Value))];
    }

    /// <summary>A value as a column of this type holds it.</summary>
    public string Text(object value) => value switch
    {
        double number when Type == ExportType.Number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => "[" + string.Join(",",
            list.Select(item => System.Text.Json.JsonSerializer.Serialize(GraphValueText.Of(item)))) + "]",
        _ => GraphValueText.Of(value),
    };

    private static ExportType TypeOf(object value) => value switch
    {
        long or int => ExportType.Integer,
        double => ExportType.Number,
        bool => ExportType.Truth,
        _ => ExportType.Text,
    };

    private static ExportType Join(ExportType a, ExportType b) => a == b ? a
        : (a, b) is (ExportType.Integer or ExportType.Number, ExportType.Integer or ExportType.Number) ? ExportType.Number
        : ExportType.Text;
}
