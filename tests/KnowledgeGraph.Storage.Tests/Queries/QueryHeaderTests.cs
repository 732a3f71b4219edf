using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Tests.Queries;

public sealed class QueryHeaderTests
{
    private const string Text = """
        // Who is it?
        //
        // More about it,
        // on two lines.
        //
        // Parameters
        //   $name   STRING         whom
        //   $kind   STRING   = ''  which kind
        //   $least  FLOAT   = 0.5  how sure
        //   $all    BOOLEAN = true  whether all
        //   $limit  INTEGER = 25   most rows
        //
        // Columns
        //   id    the id
        //   name  the name
        //
        // Browser
        //   :params {name: 'x'}
        MATCH (n {name: $name}) RETURN n.id AS id, n.name AS name LIMIT $limit
        """;

    private static readonly QueryFile Query = QueryHeader.Parse("who", Text.ReplaceLineEndings("\n"));

    [Fact]
    public void The_header_says_question_description_parameters_and_columns()
    {
        Assert.Equal(("Who is it?", "More about it, on two lines."), (Query.Question, Query.Description));
        Assert.Equal(
            [
                new("name", QueryParameterType.String, true, null, "whom"),
                new("kind", QueryParameterType.String, false, "", "which kind"),
                new("least", QueryParameterType.Float, false, 0.5, "how sure"),
                new("all", QueryParameterType.Boolean, false, true, "whether all"),
                new("limit", QueryParameterType.Integer, false, 25L, "most rows"),
            ],
            Query.Parameters);
        Assert.Equal([new("id", "the id"), new("name", "the name")], Query.Columns);
    }

    [Fact]
    public void Given_texts_are_read_as_the_declared_types_and_defaults_fill_the_rest()
    {
        var statement = Query.Bind(new Dictionary<string, string> { ["name"] = "12", ["limit"] = "3" });

        Assert.Equal(Query.Text, statement.Text);
        Assert.Equal(
            new Dictionary<string, object?> { ["name"] = "12", ["kind"] = "", ["least"] = 0.5, ["all"] = true, ["limit"] = 3L },
            statement.Parameters);
    }

    [Theory]
    [InlineData("limit", "many", "'many' for limit is not of type INTEGER.")]
    [InlineData("nmae", "x", "who has no parameter 'nmae'; it has name, kind, least, all, limit.")]
    public void A_wrong_parameter_is_named(string name, string value, string message)
        => Assert.Equal(message, Assert.Throws<QueryParameterException>(() => Query.Bind(new Dictionary<string, string> { ["name"] = "x", [name] = value })).Message);

    [Fact]
    public void A_missing_parameter_is_asked_for()
        => Assert.Equal("who needs --param name=…: whom.", Assert.Throws<QueryParameterException>(() => Query.Bind(new Dictionary<string, string>())).Message);

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("// Q?\n// Parameters\n//   limit INTEGER  no dollar\nRETURN 1")]
    [InlineData("// Q?\n// Parameters\n//   $limit  NUMBER  not a type\nRETURN 1")]
    [InlineData("// Q?\n// Columns\n//   onlyaname\nRETURN 1")]
    public void A_header_that_cannot_be_read_is_refused(string text) => Assert.Throws<FormatException>(() => QueryHeader.Parse("q", text));
}
