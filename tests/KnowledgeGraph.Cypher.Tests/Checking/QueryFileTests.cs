using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Parsing;

namespace KnowledgeGraph.Cypher.Tests.Checking;

public sealed class QueryFileTests
{
    [Fact]
    public void Every_query_file_of_the_repository_is_accepted()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "queries"))) folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The folder queries/ is not above the test's binaries.");

        var files = Directory.GetFiles(Path.Combine(folder!.FullName, "queries"), "*.cypher");
        Assert.NotEmpty(files);
        var refused = files.Select(file => (Name: Path.GetFileName(file), Error: Refusal(File.ReadAllText(file)))).Where(file => file.Error is not null);
        Assert.Equal([], refused.Select(file => $"{file.Name}: {file.Error}"));
    }

    private static string? Refusal(string query)
    {
        try
        {
            SemanticChecker.Check(CypherParser.Parse(query));
            return null;
        }
        catch (CypherException error)
        {
            return error.Render(query);
        }
    }
}
