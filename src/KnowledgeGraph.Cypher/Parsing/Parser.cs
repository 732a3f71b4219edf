using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>A recursive-descent parser over the tokens of one query. This part walks the tokens and words the errors; each other part reads one area of the grammar.</summary>
internal sealed partial class Parser(string text)
{
    private const int MaxDepth = 500;

    private readonly List<Token> _tokens = Lexer.Read(text);

    /// <summary>Keywords that the query declares as variables, such as <c>AS end</c>: from then on they may stand where an operand is expected.</summary>
    private readonly HashSet<Keyword> _declaredKeywords = [];

    /// <summary>Within INSERT, whose labels are joined by '&amp;' only.</summary>
    private bool _inserts;

    private int _at;
    private int _depth;

    private Token Current => _tokens[_at];

    private TokenKind Kind => _tokens[_at].Kind;

    private Token Peek(int ahead = 1) => _tokens[Math.Min(_at + ahead, _tokens.Count - 1)];

    private Token Next()
    {
        var token = _tokens[_at];
        if (token.Kind != TokenKind.End) _at++;
        return token;
    }

    private bool At(Keyword keyword) => _tokens[_at].Keyword == keyword;

    private bool At(Keyword first, Keyword second) => At(first) && Peek().Is(second);

    private bool Accept(Keyword keyword)
    {
        if (!At(keyword)) return false;
        _at++;
        return true;
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind || kind == TokenKind.End) return false;
        _at++;
        return true;
    }

    private Token Expect(TokenKind kind) => Kind == kind ? Next() : throw Unexpected(Describe(kind));

    private Token Expect(Keyword keyword) => At(keyword) ? Next() : throw Unexpected(Keywords.Spell(keyword));

    private ReadOnlySpan<char> TextOf(Token token) => text.AsSpan(token.Start, token.End - token.Start);

    private bool AtName => Kind is TokenKind.Name or TokenKind.QuotedName;

    /// <summary>A label, type, key, function part or column: any word.</summary>
    private string ParseName(string what) => AtName ? NameOf(Next()) : throw Unexpected(what);

    private string NameOf(Token token) => token.Kind == TokenKind.QuotedName ? QuotedText.ReadName(TextOf(token)) : TextOf(token).ToString();

    /// <summary>A variable where it is introduced.</summary>
    private Variable ParseVariable()
    {
        var token = Current;
        var name = ParseName("a variable");
        if (token.Keyword != Keyword.None) _declaredKeywords.Add(token.Keyword);
        return new Variable(name, token.Position);
    }

    private List<T> ParseCommaSeparated<T>(Func<T> parse)
    {
        var items = new List<T>();
        do items.Add(parse());
        while (Accept(TokenKind.Comma));
        return items;
    }

    /// <summary>Each nested construct goes through here, so that ten thousand brackets are an error and not a stack overflow.</summary>
    private void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error($"The query is nested more than {MaxDepth} levels deep here.", Current);
    }

    private void Leave() => _depth--;

    private static CypherException Error(string message, Token token, string detail = CypherErrorDetail.UnexpectedSyntax) =>
        CypherException.Syntax(detail, message, token.Position);

    private CypherException Unexpected(string expected, string detail = CypherErrorDetail.UnexpectedSyntax)
    {
        var hint = Hint();
        return Error($"Expected {expected}, but found {Describe(Current)}.{(hint is null ? "" : " " + hint)}", Current, detail);
    }

    private string? Hint() => Current.Kind switch
    {
        TokenKind.End when Unclosed() is { } open => $"The '{text[open.Start]}' at {open.Position} is not closed.",
        TokenKind.LeftBrace when Peek().Kind == TokenKind.Name && Peek(2).Kind == TokenKind.RightBrace => $"A parameter is written ${TextOf(Peek())}.",
        TokenKind.Name or TokenKind.QuotedName when Suggest(TextOf(Current)) is { } keyword => $"Did you mean {keyword}?",
        TokenKind.Semicolon => "Only one statement can be run at a time.",
        _ => null,
    };

    private Token? Unclosed()
    {
        var open = new Stack<Token>();
        foreach (var token in _tokens)
        {
            if (token.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace) open.Push(token);
            else if (token.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace) open.TryPop(out _);
        }
        return open.TryPeek(out var last) ? last : null;
    }

    /// <summary>The keyword one typing mistake away from the word, if there is one.</summary>
    private static string? Suggest(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || Keywords.Find(word) != Keyword.None) return null;
        var upper = word.ToString().ToUpperInvariant();
        foreach (var keyword in (ReadOnlySpan<string>)["MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "CREATE", "MERGE", "DELETE", "DETACH",
            "REMOVE", "ORDER", "LIMIT", "SKIP", "UNION", "CALL", "YIELD", "FOREACH", "DISTINCT", "EXISTS", "CONTAINS", "STARTS", "ENDS"])
        {
            if (IsOneMistakeAway(upper, keyword)) return keyword;
        }
        return null;
    }

    private static bool IsOneMistakeAway(string word, string keyword)
    {
        if (Math.Abs(word.Length - keyword.Length) > 1) return false;
        var start = word.AsSpan().CommonPrefixLength(keyword);
        var (left, right) = (word[start..], keyword[start..]);
        return left.Length == right.Length
            ? left.Length > 0 && (left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]))
            : left.Length > right.Length ? left[1..] == right : left == right[1..];
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the query",
        TokenKind.String => "a string",
        _ when token.End - token.Start > 40 => $"'{text.AsSpan(token.Start, 40)}...'",
        _ => $"'{TextOf(token)}'",
    };

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.End => "the end of the query",
        TokenKind.Name => "a name",
        TokenKind.Integer => "an integer",
        TokenKind.String => "a string",
        TokenKind.LeftParenthesis => "'('",
        TokenKind.RightParenthesis => "')'",
        TokenKind.LeftBracket => "'['",
        TokenKind.RightBracket => "']'",
        TokenKind.LeftBrace => "'{'",
        TokenKind.RightBrace => "'}'",
        TokenKind.Comma => "','",
        TokenKind.Colon => "':'",
        TokenKind.Dot => "'.'",
        TokenKind.Bar => "'|'",
        TokenKind.Minus => "'-'",
        TokenKind.Equal => "'='",
        _ => kind.ToString(),
    };
}
