using System.Text.Json;

namespace KnowledgeGraph.Model.Records.Json;

/// <summary>One JSON object of a record, read field by field: notes what is wrong with the path to it, and which fields nobody asked for.</summary>
internal sealed class FieldReader(JsonElement value, string path, ReadingNotes notes)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Path => path;

    public bool Has(string name) => value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null;

    public string? Text(string name)
    {
        if (!TryField(name, out var field))
            return null;
        if (field.ValueKind == JsonValueKind.String)
            return StringOf(field, name);

        notes.Problem(At(name), $"expected text, found {Kind(field)}");
        return null;
    }

    public string Required(string name)
    {
        var text = Text(name);
        if (text is null && !Has(name))
            notes.Problem(At(name), "missing");
        else if (text is { } given && string.IsNullOrWhiteSpace(given))
            notes.Problem(At(name), "empty");
        return text ?? "";
    }

    public double Number(string name, double fallback, double least, double most)
    {
        if (!TryField(name, out var field))
            return fallback;
        if (field.ValueKind != JsonValueKind.Number || !field.TryGetDouble(out var number) || !double.IsFinite(number))
            notes.Problem(At(name), $"expected a number, found {Kind(field)}");
        else if (number < least || number > most)
            notes.Problem(At(name), FormattableString.Invariant($"{number} is not between {least} and {most}"));
        else
            return number;
        return fallback;
    }

    public bool Flag(string name)
    {
        if (!TryField(name, out var field))
            return false;
        if (field.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            notes.Problem(At(name), $"expected true or false, found {Kind(field)}");
        return field.ValueKind == JsonValueKind.True;
    }

    public T Choice<T>(string name, T? fallback = null)
        where T : struct, Enum
    {
        var text = Text(name);
        if (text is null)
        {
            if (fallback is null && !Has(name))
                notes.Problem(At(name), $"missing; one of {Names<T>()}");
            return fallback.GetValueOrDefault();
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text[0]))
            return choice;

        notes.Problem(At(name), $"\"{Shorten(text)}\" is not one of {Names<T>()}");
        return default;
    }

    /// <summary>Null where the field is missing.</summary>
    public T? ChoiceOrNull<T>(string name)
        where T : struct, Enum => TryField(name, out _) ? Choice<T>(name) : null;

    /// <summary>Null where both offsets are missing.</summary>
    public Span? Span()
    {
        var start = Offset("start");
        var end = Offset("end");
        if (start is null && end is null)
            return null;
        if (start is null || end is null)
            notes.Problem(At(start is null ? "start" : "end"), "missing, though its counterpart is there");
        return new Span(start ?? 0, end ?? 0);
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (element, at) in Elements(name))
        {
            if (element.ValueKind == JsonValueKind.String)
                texts.Add(notes.StringOf(element, at));
            else
                notes.Problem(at, $"expected text, found {Kind(element)}");
        }

        return texts;
    }

    public IReadOnlyList<T> Objects<T>(string name, Func<FieldReader, T> read)
    {
        var objects = new List<T>();
        foreach (var (element, at) in Elements(name))
        {
            if (AsObject(element, at) is not { } reader)
                continue;
            objects.Add(read(reader));
            reader.WarnOfUnknown();
        }

        return objects;
    }

    public T? Object<T>(string name, Func<FieldReader, T> read)
        where T : class
    {
        if (!TryField(name, out var field) || AsObject(field, At(name)) is not { } reader)
            return null;
        var result = read(reader);
        reader.WarnOfUnknown();
        return result;
    }

    public void WarnOfUnknown()
    {
        foreach (var field in value.EnumerateObject().Where(field => !_asked.Contains(field.Name)))
            notes.Warning(At(Shorten(field.Name)), "unknown field, left out");
    }

    public string At(string name) => path == "$" ? name : $"{path}.{name}";

    private FieldReader? AsObject(JsonElement element, string at)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new FieldReader(element, at, notes);
        notes.Problem(at, $"expected an object, found {Kind(element)}");
        return null;
    }

    private IEnumerable<(JsonElement Element, string Path)> Elements(string name)
    {
        if (!TryField(name, out var field))
            yield break;
        if (field.ValueKind != JsonValueKind.Array)
        {
            notes.Problem(At(name), $"expected a list, found {Kind(field)}");
            yield break;
        }

        var index = 0;
        foreach (var element in field.EnumerateArray())
            yield return (element, $"{At(name)}[{index++}]");
    }

    private int? Offset(string name)
    {
        if (!TryField(name, out var field))
            return null;
        if (field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var offset) && offset >= 0)
            return offset;

        notes.Problem(At(name), $"expected a whole number from 0, found {Shorten(field.GetRawText())}");
        return 0;
    }

    private bool TryField(string name, out JsonElement field)
    {
        _asked.Add(name);
        return value.TryGetProperty(name, out field) && field.ValueKind != JsonValueKind.Null;
    }

    private string StringOf(JsonElement field, string name) => notes.StringOf(field, At(name));

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(RecordWords.Of));

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
