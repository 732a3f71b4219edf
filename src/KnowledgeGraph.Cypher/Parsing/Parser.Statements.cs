using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>The whole statement.</summary>
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
        var explain = ParsePreamble();
        if (At(Keyword.Show)) return ParseShow();
        if (TextOf(Current).Equals("TERMINATE", StringComparison.OrdinalIgnoreCase) && Peek().Kind == TokenKind.Name) return ParseTerminate();
        if (At(Keyword.Create) && Peek().Kind == TokenKind.Name && Peek(2).Kind != TokenKind.Equal) return ParseCreateSchema();
        if (At(Keyword.Drop)) return ParseDropSchema();

        return new QueryStatement(ParseQuery(), explain, position);
    }

    /// <summary>EXPLAIN, PROFILE and <c>CYPHER 5 runtime=slotted</c>, in any order. Options choose between Neo4j's planners and runtimes; there is one of each here.</summary>
    private ExplainMode ParsePreamble()
    {
        var explain = ExplainMode.None;
        while (true)
        {
            if (Accept(Keyword.Explain)) explain = ExplainMode.Explain;
            else if (Accept(Keyword.Profile)) explain = ExplainMode.Profile;
            else if (Accept(Keyword.Cypher)) ParseCypherOptions();
            else return explain;
        }
    }

    private void ParseCypherOptions()
    {
        var version = Current;
        if (Kind is TokenKind.Integer or TokenKind.Float && !TextOf(Next()).SequenceEqual("5"))
            throw ArgumentError($"There is no version {TextOf(version)} of Cypher here; 5 is the only one.", version);
        while (AtName && Peek().Kind == TokenKind.Equal)
        {
            var option = Next();
            if (!CypherOptions.Contains(TextOf(option).ToString())) throw ArgumentError($"There is no option '{TextOf(option)}'.", option);
            Next();
            Next();
        }
    }

    private static readonly HashSet<string> CypherOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "planner", "runtime", "operatorEngine", "expressionEngine", "interpretedPipesFallback", "updateStrategy", "replan", "debug",
        "connectComponentsPlanner", "eagerAnalyzer", "inferSchemaParts", "statefulShortestPlanningMode", "parallelRuntimeSupport",
    };

    private static CypherException ArgumentError(string message, Token at) =>
        new(CypherErrorType.ArgumentError, CypherErrorPhase.CompileTime, CypherErrorDetail.InvalidArgumentValue, message, at.Position);
}
