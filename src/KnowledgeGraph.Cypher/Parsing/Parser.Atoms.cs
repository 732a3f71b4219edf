using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Literals, variables, calls and all that is bracketed.</summary>
internal sealed partial class Parser
{
    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Float: return new Literal(ReadNumber(Next(), negative: false), token.Position);
            case TokenKind.String: return new Literal(Value.Of(QuotedText.ReadString(TextOf(Next()), token.Position)), token.Position);
            case TokenKind.Parameter: return ParseParameter();
            case TokenKind.LeftParenthesis: return ParseParenthesised();
            case TokenKind.LeftBracket: return ParseListOrComprehension();
            case TokenKind.LeftBrace when IsOldParameter(): throw Unexpected("an expression");
            case TokenKind.LeftBrace: return ParseMap();
            case TokenKind.QuotedName: return ParseNamed();
            case TokenKind.Name: return ParseWord(token);
            default: throw Unexpected("an expression");
        }
    }

    /// <summary><c>{name}</c> was a parameter until Cypher 3.</summary>
    private bool IsOldParameter() => Peek().Kind is TokenKind.Name or TokenKind.Integer && Peek(2).Kind == TokenKind.RightBrace;

    private Parameter ParseParameter()
    {
        var token = Expect(TokenKind.Parameter);
        var name = TextOf(token)[1..];
        return new Parameter(name[0] == '`' ? QuotedText.ReadName(name) : name.ToString(), token.Position);
    }

    private Expression ParseWord(Token token)
    {
        var next = Peek().Kind;
        switch (token.Keyword)
        {
            case Keyword.Null: return new Literal(Value.Null, Next().Position);
            case Keyword.True: return new Literal(Value.True, Next().Position);
            case Keyword.False: return new Literal(Value.False, Next().Position);
            case Keyword.Inf or Keyword.Infinity or Keyword.NaN when next is not TokenKind.LeftParenthesis:
                return new Literal(Infinite(Next().Keyword), token.Position);
            case Keyword.Trim when next == TokenKind.LeftParenthesis: return ParseTrim();
            case Keyword.Case when !_declaredKeywords.Contains(Keyword.Case): return ParseCase();
            case Keyword.Exists when next == TokenKind.LeftBrace: return ParseSubquery(SubqueryKind.Exists);
            case Keyword.Count when next == TokenKind.LeftBrace: return ParseSubquery(SubqueryKind.Count);
            case Keyword.Collect when next == TokenKind.LeftBrace: return ParseSubquery(SubqueryKind.Collect);
            case Keyword.Count when next == TokenKind.LeftParenthesis && Peek(2).Kind == TokenKind.Star: return ParseCountStar();
            case Keyword.All or Keyword.Any or Keyword.None_ or Keyword.Single when next == TokenKind.LeftParenthesis && Peek(3).Is(Keyword.In): return ParseQuantified();
            case Keyword.Reduce when next == TokenKind.LeftParenthesis && Peek(3).Kind == TokenKind.Equal: return ParseReduce();
            case Keyword.ShortestPath or Keyword.AllShortestPaths when next == TokenKind.LeftParenthesis: return new ShortestPathExpression(ParsePath(null), token.Position);
            case Keyword.Not: throw Error("NOT binds more loosely than the operator before it. Put it in parentheses: (NOT ...).", token);
        }
        if (Keywords.CannotStartOperand(token.Keyword) && next is not (TokenKind.LeftParenthesis or TokenKind.Dot) && !_declaredKeywords.Contains(token.Keyword))
            throw Unexpected("an expression");
        return ParseNamed();
    }

    /// <summary>A variable, a map projection of one, or a call of a function that may have a namespace.</summary>
    private Expression ParseNamed()
    {
        var ahead = 1;
        while (Peek(ahead).Kind == TokenKind.Dot && Peek(ahead + 1).Kind is TokenKind.Name or TokenKind.QuotedName) ahead += 2;
        if (Peek(ahead).Kind == TokenKind.LeftParenthesis) return ParseCall(ahead);

        var token = Next();
        var variable = new Variable(NameOf(token), token.Position);
        return Kind == TokenKind.LeftBrace ? ParseMapProjection(variable) : variable;
    }

    private FunctionCall ParseCall(int nameTokens)
    {
        var start = Current;
        var name = NameOf(Next());
        for (var i = 1; i < nameTokens; i += 2)
        {
            Next();
            name += "." + NameOf(Next());
        }
        Expect(TokenKind.LeftParenthesis);
        if (Peek().Is(Keyword.In) && name.ToUpperInvariant() is "FILTER" or "EXTRACT")
            throw Error($"{name}() is no longer part of Cypher. Write a list comprehension: [x IN list WHERE predicate | projection].", start);
        var distinct = Peek().Kind != TokenKind.RightParenthesis && Accept(Keyword.Distinct);
        var arguments = Kind == TokenKind.RightParenthesis ? []
            : name.Equals("normalize", StringComparison.OrdinalIgnoreCase) ? ParseNormalizeArguments()
            : ParseCommaSeparated(ParseExpression);
        Expect(TokenKind.RightParenthesis);
        return new FunctionCall(name, arguments, distinct, start.Position);
    }

    private CountStar ParseCountStar()
    {
        var position = Next().Position;
        Expect(TokenKind.LeftParenthesis);
        Next();
        Expect(TokenKind.RightParenthesis);
        return new CountStar(position);
    }

    private SubqueryExpression ParseSubquery(SubqueryKind kind)
    {
        var position = Next().Position;
        Expect(TokenKind.LeftBrace);
        Enter();
        var query = StartsClause() ? ParseQuery() : ParseBarePattern(position);
        Leave();
        Expect(TokenKind.RightBrace);
        return new SubqueryExpression(kind, query, position);
    }

    private SingleQuery ParseBarePattern(SourcePosition position)
    {
        var patterns = ParseCommaSeparated(ParsePattern);
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        return new SingleQuery([new MatchClause(optional: false, patterns, where, position)], position);
    }

    private QuantifiedPredicate ParseQuantified()
    {
        var token = Next();
        Expect(TokenKind.LeftParenthesis);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpression();
        var predicate = Accept(Keyword.Where) ? ParseExpression() : null;
        Expect(TokenKind.RightParenthesis);
        var quantifier = token.Keyword switch
        {
            Keyword.All => Quantifier.All,
            Keyword.Any => Quantifier.Any,
            Keyword.Single => Quantifier.Single,
            _ => Quantifier.None,
        };
        return new QuantifiedPredicate(quantifier, variable, list, predicate, token.Position);
    }

    private Reduce ParseReduce()
    {
        var position = Next().Position;
        Expect(TokenKind.LeftParenthesis);
        var accumulator = ParseVariable();
        Expect(TokenKind.Equal);
        var initial = ParseExpression();
        Expect(TokenKind.Comma);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpressionBeforeBar();
        Expect(TokenKind.Bar);
        var step = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new Reduce(accumulator, initial, variable, list, step, position);
    }

    private Expression ParseParenthesised()
    {
        var position = Current.Position;
        if (IsPatternAt(_at)) return new PatternPredicate(ParsePath(null), position);
        Expect(TokenKind.LeftParenthesis);
        var expression = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return expression;
    }

    private MapLiteral ParseMap()
    {
        var position = Expect(TokenKind.LeftBrace).Position;
        var entries = new List<KeyValuePair<string, Expression>>();
        if (Kind != TokenKind.RightBrace)
        {
            do
            {
                var key = ParseName("a property key");
                Expect(TokenKind.Colon);
                entries.Add(new(key, ParseExpression()));
            }
            while (Accept(TokenKind.Comma));
        }
        if (!Accept(TokenKind.RightBrace)) throw Unexpected("',' or '}'");
        return new MapLiteral(entries, position);
    }

    private MapProjection ParseMapProjection(Variable subject)
    {
        Expect(TokenKind.LeftBrace);
        var items = Kind == TokenKind.RightBrace ? [] : ParseCommaSeparated(ParseMapProjectionItem);
        if (!Accept(TokenKind.RightBrace)) throw Unexpected("',' or '}'");
        return new MapProjection(subject, items, subject.Position);
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        if (Accept(TokenKind.Dot))
            return Accept(TokenKind.Star) ? new MapProjectionItem(null, null) : new MapProjectionItem(ParseName("a property key or '*'"), null);
        var token = Current;
        var key = ParseName("'.key', '.*', 'key: value' or a variable");
        return new MapProjectionItem(key, Accept(TokenKind.Colon) ? ParseExpression() : new Variable(key, token.Position));
    }
}
