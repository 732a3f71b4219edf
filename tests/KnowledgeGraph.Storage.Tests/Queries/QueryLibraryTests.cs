using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Queries;

public sealed class QueryLibraryTests
{
    public static TheoryData<string> Names => [.. QueryLibrary.All.Select(query => query.Name)];

    [Fact]
    public void Every_file_of_the_folder_travels_along()
        => Assert.Equal(
            Directory.GetFiles(RepositoryFiles.Path("queries"), "*.cypher").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            QueryLibrary.All.Select(query => query.Name));

    [Fact]
    public void A_query_is_found_whatever_the_case_and_with_or_without_the_ending()
    {
        Assert.Equal("most-central", QueryLibrary.Find("Most-Central")?.Name);
        Assert.Equal("most-central", QueryLibrary.Find("most-central.cypher")?.Name);
        Assert.Null(QueryLibrary.Find("no-such-query"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_header_declares_the_parameters_that_the_text_uses(string name)
    {
        var query = QueryLibrary.Find(name)!;
        var body = Body(query);

        Assert.Equal(
            Regex.Matches(body, @"\$(\w+)").Select(match => match.Groups[1].Value).Distinct().Order(),
            query.Parameters.Select(parameter => parameter.Name).Order());
        var browser = query.Text.Split('\n').Single(line => line.StartsWith("//   :params {", StringComparison.Ordinal));
        Assert.All(query.Parameters, parameter => Assert.Contains($"{parameter.Name}: ", browser));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_come_in_an_order_and_not_without_end(string name)
    {
        var query = QueryLibrary.Find(name)!;
        Assert.Contains("ORDER BY", Body(query));
        Assert.Contains("LIMIT $limit", Body(query));
        Assert.False(query.Parameters.Single(parameter => parameter.Name == "limit").Required);
        Assert.EndsWith("?", query.Question);
    }

    private static string Body(QueryFile query) => string.Join('\n', query.Text.Split('\n').SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal)));
}
