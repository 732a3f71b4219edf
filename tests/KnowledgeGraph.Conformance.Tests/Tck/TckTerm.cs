using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>
/// The TCK's notation for values, made canonical so that two values are the same exactly when their texts are:
/// map keys and labels sorted, floats printed in one way, and lists sorted where a scenario asks to ignore their order.
/// </summary>
public sealed class TckTerm
{
    private readonly string _text;
    private readonly bool _sortLists;
    private int _at;

    private TckTerm(string text, bool sortLists)
    {
        _text = text;
        _sortLists = sortLists;
    }

    public static string Canonical(string notation, bool sortLists)
    {
        var term = new TckTerm(notation, sortLists);
        var text = term.Read();
        term.Skip();
        if (term._at != notation.Length) throw new FormatException($"'{notation}' is not a TCK value: it goes on at {term._at}.");
        return text;
    }

    /// <summary>A parameter's value: numbers, strings, booleans, null, lists and maps.</summary>
    public static Value ToValue(string notation)
    {
        var term = new TckTerm(notation, sortLists: false);
        return term.ReadValue();
    }

    public static string OfFloat(double number) =>
        double.IsNaN(number) ? "NaN" : double.IsInfinity(number) ? number > 0 ? "Inf" : "-Inf" : "f" + (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture); // -0.0 = 0.0

    public static string OfInteger(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string OfString(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public static string OfList(IEnumerable<string> elements, bool sort) =>
        "[" + string.Join(", ", sort ? elements.Order(StringComparer.Ordinal) : elements) + "]";

    public static string OfMap(IEnumerable<KeyValuePair<string, string>> entries) =>
        "{" + string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {e.Value}")) + "}";

    public static string OfNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, string>> properties) =>
        "(" + string.Concat(labels.Order(StringComparer.Ordinal).Select(l => ":" + l)) + OfMap(properties) + ")";

    public static string OfRelationship(string type, IEnumerable<KeyValuePair<string, string>> properties) => "[:" + type + OfMap(properties) + "]";

    private string Read()
    {
        Skip();
        switch (Peek())
        {
            case '\'': return OfString(ReadString());
            case '[' when Ahead(1) == ':': return ReadRelationship();
            case '[': return OfList(ReadUntil('[', ']', Read), _sortLists);
            case '{': return OfMap(ReadMap());
            case '(': return ReadNode();
            case '<': return ReadPath();
            default: return OfScalar(ReadWord());
        }
    }

    private Value ReadValue()
    {
        Skip();
        switch (Peek())
        {
            case '\'': return Value.Of(ReadString());
            case '[': return Value.Of((IReadOnlyList<Value>)ReadUntil('[', ']', ReadValue));
            case '{':
                var map = new Dictionary<string, Value>();
                ReadUntil('{', '}', () =>
                {
                    var key = ReadKey();
                    return map[key] = ReadValue();
                });
                return Value.Of((IReadOnlyDictionary<string, Value>)map);
            default:
                var word = ReadWord();
                return word switch
                {
                    "null" => Value.Null,
                    "true" => Value.True,
                    "false" => Value.False,
                    _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => Value.Of(number),
                    _ => Value.Of(double.Parse(word, CultureInfo.InvariantCulture)),
                };
        }
    }

    private static string OfScalar(string word) => word switch
    {
        "null" or "true" or "false" or "NaN" or "Inf" or "-Inf" => word,
        _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => OfInteger(number),
        _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => OfFloat(number),
        _ => throw new FormatException($"'{word}' is not a TCK value."),
    };

    private string ReadNode()
    {
        Expect('(');
        var labels = new List<string>();
        Skip();
        while (Peek() == ':')
        {
            _at++;
            labels.Add(ReadName());
            Skip();
        }
        var properties = Peek() == '{' ? ReadMap() : [];
        Expect(')');
        return OfNode(labels, properties);
    }

    private string ReadRelationship()
    {
        Expect('[');
        Expect(':');
        var type = ReadName();
        Skip();
        var properties = Peek() == '{' ? ReadMap() : [];
        Expect(']');
        return OfRelationship(type, properties);
    }

    private string ReadPath()
    {
        Expect('<');
        var path = new StringBuilder("<").Append(ReadNode());
        for (Skip(); Peek() != '>'; Skip())
        {
            var incoming = Peek() == '<';
            if (incoming) _at++;
            Expect('-');
            path.Append(incoming ? "<-" : "-").Append(ReadRelationship());
            Expect('-');
            if (!incoming) Expect('>');
            path.Append(incoming ? "-" : "->").Append(ReadNode());
        }
        Expect('>');
        return path.Append('>').ToString();
    }

    private List<KeyValuePair<string, string>> ReadMap() => ReadUntil('{', '}', () => KeyValuePair.Create(ReadKey(), Read()));

    private string ReadKey()
    {
        Skip();
        var key = ReadName();
        Expect(':');
        return key;
    }

    private List<T> ReadUntil<T>(char open, char close, Func<T> element)
    {
        Expect(open);
        var elements = new List<T>();
        Skip();
        while (Peek() != close)
        {
            elements.Add(element());
            Skip();
            if (Peek() == ',') _at++;
            Skip();
        }
        Expect(close);
        return elements;
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_at++; Peek() != '\''; _at++)
        {
            if (Peek() == '\\' && Ahead(1) is '\'' or '\\' && Peek() == '\\') _at++;
            text.Append(Peek());
        }
        _at++;
        return text.ToString();
    }

    private string ReadName()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '$') _at++;
        return _text[start.._at];
    }

    private string ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or ' ')) _at++;
        return _text[start.._at];
    }

    private void Expect(char wanted)
    {
        Skip();
        if (Peek() != wanted) throw new FormatException($"'{_text}': expected {wanted} at {_at}.");
        _at++;
    }

    private void Skip()
    {
        while (Peek() is ' ' or '\n') _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';
}
