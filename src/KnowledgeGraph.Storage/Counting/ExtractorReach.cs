using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Counting;

/// <summary>How much of a graph one version of an extractor has found. Immutable.</summary>
/// <param name="Statements">How many standing statements rest on it.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="ArticlesWithText">How many of these articles have their text in the graph.</param>
public sealed record ExtractorReach(string Extractor, string Version, long Statements, long Articles, long ArticlesWithText)
{
    private const string Count = """
        MATCH (run:ExtractionRun)<-[:EXTRACTED_BY]-(s:Statement)-[:REPORTED_IN]->(a:Article)
        WHERE s.retractedAt IS NULL
        WITH run.extractor AS extractor, run.version AS version, a, count(s) AS statements
        RETURN extractor, version, sum(statements) AS statements, count(a) AS articles,
               count(CASE WHEN EXISTS { (a)-[:HAS_TEXT]->() } THEN 1 END) AS texts
        ORDER BY extractor, version
        """;

    /// <summary>In order of name and version. Looks at every statement once.</summary>
    public static async Task<IReadOnlyList<ExtractorReach>> TakeAsync(ICypherTransaction graph, CancellationToken cancellationToken = default)
    {
        var rows = await graph.RowsAsync(new CypherStatement(Count), cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new ExtractorReach(
                row.Text("extractor"), row.Text("version"), row.Integer("statements"), row.Integer("articles"), row.Integer("texts"))),
        ];
    }
}
