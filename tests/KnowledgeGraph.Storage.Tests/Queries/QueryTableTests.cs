using System.Text;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Queries;

public sealed class QueryTableTests
{
    private const string Marker = "<!-- generated from the headers of queries/*.cypher; KG_UPDATE_DOCS=1 rewrites what follows -->\n";

    [Fact]
    public void The_page_on_queries_lists_them_as_their_headers_do()
    {
        var path = RepositoryFiles.Path("docs", "queries.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        if (Environment.GetEnvironmentVariable("KG_UPDATE_DOCS") == "1")
            File.WriteAllText(path, page = page[..start] + Table());

        Assert.Equal(Table(), page[start..]);
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| query | question | parameters |\n|---|---|---|\n");
        foreach (var query in QueryLibrary.All)
        {
            var parameters = query.Parameters.Select(p => p.Required ? $"**{p.Name}**" : p.Default is "" ? p.Name : FormattableString.Invariant($"{p.Name} = {p.Default}"));
            table.Append($"| [`{query.Name}`](../queries/{query.Name}.cypher) | {query.Question} | {string.Join(", ", parameters)} |\n");
        }

        return table.ToString();
    }
}
