using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Expressions with words inside: CASE, and the functions whose arguments are not only separated by commas.</summary>
internal sealed partial class Parser
{
    private Case ParseCase()
    {
        var position = Expect(Keyword.Case).Position;
        var subject = At(Keyword.When) ? null : ParseExpression();
        var variable = new Variable($"  case {position.Offset}", position);
        var whens = new List<(Expression When, bool IsPredicate, Expression Then)>();
        while (Accept(Keyword.When))
        {
            var values = subject is null ? [(ParseExpression(), false)] : ParseCommaSeparated(() => ParseWhen(variable));
            Expect(Keyword.Then);
            var then = ParseExpression();
            whens.AddRange(values.Select(value => (value.Item1, value.Item2, then)));
        }

        if (whens.Count == 0) throw Unexpected("WHEN");
        var otherwise = Accept(Keyword.Else) ? ParseExpression() : null;
        if (!Accept(Keyword.End)) throw Unexpected(otherwise is null ? "WHEN, ELSE or END" : "END");
        var isExtended = whens.Exists(when => when.IsPredicate);
        return new Case(subject, [.. whens.Select(when => new CaseAlternative(Predicate(when.When, when.IsPredicate), when.Then))], otherwise, position)
        {
            SubjectVariable = isExtended ? variable : null,
        };

        Expression Predicate(Expression when, bool isPredicate) =>
            isPredicate || !isExtended ? when : new Binary(BinaryOperator.Equal, variable, when, when.Position);
    }

    /// <summary>A value that the subject is compared with, or the rest of a predicate whose left side is the subject: <c>WHEN &lt; 3</c>.</summary>
    private (Expression When, bool IsPredicate) ParseWhen(Variable subject)
    {
        var token = Current;
        if (token.Kind is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual)
            return (ParseComparison(subject), true);
        var isPredicate = token.Kind is TokenKind.RegexMatch or TokenKind.DoubleColon
            || ((At(Keyword.Starts) || At(Keyword.Ends)) && Peek().Is(Keyword.With))
            || (At(Keyword.Is) && Peek().Keyword is Keyword.Null or Keyword.Not or Keyword.Typed or Keyword.Normalized or Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd);
        return isPredicate ? (ParsePredicate(subject, PeekOperator()!.Value.Operator), true) : (ParseExpression(), false);
    }

    /// <summary><c>trim(text)</c>, <c>trim(BOTH 'x' FROM text)</c>, <c>trim(LEADING FROM text)</c></summary>
    private Expression ParseTrim()
    {
        var start = Next();
        Expect(TokenKind.LeftParenthesis);
        if (Accept(TokenKind.RightParenthesis)) return new FunctionCall("trim", [], distinct: false, start.Position);
        TrimSide? side = null;
        if (Current.Keyword is Keyword.Both or Keyword.Leading or Keyword.Trailing && !EndsArgument(Peek()))
            side = Next().Keyword switch { Keyword.Leading => TrimSide.Leading, Keyword.Trailing => TrimSide.Trailing, _ => TrimSide.Both };
        var first = At(Keyword.From) && !EndsArgument(Peek()) ? null : ParseExpression();
        Expression trim;
        if (Accept(Keyword.From)) trim = new TrimExpression(side ?? TrimSide.Both, first, ParseExpression(), start.Position);
        else if (side is null) trim = new FunctionCall("trim", [first!, .. Accept(TokenKind.Comma) ? ParseCommaSeparated(ParseExpression) : []], distinct: false, start.Position);
        else throw Unexpected("FROM");
        Expect(TokenKind.RightParenthesis);
        return trim;
    }

    private static bool EndsArgument(Token token) => token.Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Dot or TokenKind.LeftBracket or TokenKind.Plus;

    /// <summary>The second argument of normalize() is a word, not a value.</summary>
    private List<Expression> ParseNormalizeArguments()
    {
        var arguments = new List<Expression> { ParseExpression() };
        if (!Accept(TokenKind.Comma)) return arguments;
        var form = Current;
        if (form.Keyword is not (Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd))
            throw Unexpected("NFC, NFD, NFKC or NFKD, without quotes", CypherErrorDetail.InvalidArgumentValue);
        arguments.Add(new Literal(Value.Of(Keywords.Spell(Next().Keyword)), form.Position));
        return arguments;
    }
}
