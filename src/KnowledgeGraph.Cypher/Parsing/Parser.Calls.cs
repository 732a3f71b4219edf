using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>CALL of procedures and of subqueries.</summary>
internal sealed partial class Parser
{
    /// <summary>Neo4j's batch size where <c>IN TRANSACTIONS</c> names none.</summary>
    private const long DefaultBatchSize = 1_000;

    private Clause ParseCallClause()
    {
        var position = Current.Position;
        var optional = Accept(Keyword.Optional);
        Expect(Keyword.Call);
        return Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis
            ? ParseCallSubquery(optional, position)
            : ParseCallProcedure(optional, position);
    }

    private CallSubqueryClause ParseCallSubquery(bool optional, SourcePosition position)
    {
        List<Variable>? imports = null;
        var importAll = false;
        if (Accept(TokenKind.LeftParenthesis))
        {
            importAll = Accept(TokenKind.Star);
            imports = importAll || Kind == TokenKind.RightParenthesis ? [] : ParseCommaSeparated(ParseVariable);
            Expect(TokenKind.RightParenthesis);
        }
        Expect(TokenKind.LeftBrace);
        Enter();
        var query = ParseQuery();
        Leave();
        if (!Accept(TokenKind.RightBrace)) throw Unexpected("a clause or '}'");
        var batchSize = Accept(Keyword.In) ? ParseTransactions() : null;
        return new CallSubqueryClause(query, imports, position) { ImportAll = importAll, Optional = optional, BatchSize = batchSize };
    }

    private Expression ParseTransactions()
    {
        if (Kind is TokenKind.Integer or TokenKind.Parameter && Peek().Is(Keyword.Concurrent)) Next();
        Accept(Keyword.Concurrent);
        var position = Expect(Keyword.Transactions).Position;
        Expression batchSize = new Literal(Value.Of(DefaultBatchSize), position);
        if (Accept(Keyword.Of))
        {
            batchSize = ParseExpression();
            if (!Accept(Keyword.Rows) && !Accept(Keyword.Row)) throw Unexpected("ROWS");
        }
        if (At(Keyword.On, Keyword.Error)) throw Error("ON ERROR is not supported: the first error ends the query.", Current);
        if (At(Keyword.Report, Keyword.Status)) throw Error("REPORT STATUS is not supported.", Current);
        return batchSize;
    }

    private CallClause ParseCallProcedure(bool optional, SourcePosition position)
    {
        var name = ParseName("the name of a procedure, '{' or '('");
        while (Accept(TokenKind.Dot)) name += "." + ParseName("the name of a procedure");
        List<Expression>? arguments = null;
        if (Accept(TokenKind.LeftParenthesis))
        {
            arguments = Kind == TokenKind.RightParenthesis ? [] : ParseCommaSeparated(ParseExpression);
            Expect(TokenKind.RightParenthesis);
        }
        List<YieldItem>? yield = null;
        var yieldAll = false;
        Expression? where = null;
        if (Accept(Keyword.Yield))
        {
            yieldAll = Accept(TokenKind.Star);
            // YIELD - is openCypher's way to ask for no column.
            if (!yieldAll) yield = Accept(TokenKind.Minus) ? [] : ParseCommaSeparated(ParseYieldItem);
            where = Accept(Keyword.Where) ? ParseExpression() : null;
        }
        return new CallClause(name, arguments, yield, where, position) { Optional = optional, YieldAll = yieldAll };
    }

    private YieldItem ParseYieldItem()
    {
        var token = Current;
        var column = ParseName("the name of a column");
        return new YieldItem(column, Accept(Keyword.As) ? ParseVariable() : new Variable(column, token.Position));
    }
}
