using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Paths, nodes and relationships.</summary>
internal sealed partial class Parser
{
    private PathPattern ParsePattern()
    {
        Variable? variable = null;
        if (AtName && Peek().Kind == TokenKind.Equal)
        {
            variable = ParseVariable();
            Next();
        }
        return ParsePath(variable);
    }

    /// <summary>A path with its selector, or <c>shortestPath(…)</c> around a chain. The position of a path is that of its first token.</summary>
    private PathPattern ParsePath(Variable? variable)
    {
        var position = variable?.Position ?? Current.Position;
        if (Peek().Kind == TokenKind.LeftParenthesis && (At(Keyword.ShortestPath) || At(Keyword.AllShortestPaths)))
        {
            var selector = Next().Is(Keyword.ShortestPath) ? PathSelector.Shortest : PathSelector.AllShortest;
            Expect(TokenKind.LeftParenthesis);
            var path = ParseChain(variable, selector, position);
            Expect(TokenKind.RightParenthesis);
            return path;
        }

        var selection = ParseSelection();
        return ParseJuxtaposed(variable, selection, position);
    }

    private PathPattern ParseChain(Variable? variable, PathSelector selector, SourcePosition position)
    {
        if (Kind != TokenKind.LeftParenthesis) throw Unexpected("a pattern such as (n) or (a)-[r]->(b)");
        if (Peek().Kind == TokenKind.LeftParenthesis)
        {
            Expect(TokenKind.LeftParenthesis);
            Enter();
            var path = ParseChain(variable, selector, position);
            Leave();
            Expect(TokenKind.RightParenthesis);
            return path;
        }

        var nodes = new List<NodePattern> { ParseNode() };
        var relationships = new List<RelationshipPattern>();
        while (StartsRelationship) AddRelationship(nodes, relationships);
        return new PathPattern(variable, selector, nodes, relationships, position);
    }

    private bool StartsRelationship => Kind == TokenKind.Minus || (Kind == TokenKind.Less && Peek().Kind == TokenKind.Minus);

    private void AddRelationship(List<NodePattern> nodes, List<RelationshipPattern> relationships)
    {
        relationships.Add(ParseRelationship());
        if (Kind != TokenKind.LeftParenthesis) throw Unexpected("'(' and the node at the other end");
        nodes.Add(ParseNode());
    }

    private NodePattern ParseNode()
    {
        var position = Expect(TokenKind.LeftParenthesis).Position;
        var variable = ParsePatternVariable(TokenKind.RightParenthesis);
        var labels = ParseOptionalLabels();
        var properties = ParseOptionalProperties();
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        if (!Accept(TokenKind.RightParenthesis)) throw Unexpected("')' to end the node");
        return new NodePattern(variable, labels, properties, where, position);
    }

    private RelationshipPattern ParseRelationship()
    {
        var position = Current.Position;
        var incoming = Accept(TokenKind.Less);
        Expect(TokenKind.Minus);
        Variable? variable = null;
        LabelExpression? types = null;
        VariableLength? length = null;
        Expression? properties = null, where = null;
        if (Accept(TokenKind.LeftBracket))
        {
            variable = ParsePatternVariable(TokenKind.RightBracket);
            types = ParseOptionalLabels();
            length = ParseOptionalLength();
            properties = ParseOptionalProperties();
            where = Accept(Keyword.Where) ? ParseExpression() : null;
            if (!Accept(TokenKind.RightBracket)) throw Unexpected("']' to end the relationship");
        }
        Expect(TokenKind.Minus);
        var outgoing = Accept(TokenKind.Greater);
        var isQuantified = StartsQuantifier;
        if (isQuantified)
        {
            if (length is not null) throw Error("A relationship has its length either inside the brackets or behind the arrow, not both.", Current);
            length = ParseQuantifier();
        }
        else if (length is not null && where is not null)
        {
            throw Error("WHERE cannot stand in a relationship of variable length. Write the length behind the arrow: -[r WHERE r.x = 1]->{1,3}.", Current);
        }

        var direction = incoming == outgoing ? Direction.Both : incoming ? Direction.Incoming : Direction.Outgoing;
        return new RelationshipPattern(variable, types, length, properties, direction, position) { Where = where, IsQuantified = isQuantified };
    }

    private Variable? ParsePatternVariable(TokenKind close)
    {
        if (!AtName) return null;
        var next = Peek().Kind;
        // (WHERE n.x = 1) and (IS Person) have no variable, (where) and (is:Person) have one of that name.
        if ((At(Keyword.Where) || At(Keyword.Is)) && next != close && next is not (TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Star or TokenKind.Parameter)) return null;
        return ParseVariable();
    }

    private LabelExpression? ParseOptionalLabels() =>
        Accept(TokenKind.Colon) || Accept(Keyword.Is) ? ParseLabelExpression(barEnds: false) : null;

    private Expression? ParseOptionalProperties() => Kind switch
    {
        TokenKind.LeftBrace when IsOldParameter() => throw Unexpected("a map of properties"),
        TokenKind.LeftBrace => ParseMap(),
        TokenKind.Parameter => ParseParameter(),
        _ => null,
    };

