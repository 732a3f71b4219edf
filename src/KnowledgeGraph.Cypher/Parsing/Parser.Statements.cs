using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>The whole statement, and SHOW.</summary>
internal sealed partial class Parser
{
    public Statement ParseStatement()
    {
        if (Kind == TokenKind.End) throw Error("The query is empty.", Current);
        var statement = ParseStatementBody();
        Accept(TokenKind.Semicolon);
        if (Kind == TokenKind.End) return statement;
        if (_tokens[_at - 1].Kind == TokenKind.Semicolon) throw Error("Only one statement can be run at a time.", Current);
        throw Unexpected(statement is QueryStatement ? "a clause or the end of the query" : "the end of the statement");
    }

    private Statement ParseStatementBody()
    {
        var position = Current.Position;
        if (At(Keyword.Show)) return ParseShow();
        if (At(Keyword.Create) && Peek().Kind == TokenKind.Name && Peek(2).Kind != TokenKind.Equal) return ParseCreateSchema();
        if (At(Keyword.Drop)) return ParseDropSchema();

        var explain = Accept(Keyword.Explain) ? ExplainMode.Explain : Accept(Keyword.Profile) ? ExplainMode.Profile : ExplainMode.None;
        return new QueryStatement(ParseQuery(), explain, position);
    }

    private ShowStatement ParseShow()
    {
        var position = Next().Position;
        Accept(Keyword.All);
        var target = ParseShowTarget();
        if (Accept(Keyword.Executable) && (At(Keyword.By))) throw Error("EXECUTABLE BY is not supported.", Current);

        Projection? yield = null, @return = null;
        if (At(Keyword.Yield)) yield = ParseProjection(Next());
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        if (At(Keyword.Return))
        {
            if (yield is null) throw Error("RETURN needs a YIELD before it in SHOW: YIELD * RETURN ...", Current);
            @return = ParseProjection(Next());
        }
        return new ShowStatement(target, yield, where, @return, position);
    }

    private ShowTarget ParseShowTarget()
    {
        var token = Next();
        switch (TextOf(token).ToString().ToUpperInvariant())
        {
            case "INDEX" or "INDEXES": return ShowTarget.Indexes;
            case "CONSTRAINT" or "CONSTRAINTS": return ShowTarget.Constraints;
            case "PROCEDURE" or "PROCEDURES": return ShowTarget.Procedures;
            case "FUNCTION" or "FUNCTIONS": return ShowTarget.Functions;
            case "DATABASE" or "DATABASES": return ShowTarget.Databases;
            case "TRANSACTION" or "TRANSACTIONS": return ShowTarget.Transactions;
            case "RANGE" or "TEXT" or "FULLTEXT" or "LOOKUP" or "POINT" or "VECTOR":
                throw Error($"Use SHOW INDEXES YIELD * WHERE type = '{TextOf(token).ToString().ToUpperInvariant()}'.", token);
            default:
                throw Error($"Expected INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES or TRANSACTIONS after SHOW, but found {Describe(token)}.", token);
        }
    }
}
