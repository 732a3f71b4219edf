using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Path selectors, paths in parentheses, and what is repeated in a path.</summary>
internal sealed partial class Parser
{
    private bool StartsQuantifier => Kind is TokenKind.Plus or TokenKind.Star or TokenKind.LeftBrace;

    /// <summary><c>ANY 2</c>, <c>SHORTEST 2 PATHS</c>, <c>ALL SHORTEST</c>, <c>SHORTEST 2 GROUPS</c>; null for all paths.</summary>
    private PathSelection? ParseSelection()
    {
        var position = Current.Position;
        PathSelection One(bool groups) => new(new Literal(Value.Of(1L), position), groups);
        if (Accept(Keyword.All))
        {
            var shortest = Accept(Keyword.Shortest);
            AcceptPathWord();
            return shortest ? One(groups: true) : null;
        }

        if (Accept(Keyword.Any))
        {
            // Any path will do, so a shortest one does.
            if (Accept(Keyword.Shortest))
            {
                AcceptPathWord();
                return One(groups: false);
            }

            var any = ParseSelectionCount();
            AcceptPathWord();
            return any is null ? One(groups: false) : new PathSelection(any, Groups: false);
        }

        if (!Accept(Keyword.Shortest)) return null;
        var count = ParseSelectionCount();
        AcceptPathWord();
        var groups = Accept(Keyword.Groups) || Accept(Keyword.Group);
        if (count is null && !groups) throw Unexpected("the number of paths, as in SHORTEST 1");
        return new PathSelection(count ?? new Literal(Value.Of(1L), position), groups);
    }

    private Expression? ParseSelectionCount()
    {
        var token = Current;
        if (token.Kind == TokenKind.Parameter) return ParseParameter();
        if (token.Kind != TokenKind.Integer) return null;
        var count = ReadNumber(Next(), negative: false);
        return count.AsInteger() > 0 ? new Literal(count, token.Position) : throw Error("The number of paths must be at least 1.", token);
    }

    private void AcceptPathWord()
    {
        if (!Accept(Keyword.Path)) Accept(Keyword.Paths);
    }

    /// <summary>Nodes, relationships and repeated paths side by side: <c>(x)((a)-->(b)){1,3}(y)-->(z)</c>.</summary>
    private PathPattern ParseJuxtaposed(Variable? variable, PathSelection? selection, SourcePosition position)
    {
        if (Kind != TokenKind.LeftParenthesis) throw Unexpected("a pattern such as (n) or (a)-[r]->(b)");
        var nodes = new List<NodePattern>();
        var relationships = new List<RelationshipPattern>();
        while (Kind == TokenKind.LeftParenthesis)
        {
            if (!StartsParenthesisedPath)
            {
                if (nodes.Count > relationships.Count)
                    throw Error("Two nodes cannot stand side by side. Put a relationship between them, or a repeated path such as ((a)-->(b)){1,3}.", Current);
                nodes.Add(ParseNode());
                while (StartsRelationship) AddRelationship(nodes, relationships);
                continue;
            }

            var inner = ParseParenthesisedPath();
            if (!StartsQuantifier)
            {
                if (nodes.Count > 0 || Kind == TokenKind.LeftParenthesis || StartsRelationship)
                    throw Error("A path in parentheses within a path must be repeated, as in ((a)-->(b)){1,3}.", Current);
                return new PathPattern(variable, PathSelector.All, inner.Nodes, inner.Relationships, position) { Selection = selection, Where = inner.Where };
            }

            if (nodes.Count == relationships.Count) nodes.Add(Nameless(inner.Position));
            relationships.Add(Repeated(inner));
            if (StartsRelationship) throw Unexpected("'(' and the node at the end of the repeated path");
        }

        if (nodes.Count == relationships.Count) nodes.Add(Nameless(Current.Position));
        return new PathPattern(variable, PathSelector.All, nodes, relationships, position) { Selection = selection };
    }

    private bool StartsParenthesisedPath => Peek().Kind == TokenKind.LeftParenthesis || (Peek(2).Kind == TokenKind.Equal && Peek(3).Kind == TokenKind.LeftParenthesis);

    private PathPattern ParseParenthesisedPath()
    {
        var position = Expect(TokenKind.LeftParenthesis).Position;
        if (Peek().Kind == TokenKind.Equal) throw Error("A path within a path cannot have a name. Name the whole path.", Current);
        Enter();
        var path = ParseJuxtaposed(null, null, position);
        Leave();
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        Expect(TokenKind.RightParenthesis);
        if (where is not null && path.Where is { } within) where = new Binary(BinaryOperator.And, within, where, where.Position);
        return new PathPattern(null, PathSelector.All, path.Nodes, path.Relationships, position) { Where = where ?? path.Where };
    }

    private RelationshipPattern Repeated(PathPattern inner)
    {
        if (inner.Relationships.Count == 0) throw Error("A path that is repeated needs a relationship at least: ((a)-->(b)){1,3}.", Current);
        if (inner.Relationships.Any(relationship => relationship.Repeated is not null || relationship.Length is not null))
            throw Error("What is repeated cannot itself contain something that is repeated.", Current);
        return new RelationshipPattern(null, null, ParseQuantifier(), null, Direction.Outgoing, inner.Position) { Repeated = inner, IsQuantified = true };
    }

    private static NodePattern Nameless(SourcePosition position) => new(null, null, null, null, position);

    /// <summary><c>+</c>, <c>*</c>, <c>{2}</c>, <c>{1,3}</c>, <c>{1,}</c>, <c>{,3}</c></summary>
    private VariableLength ParseQuantifier()
    {
        var start = Current;
        if (Accept(TokenKind.Plus)) return new VariableLength(1, null);
        if (Accept(TokenKind.Star)) return new VariableLength(0, null);
        Expect(TokenKind.LeftBrace);
        var minimum = ParseOptionalBound();
        var maximum = Accept(TokenKind.Comma) ? ParseOptionalBound() : minimum ?? throw Unexpected("a number, as in {1,3}");
        Expect(TokenKind.RightBrace);
        if (maximum == 0) throw Error("A path cannot be repeated at most 0 times.", start);
        if (minimum > maximum) throw Error("The lower bound of a quantifier cannot exceed its upper bound.", start);
        return new VariableLength(minimum ?? 0, maximum);
    }
}
