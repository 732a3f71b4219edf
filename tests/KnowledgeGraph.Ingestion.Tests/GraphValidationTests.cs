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
}
