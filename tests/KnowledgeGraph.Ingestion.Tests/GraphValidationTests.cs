using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class GraphValidationTests
{
    [Theory]
    [InlineData("MATCH ()-[r:SUPPORTS|OPPOSES]->() WITH r LIMIT 1 DELETE r", "derived.sides")]
    [InlineData("MATCH ()-[r:SUPPORTS|OPPOSES]->() WITH r LIMIT 1 SET r.pro = r.pro + 0.001", "derived.sides")]
    [InlineData("MATCH ()-[r:AGREES_WITH|DISAGREES_WITH]->() WITH r LIMIT 1 DELETE r", "derived.lines")]
    [InlineData("MATCH ()-[r:SAID]->() WITH r LIMIT 1 DELETE r", "derived.said")]
    [InlineData("MATCH ()-[r:DUPLICATE_OF]->() WITH r LIMIT 1 DELETE r", "derived.duplicateOf")]
    [InlineData("MATCH (:Statement)-[r:REPORTED_IN]->() WITH r LIMIT 1 DELETE r", "structure.statement")]
    [InlineData("MATCH (s:Statement) WHERE s.startOffset IS NOT NULL WITH s LIMIT 1 SET s.endOffset = s.endOffset + 1", "span.statement")]
    [InlineData("MATCH (s:Statement) WHERE s.startOffset > 0 WITH s LIMIT 1 SET s.startOffset = s.startOffset - 1, s.endOffset = s.endOffset - 1", "span.statement")]
    [InlineData("MATCH (s:Statement)-[:REPORTED_IN]->(a) WHERE a.spansChecked WITH s LIMIT 1 SET s.text = reverse(s.text)", "span.statement")]
    [InlineData("MATCH (m:Mention)-[:IN_ARTICLE]->(a) WHERE a.spansChecked WITH m LIMIT 1 SET m.text = reverse(m.text)", "span.mention")]
    [InlineData("MATCH (x:Stance)<-[:EXPRESSES]-()-[:REPORTED_IN]->(a) WHERE a.spansChecked WITH x LIMIT 1 SET x.startOffset = 1, x.endOffset = 100000", "span.stance")]
    [InlineData("MATCH (t:ArticleText) WITH t LIMIT 1 SET t.text = t.text + '.'", "span.text")]
    [InlineData("MATCH (a:Actor) WITH a LIMIT 1 SET a.name = 'Nobody'", "identity.actor")]
    [InlineData("MATCH (n:Alias) WHERE n.articles > 0 WITH n LIMIT 1 SET n.articles = n.articles + 1", "identity.alias")]
    [InlineData("MATCH (:Alias)-[r:SHORT_FOR]->() WITH r LIMIT 1 DELETE r", "identity.shortFor")]
    [InlineData("MATCH (:Alias)-[r:NAMES]->() WITH r LIMIT 1 DELETE r", "identity.names")]
    public async Task What_was_tampered_with_is_found(string tamper, string rule)
    {
        await using var graph = await Kit.GraphOfAsync(RecordGenerator.Records(7, 30));
        await Kit.AssertValidAsync(graph);
        var before = await graph.DigestAsync();
        await graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(tamper)));

        var report = await new GraphValidation(graph).ValidateAsync();
        Assert.Contains(report.Findings, finding => finding.Rule == rule);
        Assert.NotEqual(before, report.Digest);
    }

    [Fact]
    public async Task A_cut_off_derivation_is_pending_not_wrong_and_the_next_run_completes_it()
    {
        var records = RecordGenerator.Records(7, 30);
        await using var graph = await Kit.GraphOfAsync(records, new() { Derive = false });
        var report = await new GraphValidation(graph).ValidateAsync();
        Assert.True(report.IsValid);
        Assert.True(report.PendingActors > 0);

        var run = await graph.IngestAsync(records);
        Assert.Equal((30, true), ((int)run.Unchanged, run.ActorsDerived > 0));
        await using var whole = await Kit.GraphOfAsync(records);
        await Kit.AssertSameAsync(whole, graph);
    }

    [Fact]
    public async Task Without_texts_only_lengths_are_compared_and_the_report_says_so()
    {
        var records = RecordGenerator.Records(7, 10);
        await using var with = await Kit.GraphOfAsync(records);
        await using var without = await Kit.GraphOfAsync(records, new() { KeepText = false });

        Assert.Equal(records.Count(record => record.Article.Text is not null), (await new GraphValidation(with).ValidateAsync()).TextsCompared);
        var report = await new GraphValidation(without).ValidateAsync();
        Assert.True(report.IsValid);
        Assert.Equal(0, report.TextsCompared);
        Assert.Empty(await without.RowsAsync(new CypherStatement("MATCH (t:ArticleText) RETURN t")));
    }

    [Fact]
    public async Task A_corrected_text_replaces_the_old_one_and_what_was_taken_back_is_not_held_against_it()
    {
        await using var graph = await Kit.GraphOfAsync([Samples.Says(1, "Ada Marsh", "The plan is bad for everybody here")]);
        await graph.IngestAsync([Samples.Says(1, "Ben Holt")]);

        await Kit.AssertValidAsync(graph);
        var texts = await graph.RowsAsync(new CypherStatement("MATCH (:Article)-[:HAS_TEXT]->(t) RETURN t.text AS text"));
        Assert.StartsWith("Ben Holt", Assert.Single(texts).Text("text"), StringComparison.Ordinal);
    }
}
