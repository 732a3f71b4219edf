using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Embedded.FullText;

/// <summary>
/// Turns a query in the common part of Lucene's syntax, which Neo4j's users write, into one for FTS5: words (any of them, unless + or AND says otherwise),
/// "phrases", prefix*, similar~ (two letters may differ, or as many as the number after it says), field:word, AND, OR, NOT, +, -, parentheses.
/// Boosts (^2) and a phrase's slop (~) are dropped.
/// </summary>
/// <remarks>
/// Whatever is left over is taken as words: no query is an error. As with Lucene, well-known is either word, "well-known" both in this order, stop words are not looked for, and what
/// stands before a * is taken as it is, but for its case. Unlike there, a stop word inside a phrase stands for a stop word, not for any word.
/// </remarks>
internal sealed class FullTextQuery
{
    // Of Unicode's private use: in no word.
    internal const string StopWord = "\uE000";
    private const string NoWord = "\uE001";
    private const int DeepestNesting = 100;
    private const int MostEdits = 2;
    private readonly string _text;
    private readonly IReadOnlyList<string> _properties;
    private readonly Func<string, int, IReadOnlyList<string>> _similar;
    private int _position;

    private FullTextQuery(string text, IReadOnlyList<string> properties, Func<string, int, IReadOnlyList<string>> similar)
    {
        _text = text;
        _properties = properties;
        _similar = similar;
    }

    /// <param name="similar">The index's terms that differ from a word in so many letters or fewer.</param>
    /// <returns>Null where the query has nothing to look for.</returns>
    public static string? Translate(string query, IReadOnlyList<string> properties, Func<string, int, IReadOnlyList<string>> similar) =>
        new FullTextQuery(query, properties, similar).Group(0);

    /// <summary>Terms with a blank between them, one for each stop word too: how texts stand in the index, and phrases in queries.</summary>
    public static string Line(IEnumerable<string?> terms) => string.Join(' ', terms.Select(term => term ?? StopWord));

    private string? Group(int depth)
    {
        var should = new List<string>();
        var must = new List<string>();
        var mustNot = new List<string>();
        var lastWasShould = false;
        var joinNext = false;
        var negateNext = false;
        while (Peek() is { } next && (next != ')' || depth == 0))
        {
            // One that closes nothing.
            if (Take(')')) continue;
            if (Keyword("AND") || Keyword("&&"))
            {
                // What stood before it is demanded as well.
                if (lastWasShould) (must, should) = ([.. must, should[^1]], should[..^1]);
                (lastWasShould, joinNext) = (false, true);
                continue;
            }

            if (Keyword("OR") || Keyword("||")) continue;
            if (Keyword("NOT") || Keyword("!"))
            {
                negateNext = true;
                continue;
            }

            var prohibited = Take('-') || negateNext;
            var demanded = (!prohibited && Take('+')) || joinNext;
            (joinNext, negateNext, lastWasShould) = (false, false, false);
            if (Clause(depth) is not { } clause) continue;
            if (prohibited) mustNot.Add(clause);
            else if (demanded) must.Add(clause);
            else should.Add(clause);
            lastWasShould = !prohibited && !demanded;
        }

        // FTS5 has no optional words beside demanded ones; those would only change the order.
        var positive = must.Count > 0 ? string.Join(" AND ", must) : should.Count > 0 ? string.Join(" OR ", should) : null;
        if (positive is null) return null;
        return mustNot.Count == 0 ? $"({positive})" : $"(({positive}) NOT ({string.Join(" OR ", mustNot)}))";
    }

    private string? Clause(int depth)
    {
        var column = Field();
        string? clause;
        if (depth < DeepestNesting && Take('('))
        {
            clause = Group(depth + 1);
            Take(')');
        }
        else
        {
            clause = Term();
        }

        Modifier();
        return clause is null ? null : column + clause;
    }

    private string Field()
    {
        var colon = _text.IndexOf(':', _position);
        if (colon < 0) return "";
        var property = _properties.ToList().IndexOf(_text[_position..colon]);
        if (property < 0) return "";
        _position = colon + 1;
        return $"p{property} : ";
    }

    private string? Term()
    {
        if (Take('"'))
        {
            var end = _text.IndexOf('"', _position);
            if (end < 0) end = _text.Length;
            var phrase = _text[_position..end];
            _position = Math.Min(end + 1, _text.Length);
            return Phrase(phrase);
        }

        var word = new StringBuilder();
        while (_position < _text.Length && _text[_position] is var unit && !char.IsWhiteSpace(unit) && unit is not ('(' or ')' or '"' or '*' or '?' or '^' or '~'))
        {
            _position++;
            if (unit == '\\' && _position < _text.Length) unit = _text[_position++];
            word.Append(unit);
        }

        if (_position >= _text.Length || _text[_position] is not ('*' or '?'))
        {
            if (word.Length > 0 && _position < _text.Length && _text[_position] == '~') return Similar(word.ToString().ToLowerInvariant());
            if (word.Length == 0 && _position < _text.Length && _text[_position] is not ('^' or '~')) _position++;
            return AnyOf(word.ToString());
        }

        // FTS5 knows wildcards at the end only: the rest of the word is not looked at.
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not (')' or '(')) _position++;
        return word.Length == 0 ? null : Prefix(word.ToString().ToLowerInvariant());
    }

    /// <summary>As with Lucene, ~1 and ~2 are letters, and what is below 1 is the share of letters that are the same.</summary>
    private string? Similar(string word)
    {
        var start = ++_position;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.')) _position++;
        var given = double.TryParse(_text.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var number) ? number : MostEdits;
        var edits = given is > 0 and < 1 ? Math.Min((int)((1 - given) * word.Length), MostEdits) : Math.Min((int)given, MostEdits);
        var terms = _similar(word, edits).Select(Quote).ToList();
        return terms.Count == 0 ? Quote(NoWord) : $"({string.Join(" OR ", terms)})";
    }

    private void Modifier()
    {
        while (_position < _text.Length && _text[_position] is '^' or '~')
        {
            _position++;
            while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.')) _position++;
        }
    }

    private static string? AnyOf(string word)
    {
        var terms = SearchTerms.Of(word).OfType<string>().Select(Quote).ToList();
        return terms.Count switch
        {
            0 => null,
            1 => terms[0],
            _ => $"({string.Join(" OR ", terms)})",
        };
    }

    private static string? Phrase(string text)
    {
        var terms = SearchTerms.Of(text).ToList();
        var first = terms.FindIndex(term => term is not null);
        return first < 0 ? null : Quote(Line(terms[first..(terms.FindLastIndex(term => term is not null) + 1)]));
    }

    // What SQLite would cut is the beginning of no term.
    private static string Prefix(string start) =>
        start.All(unit => unit > 0x7F || char.IsAsciiLetterOrDigit(unit) || FullTextIndex.InTerms.Contains(unit, StringComparison.Ordinal)) ? Quote(start) + " *" : Quote(NoWord);

    private static string Quote(string terms) => $"\"{terms}\"";

    private char? Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        return _position < _text.Length ? _text[_position] : null;
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted) return false;
        _position++;
        return true;
    }

    private bool Keyword(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0) return false;
        var end = _position + word.Length;
        if (char.IsLetter(word[0]) && end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] != '(') return false;
        _position = end;
        return true;
    }
}
