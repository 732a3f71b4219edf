using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Functions;

/// <summary>Evaluates small expressions, so that tests of values and functions read as Cypher and need neither parser nor runtime.</summary>
internal sealed class Calculator
{
    private readonly string _text;
    private readonly FunctionContext _context;
    private readonly IReadOnlyDictionary<string, Value> _variables;
    private int _at;

    private Calculator(string text, FunctionContext context, IReadOnlyDictionary<string, Value> variables) =>
        (_text, _context, _variables) = (text, context, variables);

    public static FunctionContext Context(IGraphReader? graph = null) =>
        new(graph ?? new SmallGraph(), new FixedClock(new DateTimeOffset(2014, 6, 20, 12, 30, 15, TimeSpan.Zero)), new Random(42));

    public static Value Evaluate(string text, IReadOnlyDictionary<string, Value>? variables = null, FunctionContext? context = null)
    {
        var calculator = new Calculator(text, context ?? Context(), variables ?? new Dictionary<string, Value>());
        var value = calculator.Compared();
        return calculator.Peek() == '\0' ? value : throw new FormatException($"'{text}' goes on at {calculator._at}.");
    }

    /// <summary>The value as cypher-shell prints it.</summary>
    public static string Show(string text) => ValueText.Render(Evaluate(text), new SmallGraph());

    private Value Compared()
    {
        var left = Sum();
        while (true)
        {
            if (Eat("<>")) left = Comparison.NotEqual(left, Sum());
            else if (Eat("<=")) left = Comparison.LessOrEqual(left, Sum());
            else if (Eat(">=")) left = Comparison.GreaterOrEqual(left, Sum());
            else if (Eat("<")) left = Comparison.Less(left, Sum());
            else if (Eat(">")) left = Comparison.Greater(left, Sum());
            else if (Eat("=~")) left = StringPredicates.Matches(left, Sum());
            else if (Eat("=")) left = Comparison.Equal(left, Sum());
            else if (Eat("IN ")) left = Comparison.In(left, Sum());
            else return left;
        }
    }

    private Value Sum()
    {
        var left = Product();
        while (true)
        {
            if (Eat("+")) left = Arithmetic.Add(left, Product());
            else if (Eat("-")) left = Arithmetic.Subtract(left, Product());
            else if (Eat("||")) left = Arithmetic.Concatenate(left, Product());
            else return left;
        }
    }

    private Value Product()
    {
        var left = Power();
        while (true)
        {
            if (Eat("*")) left = Arithmetic.Multiply(left, Power());
            else if (Eat("/")) left = Arithmetic.Divide(left, Power());
            else if (Eat("%")) left = Arithmetic.Modulo(left, Power());
            else return left;
        }
    }

    private Value Power()
    {
        var left = Unary();
        while (Eat("^")) left = Arithmetic.Power(left, Unary());
        return left;
    }

    private Value Unary()
    {
        if (Peek() == '-' && !char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            return Arithmetic.Negate(Unary());
        }

        var value = Atom();
        while (true)
        {
            if (Eat("[")) value = Subscript(value);
            else if (!Next("..") && Eat(".")) value = ValueAccess.Property(_context.Graph, value, Name());
            else return value;
        }
    }

    private Value Subscript(Value subject)
    {
        Value? from = Peek() == '.' ? null : Compared();
        if (Eat("]")) return ValueAccess.Index(_context.Graph, subject, from!.Value);
        Expect("..");
        Value? to = Peek() == ']' ? null : Compared();
        Expect("]");
        return ValueAccess.Slice(subject, from, to);
    }

    private Value Atom()
    {
        if (Eat("(")) return Until(")", Compared());
        if (Eat("[")) return Value.Of([.. Sequence("]")]);
        if (Eat("{")) return Map();
        if (Peek() == '\'') return Value.Of(Quoted());
        if (char.IsAsciiDigit(Peek()) || Peek() == '-') return Number();
        var name = Name();
        if (name == "NaN") return Value.Of(double.NaN);
        while (_at + 1 < _text.Length && _text[_at] == '.' && char.IsLetter(_text[_at + 1]) && !_variables.ContainsKey(name))
        {
            _at++;
            name += "." + Name();
        }

        if (Eat("(")) return Call(name);
        return name switch
        {
            "null" => Value.Null,
            "true" => Value.True,
            "false" => Value.False,
            _ => _variables[name],
        };
    }

    private Value Call(string name)
    {
        if (!FunctionLibrary.TryFind(name, out var function)) throw new FormatException($"No function {name}.");
        return function(_context, [.. Sequence(")")]);
    }

    private Value Map()
    {
        var map = new Dictionary<string, Value>();
        while (!Eat("}"))
        {
            var key = Name();
            Expect(":");
            map[key] = Compared();
            Eat(",");
        }

        return Value.Of(map);
    }

    private List<Value> Sequence(string end)
    {
        var values = new List<Value>();
        while (!Eat(end))
        {
            values.Add(Compared());
            Eat(",");
        }

        return values;
    }

    private Value Number()
    {
        var start = _at++;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || IsFraction() || (_text[_at] is '-' or '+' && _text[_at - 1] is 'e' or 'E'))) _at++;
        var digits = _text[start.._at];
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var integer)
            ? Value.Of(integer)
            : Value.Of(double.Parse(digits, CultureInfo.InvariantCulture));
    }

    private bool IsFraction() => _text[_at] == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]);

    private string Quoted()
    {
        var text = new StringBuilder();
        for (_at++; _text[_at] != '\''; _at++)
            text.Append(_text[_at] == '\\' ? _text[++_at] : _text[_at]);
        _at++;
        return text.ToString();
    }

    private string Name()
    {
        var start = Peek() == '\0' ? _at : _at++;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        return _text[start.._at];
    }

    private Value Until(string end, Value value)
    {
        Expect(end);
        return value;
    }

    private void Expect(string word)
    {
        if (!Eat(word)) throw new FormatException($"'{word}' expected at {_at} of '{_text}'.");
    }

    private bool Eat(string word)
    {
        if (!Next(word)) return false;
        _at += word.Length;
        return true;
    }

    private bool Next(string word)
    {
        Peek();
        return string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
    }

    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
