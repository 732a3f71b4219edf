using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>What square brackets may mean: a list, a list comprehension or a pattern comprehension. One look ahead decides, so nothing is parsed twice.</summary>
internal sealed partial class Parser
{
    private Expression ParseListOrComprehension()
    {
        var next = Peek();
        if (next.Kind is TokenKind.Name or TokenKind.QuotedName && Peek(2).Is(Keyword.In) && IsComprehension(_at + 3, orPlain: true)) return ParseListComprehension();
        if (next.Kind == TokenKind.LeftParenthesis && IsComprehension(_at + 1, orPlain: false) && IsPatternAt(_at + 1)) return ParsePatternComprehension(named: false);
        if (next.Kind is TokenKind.Name or TokenKind.QuotedName && Peek(2).Kind == TokenKind.Equal && Peek(3).Kind == TokenKind.LeftParenthesis
            && IsComprehension(_at + 3, orPlain: false) && IsPatternAt(_at + 3)) return ParsePatternComprehension(named: true);
        return ParseList();
    }

    private ListLiteral ParseList()
    {
        var position = Expect(TokenKind.LeftBracket).Position;
        var elements = Kind == TokenKind.RightBracket ? [] : ParseCommaSeparated(ParseExpression);
        if (!Accept(TokenKind.RightBracket)) throw Unexpected("',' or ']'");
        return new ListLiteral(elements, position);
    }

    private ListComprehension ParseListComprehension()
    {
        var position = Expect(TokenKind.LeftBracket).Position;
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpressionBeforeBar();
        var predicate = Accept(Keyword.Where) ? ParseExpressionBeforeBar() : null;
        var projection = Accept(TokenKind.Bar) ? ParseExpression() : null;
        if (!Accept(TokenKind.RightBracket)) throw Unexpected(projection is null ? "WHERE, '|' or ']'" : "']'");
        return new ListComprehension(variable, list, predicate, projection, position);
    }

    private PatternComprehension ParsePatternComprehension(bool named)
    {
        var position = Expect(TokenKind.LeftBracket).Position;
        Variable? variable = null;
        if (named)
        {
            variable = ParseVariable();
            Expect(TokenKind.Equal);
        }
        var pattern = ParsePath(variable);
        var predicate = Accept(Keyword.Where) ? ParseExpressionBeforeBar() : null;
        Expect(TokenKind.Bar);
        var projection = ParseExpression();
        Expect(TokenKind.RightBracket);
        return new PatternComprehension(pattern, predicate, projection, position);
    }

    /// <summary>Looks from a token within brackets to what ends the first element: a bar or WHERE make a comprehension, a comma makes a list.</summary>
    /// <param name="orPlain">What to say where the bracket simply closes.</param>
    private bool IsComprehension(int from, bool orPlain)
    {
        var depth = 0;
        for (var i = from; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--depth < 0) return orPlain;
                    break;
                case TokenKind.Comma when depth == 0: return false;
                case TokenKind.Bar when depth == 0: return true;
                case TokenKind.Name when depth == 0 && _tokens[i].Is(Keyword.Where): return true;
            }
        }
        return orPlain;
    }
}
