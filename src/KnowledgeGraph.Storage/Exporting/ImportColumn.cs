using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace KnowledgeGraph.Storage.Exporting;

/// <summary>A property as a column of <c>neo4j-admin database import</c>: its type is found from the values, which must agree. Not thread-safe.</summary>
internal sealed class ImportColumn(string owner, string name)
{
    /// <summary>Between the items of an array. A text that contains it cannot be exported.</summary>
    public const char ArrayDelimiter = '\u001F';

    private string? _type;
    private bool _isArray;

    public string Name => name;

    /// <summary>Such as <c>aliases:string[]</c>.</summary>
    public string Header => $"{name}:{_type ?? "string"}{(_isArray ? "[]" : "")}";

    /// <summary>Empty lists: the import has no way to write them.</summary>
    public long EmptyLists { get; private set; }

    /// <summary>Items of the file that have the property.</summary>
    public long Noted { get; private set; }

    public void Note(object? value)
    {
        if (value is not null) Noted++;
        if (value is IReadOnlyList<object?> list)
        {
            _isArray = true;
            if (list.Count == 0) EmptyLists++;
            foreach (var item in list) Agree(TypeOf(item));
        }
        else if (value is not null)
        {
            Agree(TypeOf(value));
        }
    }

    /// <returns>The cell, or null where the property is missing.</returns>
    public string? Cell(IReadOnlyDictionary<string, object?> properties) => properties.GetValueOrDefault(name) switch
    {
        null => null,
        IReadOnlyList<object?> list => string.Join(ArrayDelimiter, list.Select(Single)),
        var value => Single(value),
    };

    private void Agree(string type)
    {
        if ((_type ??= type) != type) throw new ExportException($"{owner}.{name} has values of type {_type} and of type {type}; the import takes one type a property.");
    }

    private string TypeOf(object? value) => value switch
    {
        string => "string",
        long or int => "long",
        double => "double",
        bool => "boolean",
        LocalDate => "date",
        LocalDateTime => "localdatetime",
        ZonedDateTime => "datetime",
        _ => throw new ExportException($"{owner}.{name} has a value of type {value?.GetType().Name ?? "null"}, which the export cannot write."),
    };

    private string Single(object? value) => value switch
    {
        string text when text.Contains(ArrayDelimiter) => throw new ExportException($"{owner}.{name} has a text with the character U+001F, which the export needs for itself: {text}"),
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalDateTime time => LocalDateTimePattern.ExtendedIso.Format(time),
        ZonedDateTime time => OffsetDateTimePattern.ExtendedIso.Format(time.ToOffsetDateTime()) + (time.Zone.MinOffset == time.Zone.MaxOffset ? "" : $"[{time.Zone.Id}]"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
