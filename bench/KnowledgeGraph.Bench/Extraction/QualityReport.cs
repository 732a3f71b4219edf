using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary><c>bench extraction all</c>: every corpus measured with its own scorer, and the figures written into docs/extraction-quality.md below its mark.</summary>
internal static class QualityReport
{
    private const string Mark = "<!-- written by `bench extraction all`; what stands below is replaced -->";

    public static async Task<int> RunAsync(CorpusFolder corpora)
    {
        var folder = Directory.CreateTempSubdirectory("kg-quality-").FullName;
        try
        {
            var figures = new CorpusFigures(corpora, folder);
            var text = new StringBuilder(Mark + "\n\n");
            text.Append(CultureInfo.InvariantCulture, $"## Figures of version {ArticleExtractor.Version}\nDeveloper parts, whole, scored by the corpora's own scorers.\n\n");
            text.Append("| task, corpus | measure | figure |\n|---|---|---|\n");
            foreach (var (task, measure, figure) in figures.Headlines()) text.Append(CultureInfo.InvariantCulture, $"| {task} | {measure} | {figure} |\n");
            foreach (var row in await GraphRowsAsync(corpora)) text.Append(row);
            text.Append("\n### By kind of error\n| task | what goes wrong | share of the gold |\n|---|---|---|\n");
            foreach (var (task, what, share) in figures.Errors()) text.Append(CultureInfo.InvariantCulture, $"| {task} | {what} | {share} |\n");
            var verdicts = VerdictFile.ReadAll();
            text.Append("\n## Read by eye\n").Append(verdicts.Count == 0 ? "Nothing has been judged yet.\n" : VerdictsCommand.Text(verdicts));
            text.Append("\n## Confidence\n").Append(Reliability.Text(verdicts).TrimEnd()).Append('\n');
            WritePage(text.ToString());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> GraphRowsAsync(CorpusFolder corpora)
    {
        await using var graph = await CorpusGraph.BuildAsync(corpora);
        var counts = (await graph.RowsAsync(new CypherStatement("""
            MATCH (:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(:Actor)
            RETURN count(r) AS all, count(CASE WHEN r.statementCount = 1 THEN 1 END) AS one, count(CASE WHEN r.sourceCount >= 2 THEN 1 END) AS two,
                   count(CASE WHEN r.confidence >= 0.8 THEN 1 END) AS sure
            """)))[0];
        const string Task = "ties between actors, the 1,179 articles of PolNeAR and SEESAW as one graph";
        return
        [
            $"| {Task} | all; resting on one statement; with two independent sources | {counts.Integer("all")}; {counts.Integer("one")}; {counts.Integer("two")} |\n",
            $"| {Task} | with a confidence of .8 or more | {counts.Integer("sure")} |\n",
        ];
    }

    private static void WritePage(string generated)
    {
        var path = RepositoryFiles.Path("docs", "extraction-quality.md");
        var page = File.ReadAllText(path);
        var at = page.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) throw new IOException($"{path} has no line {Mark}");
        File.WriteAllText(path, page[..at] + generated);
        Console.Write(generated);
    }
}
