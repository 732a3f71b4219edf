using System.Diagnostics;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Copying;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Exporting;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Graphs on their way between the engines arrive whole.</summary>
[Collection(nameof(SharedServer))]
public sealed class CopyTests(SharedServer server)
{
    [Fact]
    public async Task A_graph_that_is_copied_to_Neo4j_and_back_is_the_same()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await SharedNeo4j.WipeAsync(engines.Neo4j);
        await using var from = await WithRecordsAsync();
        await using var back = EmbeddedStore.Open(EmbeddedStore.Memory);
        var there = await new GraphCopy(from, engines.Neo4j).RunAsync(cancellation: TestContext.Current.CancellationToken);
        var again = await new GraphCopy(engines.Neo4j, back).RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.True(there.Nodes > 100);
        Assert.Equal(there.Digest, again.Digest);
        Assert.Equal(there.Digest, await WholeDigestAsync(back));
        Assert.True((await new GraphCopy(from, engines.Neo4j).RunAsync(cancellation: TestContext.Current.CancellationToken)).WasThere);
    }

    [Fact]
    public async Task The_real_import_tool_makes_the_same_graph_from_an_export()
    {
        if (OwnNeo4j.Missing is { } reason) Assert.Skip(reason);
        var folder = Directory.CreateTempSubdirectory("kg-import-").FullName;
        await using var own = await OwnNeo4j.StartAsync();
        await own.StopAsync();
        await using var from = await WithRecordsAsync();
        await new Neo4jAdminExport(from).RunAsync(folder, cancellation: TestContext.Current.CancellationToken);
        await ImportAsync(folder, own.AdminCommand(Path.Combine(folder, "admin.sh")));
        await own.StartAgainAsync();
        await using var imported = Neo4jStore.Open(own.Uri, new Neo4jOptions { User = "neo4j", Password = OwnNeo4j.Password });
        foreach (var statement in (await File.ReadAllTextAsync(Path.Combine(folder, Neo4jAdminExport.AfterFile), TestContext.Current.CancellationToken)).Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            await imported.WriteAsync(graph => graph.ExecuteAsync(new CypherStatement(statement)), TestContext.Current.CancellationToken);
        Assert.Equal(await WholeDigestAsync(from), await WholeDigestAsync(imported));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ImportAsync(string folder, string admin)
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(folder, Neo4jAdminExport.CommandFile), "neo4j", "--overwrite-destination"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_ADMIN"] = admin;
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(output));
    }

    private static async Task<ICypherConnection> WithRecordsAsync()
    {
        var graph = await TestGraph.OpenAsync();
        var pipeline = new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), TimeProvider.System);
        await pipeline.RunAsync(RecordGenerator.Records(7, 30).Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)));
        return graph;
    }

    private static Task<string> WholeDigestAsync(ICypherConnection graph) => graph.ReadAsync(transaction => GraphDigest.ComputeAsync(transaction, DigestScope.Whole));
}