    private VariableLength? ParseOptionalLength()
    {
        if (Kind == TokenKind.DoubleDot) throw Unexpected("'*' before the bounds of a length, as in -[:KNOWS*1..3]->", CypherErrorDetail.InvalidRelationshipPattern);
        if (!Accept(TokenKind.Star)) return null;

        if (Kind is TokenKind.Minus or TokenKind.Float) throw Unexpected("a whole number from 0 as the bound of a length", CypherErrorDetail.InvalidRelationshipPattern);
        var minimum = ParseOptionalBound();
        if (!Accept(TokenKind.DoubleDot)) return new VariableLength(minimum, minimum);
        if (Kind is TokenKind.Minus or TokenKind.Float) throw Unexpected("a whole number from 0 as the bound of a length", CypherErrorDetail.InvalidRelationshipPattern);
        return new VariableLength(minimum, ParseOptionalBound());
    }

    private int? ParseOptionalBound()
    {
        if (Kind == TokenKind.Parameter) throw Error("The length of a pattern cannot be a parameter: the plan depends on it.", Current, CypherErrorDetail.InvalidParameterUse);
        if (Kind != TokenKind.Integer) return null;
        var token = Next();
        var bound = ReadNumber(token, negative: false).AsInteger();
        return bound <= int.MaxValue
            ? (int)bound
            : throw Error($"The length {bound.ToString(CultureInfo.InvariantCulture)} is too large: the largest is {int.MaxValue}.", token, CypherErrorDetail.IntegerOverflow);
    }

    /// <summary>What follows the colon. <c>A|:B</c> is the old spelling of <c>A|B</c>.</summary>
    private LabelExpression ParseLabelExpression(bool barEnds)
    {
        var left = ParseLabelConjunction();
        while (Kind == TokenKind.Bar && !barEnds)
        {
            var position = Next().Position;
            Accept(TokenKind.Colon);
            left = new LabelOr(left, ParseLabelConjunction(), position);
        }
        return left;
    }

    private LabelExpression ParseLabelConjunction()
    {
        var left = ParseLabelTerm();
        while (Kind is TokenKind.Ampersand or TokenKind.Colon)
        {
            if (_inserts && Kind == TokenKind.Colon) throw Error("INSERT joins labels by '&', as in (n:A&B). Only CREATE takes (n:A:B).", Current);
            var position = Next().Position;
            left = new LabelAnd(left, ParseLabelTerm(), position);
        }
        return left;
    }

    private LabelExpression ParseLabelTerm()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Exclamation:
                Next();
                Enter();
                var operand = ParseLabelTerm();
                Leave();
                return new LabelNot(operand, token.Position);
            case TokenKind.Percent:
                Next();
                return new LabelAny(token.Position);
            case TokenKind.LeftParenthesis:
                Next();
                Enter();
                var inner = ParseLabelExpression(barEnds: false);
                Leave();
                Expect(TokenKind.RightParenthesis);
                return inner;
            case TokenKind.Dollar or TokenKind.Parameter:
                return ParseDynamicLabel();
            default:
                return new LabelName(ParseName("a label or type"), token.Position);
        }
    }

    /// <summary><c>$(names)</c>, <c>$all(names)</c>, <c>$any(names)</c></summary>
    private LabelDynamic ParseDynamicLabel()
    {
        var token = Next();
        var any = TextOf(token).Equals("$any", StringComparison.OrdinalIgnoreCase);
        if (token.Kind == TokenKind.Parameter && !any && !TextOf(token).Equals("$all", StringComparison.OrdinalIgnoreCase))
        {
            var name = TextOf(token).ToString();
            throw Error($"A label or type cannot be a parameter by itself. Write $({name}).", token, CypherErrorDetail.InvalidParameterUse);
        }

        Expect(TokenKind.LeftParenthesis);
        var names = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new LabelDynamic(names, any, token.Position);
    }

    /// <summary>
    /// Tells <c>(a)-->(b)</c> from <c>(a) - (b)</c>: what is in the parentheses must look like a node, what follows them like a relationship.
    /// </summary>
    private bool IsPatternAt(int open)
    {
        var inside = open + 1;
        if (_tokens[inside].Kind is TokenKind.Name or TokenKind.QuotedName) inside++;
        var first = _tokens[inside];
        var isNode = first.Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Parameter
            || first.Is(Keyword.Where) || first.Is(Keyword.Is);
        if (!isNode) return false;

        var depth = 0;
        for (var i = open; i < _tokens.Count; i++)
        {
            var kind = _tokens[i].Kind;
            if (kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace) depth++;
            else if (kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace && --depth == 0) return IsRelationshipAt(i + 1);
        }
        return false;
    }

    private bool IsRelationshipAt(int at)
    {
        if (KindAt(at) == TokenKind.Less) at++;
        if (KindAt(at) != TokenKind.Minus) return false;
        if (KindAt(at + 1) == TokenKind.LeftBracket) return true;
        if (KindAt(at + 1) != TokenKind.Minus) return false;
        return KindAt(at + 2) == TokenKind.LeftParenthesis || (KindAt(at + 2) == TokenKind.Greater && KindAt(at + 3) == TokenKind.LeftParenthesis);

        TokenKind KindAt(int index) => index < _tokens.Count ? _tokens[index].Kind : TokenKind.End;
    }
}
