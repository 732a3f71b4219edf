using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Queries and the clauses that read.</summary>
internal sealed partial class Parser
{
    private bool StartsClause() => Kind == TokenKind.Name && Peek().Kind is not (TokenKind.Equal or TokenKind.RightParenthesis) && Current.Keyword is
        Keyword.Match or Keyword.Optional or Keyword.Unwind or Keyword.With or Keyword.Return or Keyword.Create or Keyword.Merge or Keyword.Set
        or Keyword.Remove or Keyword.Delete or Keyword.Detach or Keyword.NoDetach or Keyword.Foreach or Keyword.Call or Keyword.Use or Keyword.Load or Keyword.Finish
        or Keyword.Insert or Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit;

    private Query ParseQuery()
    {
        Query query = ParseSingleQuery();
        while (At(Keyword.Union))
        {
            var position = Next().Position;
            var all = Accept(Keyword.All);
            if (!all) Accept(Keyword.Distinct);
            query = new UnionQuery(query, ParseSingleQuery(), all, position);
        }
        return query;
    }

    private SingleQuery ParseSingleQuery()
    {
        var position = Current.Position;
        var clauses = new List<Clause>();
        if (At(Keyword.Use)) ParseUse();
        while (StartsClause())
            clauses.Add(ParseClause());
        return clauses.Count > 0
            ? new SingleQuery(clauses, position)
            : throw Unexpected("a clause such as MATCH, CREATE, MERGE, UNWIND, WITH, CALL or RETURN");
    }

    /// <summary>There is one graph, under Neo4j's name for the default one.</summary>
    private void ParseUse()
    {
        var token = Next();
        var name = ParseName("the name of a graph");
        while (Accept(TokenKind.Dot)) name += "." + ParseName("the name of a graph");
        if (name.Equals("neo4j", StringComparison.OrdinalIgnoreCase)) return;
        throw new CypherException(
            CypherErrorType.SemanticError, CypherErrorPhase.CompileTime, CypherErrorDetail.GraphNotFound, $"There is no graph '{name}'; the only one is 'neo4j'.", token.Position);
    }

    private Clause ParseClause()
    {
        switch (Current.Keyword)
        {
            case Keyword.Match: return ParseMatch();
            case Keyword.Optional: return Peek().Is(Keyword.Call) ? ParseCallClause() : ParseMatch();
            case Keyword.Unwind: return ParseUnwind();
            case Keyword.With: return ParseWith();
            case Keyword.Return: return new ReturnClause(position: Current.Position, projection: ParseProjection(Next()));
            case Keyword.Call: return ParseCallClause();
            case Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit: return ParseOrderClause();
            case Keyword.Finish: return new FinishClause(Next().Position);
            case Keyword.Use: throw Error("USE can only stand at the beginning of a query.", Current, CypherErrorDetail.InvalidClauseComposition);
            case Keyword.Load: throw Error("LOAD CSV is not supported: pass the rows as a parameter and UNWIND them.", Current);
            default: return ParseUpdate();
        }
    }

    private MatchClause ParseMatch()
    {
        var position = Current.Position;
        var optional = Accept(Keyword.Optional);
        Expect(Keyword.Match);
        var patterns = ParseCommaSeparated(ParsePattern);
        while (At(Keyword.Using)) SkipHint();
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        return new MatchClause(optional, patterns, where, position);
    }

    /// <summary>Planner hints are read for Neo4j's sake and make no difference.</summary>
    private void SkipHint()
    {
        Next();
        while (Kind != TokenKind.End && Current.Keyword is not (Keyword.Where or Keyword.Using) && !StartsClause()) Next();
    }

    private UnwindClause ParseUnwind()
    {
        var position = Next().Position;
        var list = ParseExpression();
        Expect(Keyword.As);
        return new UnwindClause(list, ParseVariable(), position);
    }

    private WithClause ParseWith()
    {
        var with = Next();
        var projection = ParseProjection(with);
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        return new WithClause(projection, where, with.Position);
    }

    /// <summary>What follows RETURN, WITH or YIELD.</summary>
    private Projection ParseProjection(Token keyword)
    {
        var distinct = At(Keyword.Distinct) && !IsOperandEnd(Peek()) && Accept(Keyword.Distinct);
        var includeAll = Accept(TokenKind.Star);
        var items = !includeAll || Accept(TokenKind.Comma) ? ParseCommaSeparated(ParseReturnItem) : [];
        return ParseOrderAndPage(distinct, includeAll, items, keyword.Position);
    }

    /// <summary>ORDER BY, SKIP and LIMIT as clauses of their own (Neo4j 5.24) do what they do after <c>WITH *</c>.</summary>
    private WithClause ParseOrderClause()
    {
        var position = Current.Position;
        return new WithClause(ParseOrderAndPage(distinct: false, includeAll: true, [], position), where: null, position);
    }

    private Projection ParseOrderAndPage(bool distinct, bool includeAll, IReadOnlyList<ReturnItem> items, SourcePosition position)
    {
        var orderBy = new List<SortItem>();
        if (Accept(Keyword.Order))
        {
            Expect(Keyword.By);
            orderBy = ParseCommaSeparated(ParseSortItem);
        }
        var skip = Accept(Keyword.Skip) || Accept(Keyword.Offset) ? ParseExpression() : null;
        var limit = Accept(Keyword.Limit) ? ParseExpression() : null;
        return new Projection(distinct, includeAll, items, position) { OrderBy = orderBy, Skip = skip, Limit = limit };
    }

    private static bool IsOperandEnd(Token token) =>
        token.Kind is TokenKind.End or TokenKind.Comma or TokenKind.Dot or TokenKind.RightBrace or TokenKind.Equal || token.Is(Keyword.As);

    private ReturnItem ParseReturnItem()
    {
        var start = Current;
        var expression = ParseExpression();
        var end = _tokens[_at - 1].End;
        return Accept(Keyword.As)
            ? new ReturnItem(expression, ParseVariable().Name, hasAlias: true, start.Position)
            : new ReturnItem(expression, expression is Variable variable ? variable.Name : text[start.Start..end], hasAlias: false, start.Position);
    }

    private SortItem ParseSortItem()
    {
        var position = Current.Position;
        var expression = ParseExpression();
        var descending = Accept(Keyword.Desc) || Accept(Keyword.Descending);
        if (!descending && !Accept(Keyword.Asc)) Accept(Keyword.Ascending);
        return new SortItem(expression, descending, position);
    }
}
