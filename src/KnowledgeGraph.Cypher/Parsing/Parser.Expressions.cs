using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Operators, by precedence climbing: few stack frames for each level of nesting.</summary>
internal sealed partial class Parser
{
    /// <summary>From loose to tight.</summary>
    private enum Level
    {
        Or,
        Xor,
        And,
        Not,
        Comparison,
        Predicate,
        Sum,
        Product,
        Power,
    }

    /// <summary>True within <c>[x IN … | …]</c> and its like: there a bar ends the expression and is no OR of labels.</summary>
    private bool _barEnds;

    private Expression ParseExpression() => ParseExpression(barEnds: false);

    private Expression ParseExpressionBeforeBar() => ParseExpression(barEnds: true);

    private Expression ParseExpression(bool barEnds)
    {
        Enter();
        var outer = _barEnds;
        _barEnds = barEnds;
        var expression = ParseOperators(Level.Or);
        _barEnds = outer;
        Leave();
        return expression;
    }

    private Expression ParseOperators(Level loosest)
    {
        var left = At(Keyword.Not) && MayNegate(loosest) ? ParseNot() : ParseSigned();
        while (PeekOperator() is var (binary, level) && level >= loosest)
        {
            left = level switch
            {
                Level.Or or Level.Xor or Level.And => ParseJunction(left, binary, level),
                Level.Comparison => ParseComparison(left),
                Level.Predicate => ParsePredicate(left, binary),
                _ => ParseArithmetic(left, binary, level),
            };
        }
        return left;
    }

    private Binary ParseArithmetic(Expression left, BinaryOperator binary, Level level)
    {
        var position = Next().Position;
        return new Binary(binary, left, ParseOperators(level + 1), position);
    }

    private bool MayNegate(Level loosest) => loosest <= Level.Not
        ? true
        : throw Error("NOT binds more loosely than the operator before it. Put it in parentheses: (NOT ...).", Current);

    private Unary ParseNot()
    {
        var position = Next().Position;
        Enter();
        var operand = ParseOperators(Level.Not);
        Leave();
        return new Unary(UnaryOperator.Not, operand, position);
    }

    /// <summary>The operator that stands here; for a postfix predicate (IS NULL, ::) the binary operator says nothing.</summary>
    private (BinaryOperator Operator, Level Level)? PeekOperator() => Current switch
    {
        { Kind: TokenKind.Equal } => (BinaryOperator.Equal, Level.Comparison),
        { Kind: TokenKind.NotEqual } => (BinaryOperator.NotEqual, Level.Comparison),
        { Kind: TokenKind.Less } => (BinaryOperator.Less, Level.Comparison),
        { Kind: TokenKind.LessOrEqual } => (BinaryOperator.LessOrEqual, Level.Comparison),
        { Kind: TokenKind.Greater } => (BinaryOperator.Greater, Level.Comparison),
        { Kind: TokenKind.GreaterOrEqual } => (BinaryOperator.GreaterOrEqual, Level.Comparison),
        { Kind: TokenKind.RegexMatch } => (BinaryOperator.RegexMatch, Level.Predicate),
        { Kind: TokenKind.DoubleColon } => (BinaryOperator.Equal, Level.Predicate),
        { Kind: TokenKind.Plus } => (BinaryOperator.Add, Level.Sum),
        { Kind: TokenKind.Minus } => (BinaryOperator.Subtract, Level.Sum),
        { Kind: TokenKind.DoubleBar } => (BinaryOperator.Concatenate, Level.Sum),
        { Kind: TokenKind.Star } => (BinaryOperator.Multiply, Level.Product),
        { Kind: TokenKind.Slash } => (BinaryOperator.Divide, Level.Product),
        { Kind: TokenKind.Percent } => (BinaryOperator.Modulo, Level.Product),
        { Kind: TokenKind.Caret } => (BinaryOperator.Power, Level.Power),
        { Keyword: Keyword.Or } => (BinaryOperator.Or, Level.Or),
        { Keyword: Keyword.Xor } => (BinaryOperator.Xor, Level.Xor),
        { Keyword: Keyword.And } => (BinaryOperator.And, Level.And),
        { Keyword: Keyword.In } => (BinaryOperator.In, Level.Predicate),
        { Keyword: Keyword.Contains } => (BinaryOperator.Contains, Level.Predicate),
        { Keyword: Keyword.Starts } when Peek().Is(Keyword.With) => (BinaryOperator.StartsWith, Level.Predicate),
        { Keyword: Keyword.Ends } when Peek().Is(Keyword.With) => (BinaryOperator.EndsWith, Level.Predicate),
        { Keyword: Keyword.Is } => (BinaryOperator.Equal, Level.Predicate),
        _ => null,
    };

