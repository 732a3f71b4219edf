using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Cuts a query into tokens; comments and white space fall away. The last token is always <see cref="TokenKind.End"/>.</summary>
internal ref struct Lexer(string text)
{
    private readonly List<Token> _tokens = new(16 + text.Length / 4);
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public static List<Token> Read(string text) => new Lexer(text).ReadAll();

    private List<Token> ReadAll()
    {
        while (SkipBlanks())
            ReadToken();
        _tokens.Add(new Token(TokenKind.End, Keyword.None, _at, _at, _line, _at - _lineStart + 1));
        return _tokens;
    }

    private readonly char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private void ReadToken()
    {
        var c = text[_at];
        if (IsNameStart(c) || char.IsSurrogate(c)) ReadName();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsOperand())) ReadNumber();
        else if (c is '\'' or '"') ReadQuoted(TokenKind.String, c);
        else if (c == '`') ReadQuoted(TokenKind.QuotedName, c);
        else if (c == '$') ReadParameter();
        else ReadPunctuation(c);
    }

    /// <summary><c>list.1</c> is a wrong property, not a list and then a number.</summary>
    private readonly bool FollowsOperand() =>
        _tokens.Count > 0 && _tokens[^1] is var last && last.End == _at && last.Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.RightParenthesis;

    private void Add(TokenKind kind, int length, Keyword keyword = Keyword.None)
    {
        _tokens.Add(new Token(kind, keyword, _at, _at + length, _line, _at - _lineStart + 1));
        _at += length;
    }

    private void ReadName()
    {
        var length = NameLength(_at);
        if (length == 0) throw Unexpected();
        Add(TokenKind.Name, length, Keywords.Find(text.AsSpan(_at, length)));
    }

    private readonly int NameLength(int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (char.IsAscii(text[at]))
            {
                if (!(char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) break;
                at++;
                continue;
            }
            if (!Rune.TryGetRuneAt(text, at, out var rune) || !IsNamePart(Rune.GetUnicodeCategory(rune))) break;
            at += rune.Utf16SequenceLength;
        }
        return at - start;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_'
        || (!char.IsAscii(c) && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation));

    private static bool IsNamePart(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.CurrencySymbol;

    /// <summary>Takes all that looks like part of the number, so that <c>12ab</c> is one wrong number and not two words; <see cref="NumberText"/> judges it.</summary>
    private void ReadNumber()
    {
        var at = _at;
        var isFloat = false;
        var prefixed = text[at] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O';
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                at++;
                if (prefixed || c is not ('e' or 'E')) continue;
                isFloat = true;
                if (at < text.Length && text[at] is '+' or '-') at++;
            }
            else if (c == '.' && !isFloat && !prefixed && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                isFloat = true;
                at++;
            }
            else
            {
                break;
            }
        }
        Add(isFloat ? TokenKind.Float : TokenKind.Integer, at - _at);
    }

    private void ReadQuoted(TokenKind kind, char quote)
    {
        var (line, lineStart) = (_line, _lineStart);
        var at = _at + 1;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n') (line, lineStart) = (line + 1, at + 1);
            if (c == '\\' && quote != '`') at++;
            else if (c == quote && quote == '`' && at + 1 < text.Length && text[at + 1] == '`') at++;
            else if (c == quote) break;
        }
        if (at >= text.Length)
            throw Error(CypherErrorDetail.UnexpectedSyntax, quote == '`' ? "This name is never closed: a backtick (`) is missing." : $"This string is never closed: a quote ({quote}) is missing.");
        Add(kind, at + 1 - _at);
        (_line, _lineStart) = (line, lineStart);
    }

    private void ReadParameter()
    {
        if (Peek(1) == '`')
        {
            var close = text.IndexOf('`', _at + 2);
            if (close > _at + 2)
            {
                Add(TokenKind.Parameter, close + 1 - _at);
                return;
            }
        }

        if (Peek(1) == '(')
        {
            Add(TokenKind.Dollar, 1);
            return;
        }

        var length = NameLength(_at + 1);
        if (length == 0) throw Error(CypherErrorDetail.UnexpectedSyntax, "Expected the name of a parameter after '$'.");
        Add(TokenKind.Parameter, length + 1);
    }

    private void ReadPunctuation(char c)
    {
        var next = Peek(1);
        switch (c)
        {
            case '(': Add(TokenKind.LeftParenthesis, 1); break;
            case ')': Add(TokenKind.RightParenthesis, 1); break;
            case '[': Add(TokenKind.LeftBracket, 1); break;
            case ']': Add(TokenKind.RightBracket, 1); break;
            case '{': Add(TokenKind.LeftBrace, 1); break;
            case '}': Add(TokenKind.RightBrace, 1); break;
            case ',': Add(TokenKind.Comma, 1); break;
            case ';': Add(TokenKind.Semicolon, 1); break;
            case '-': Add(TokenKind.Minus, 1); break;
            case '*': Add(TokenKind.Star, 1); break;
            case '/': Add(TokenKind.Slash, 1); break;
            case '%': Add(TokenKind.Percent, 1); break;
            case '^': Add(TokenKind.Caret, 1); break;
            case '&': Add(TokenKind.Ampersand, 1); break;
            case ':' when next == ':': Add(TokenKind.DoubleColon, 2); break;
            case ':': Add(TokenKind.Colon, 1); break;
            case '.' when next == '.': Add(TokenKind.DoubleDot, 2); break;
            case '.': Add(TokenKind.Dot, 1); break;
            case '|' when next == '|': Add(TokenKind.DoubleBar, 2); break;
            case '|': Add(TokenKind.Bar, 1); break;
            case '+' when next == '=': Add(TokenKind.PlusEqual, 2); break;
            case '+': Add(TokenKind.Plus, 1); break;
            case '=' when next == '~': Add(TokenKind.RegexMatch, 2); break;
            case '=' when next == '=': throw Error(CypherErrorDetail.UnexpectedSyntax, "'==' is not Cypher. Use '=' to compare.");
            case '=': Add(TokenKind.Equal, 1); break;
            case '<' when next == '>': Add(TokenKind.NotEqual, 2); break;
            case '<' when next == '=': Add(TokenKind.LessOrEqual, 2); break;
            case '<': Add(TokenKind.Less, 1); break;
            case '>' when next == '=': Add(TokenKind.GreaterOrEqual, 2); break;
            case '>': Add(TokenKind.Greater, 1); break;
            case '!' when next == '=': throw Error(CypherErrorDetail.UnexpectedSyntax, "'!=' is not Cypher. Use '<>' for \"not equal\".");
            case '!': Add(TokenKind.Exclamation, 1); break;
            default: throw Unexpected();
        }
    }

    /// <returns>False at the end of the text.</returns>
    private bool SkipBlanks()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '\n')
            {
                _at++;
                (_line, _lineStart) = (_line + 1, _at);
            }
            else if (char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u001C' and <= '\u001F'))
            {
                _at++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                var end = text.AsSpan(_at).IndexOf('\n');
                _at = end < 0 ? text.Length : _at + end;
            }
            else if (c == '/' && Peek(1) == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    private void SkipBlockComment()
    {
        var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0) throw Error(CypherErrorDetail.UnexpectedSyntax, "This comment is never closed: '*/' is missing.");
        for (var i = _at; i < end; i++)
            if (text[i] == '\n') (_line, _lineStart) = (_line + 1, i + 1);
        _at = end + 2;
    }

    private readonly CypherException Unexpected()
    {
        var c = text[_at];
        var name = char.IsControl(c) || char.IsSurrogate(c) || !char.IsAscii(c) ? $"U+{(int)c:X4}" : $"'{c}'";
        return c switch
        {
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' or '－' =>
                Error(CypherErrorDetail.InvalidUnicodeCharacter, $"The dash {name} is not a minus sign. Use '-'."),
            '‘' or '’' or '“' or '”' => Error(CypherErrorDetail.InvalidUnicodeCharacter, $"The typographic quote {name} does not start a string. Use ' or \"."),
            _ when !char.IsAscii(c) => Error(CypherErrorDetail.InvalidUnicodeCharacter, $"The character {name} has no meaning in Cypher. A name that contains it must stand in backticks."),
            _ => Error(CypherErrorDetail.UnexpectedSyntax, $"The character {name} has no meaning in Cypher."),
        };
    }

    private readonly CypherException Error(string detail, string message) =>
        CypherException.Syntax(detail, message, new SourcePosition(_at, _line, _at - _lineStart + 1));
}
