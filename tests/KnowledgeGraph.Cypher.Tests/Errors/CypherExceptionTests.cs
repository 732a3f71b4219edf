using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Tests.Errors;

public sealed class CypherExceptionTests
{
    [Fact]
    public void A_rendered_error_shows_the_line_and_a_caret_under_the_place()
    {
        const string query = "MATCH (n)\nRETURN n.name ODER BY n.name";
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.Equal(
            "Expected a clause or the end of the query, but found 'ODER'. Did you mean ORDER? (line 2, column 15 (offset: 24))\n"
            + "\"RETURN n.name ODER BY n.name\"\n"
            + "               ^", error.Render(query));
    }

    [Fact]
    public void A_tab_before_the_place_is_kept_so_that_the_caret_stands_right()
    {
        const string query = "RETURN\t1 +";
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.EndsWith("\n       \t   ^", error.Render(query), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_very_long_line_only_the_surroundings_are_shown()
    {
        var query = $"RETURN [{string.Concat(Enumerable.Repeat("1, ", 10_000))} ?]";
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.True(error.Render(query).Length < 500);
        Assert.Contains("...", error.Render(query), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_outside_of_the_text_is_no_reason_to_fail()
    {
        var error = CypherException.Syntax("X", "Wrong.", new SourcePosition(99, 1, 100));
        Assert.StartsWith("Wrong.", error.Render("RETURN 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CypherErrorType.SyntaxError, "UndefinedVariable", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData(CypherErrorType.TypeError, "InvalidArgumentType", "Neo.ClientError.Statement.TypeError")]
    [InlineData(CypherErrorType.ParameterMissing, "MissingParameter", "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData(CypherErrorType.ProcedureError, "ProcedureNotFound", "Neo.ClientError.Procedure.ProcedureNotFound")]
    [InlineData(CypherErrorType.ConstraintVerificationFailed, "DeleteConnectedNode", "Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData(CypherErrorType.AccessError, "WriteOnRead", "Neo.ClientError.Statement.AccessMode")]
    public void The_status_code_is_the_one_that_Neo4j_answers(CypherErrorType type, string detail, string code) =>
        Assert.Equal(code, new CypherException(type, CypherErrorPhase.Runtime, detail, "Wrong.").StatusCode);
}