    /// <summary>A chain of one of AND, OR and XOR becomes a balanced tree: a generated filter of thousands of terms stays low.</summary>
    private Expression ParseJunction(Expression first, BinaryOperator binary, Level level)
    {
        var operands = new List<Expression> { first };
        var positions = new List<SourcePosition>();
        while (PeekOperator() is var (next, _) && next == binary)
        {
            positions.Add(Next().Position);
            operands.Add(ParseOperators(level + 1));
        }
        return Build(0, operands.Count);

        Expression Build(int from, int to)
        {
            if (to - from == 1) return operands[from];
            var middle = (from + to + 1) / 2;
            return new Binary(binary, Build(from, middle), Build(middle, to), positions[middle - 1]);
        }
    }

    private Expression ParseComparison(Expression first)
    {
        var operands = new List<Expression> { first };
        var operators = new List<BinaryOperator>();
        var position = Current.Position;
        while (PeekOperator() is (var binary, Level.Comparison))
        {
            Next();
            operators.Add(binary);
            operands.Add(ParseOperators(Level.Comparison + 1));
        }
        return operators.Count == 1
            ? new Binary(operators[0], first, operands[1], position)
            : new ComparisonChain(operands, operators, position);
    }

    private Expression ParsePredicate(Expression left, BinaryOperator binary)
    {
        var token = Next();
        if (token.Kind == TokenKind.DoubleColon) return new TypePredicate(left, ParseType(), negated: false, token.Position);
        if (token.Is(Keyword.Is)) return ParseIs(left, token.Position);
        if (binary is BinaryOperator.StartsWith or BinaryOperator.EndsWith) Next();
        return new Binary(binary, left, ParseOperators(Level.Predicate + 1), token.Position);
    }

    private Expression ParseIs(Expression left, SourcePosition position)
    {
        var negated = Accept(Keyword.Not);
        if (Accept(Keyword.Null)) return new Unary(negated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, left, position);
        if (Accept(TokenKind.DoubleColon) || Accept(Keyword.Typed)) return new TypePredicate(left, ParseType(), negated, position);
        if (ParseNormalForm() is { } form) return new NormalizedPredicate(left, form, negated, position);
        if (!negated && left is Variable && AtName) return new LabelPredicate(left, ParseLabelExpression(barEnds: _barEnds), position);
        throw Unexpected(negated ? "NULL or '::' after IS NOT" : "NULL, NOT NULL or '::' after IS");
    }

    /// <summary><c>[NFC] NORMALIZED</c> after IS; null where something else stands there.</summary>
    private string? ParseNormalForm()
    {
        if (Accept(Keyword.Normalized)) return "NFC";
        if (Current.Keyword is not (Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd) || !Peek().Is(Keyword.Normalized)) return null;
        var form = Keywords.Spell(Next().Keyword);
        Next();
        return form;
    }

    /// <summary>Signs before a number belong to it: only so can the smallest integer be written.</summary>
    private Expression ParseSigned()
    {
        if (Kind is not (TokenKind.Minus or TokenKind.Plus)) return ParsePostfix();

        var sign = Next();
        if (Kind is TokenKind.Integer or TokenKind.Float)
            return ParsePostfixOf(new Literal(ReadNumber(Next(), negative: sign.Kind == TokenKind.Minus), sign.Position));
        Enter();
        var operand = ParseSigned();
        Leave();
        return new Unary(sign.Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus, operand, sign.Position);
    }

    private static Value Infinite(Keyword keyword) => Value.Of(keyword == Keyword.NaN ? double.NaN : double.PositiveInfinity);

    private Value ReadNumber(Token token, bool negative) => token.Kind == TokenKind.Integer
        ? NumberText.ReadInteger(TextOf(token), negative, token.Position)
        : NumberText.ReadFloat(TextOf(token), negative, token.Position);

    private Expression ParsePostfix() => ParsePostfixOf(ParseAtom());

    private Expression ParsePostfixOf(Expression subject)
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Next();
                    subject = new PropertyAccess(subject, ParseName("a property key"), subject.Position);
                    break;
                case TokenKind.LeftBracket:
                    subject = ParseIndex(subject);
                    break;
                case TokenKind.Colon:
                    var position = Next().Position;
                    subject = new LabelPredicate(subject, ParseLabelExpression(barEnds: _barEnds), position);
                    break;
                default:
                    return subject;
            }
        }
    }

    private Expression ParseIndex(Expression subject)
    {
        Expect(TokenKind.LeftBracket);
        var from = Kind == TokenKind.DoubleDot ? null : ParseExpression();
        Expression result;
        if (Accept(TokenKind.DoubleDot))
        {
            var to = Kind == TokenKind.RightBracket ? null : ParseExpression();
            result = new ListSlice(subject, from, to, subject.Position);
        }
        else
        {
            result = new IndexAccess(subject, from!, subject.Position);
        }
        Expect(TokenKind.RightBracket);
        return result;
    }
}
