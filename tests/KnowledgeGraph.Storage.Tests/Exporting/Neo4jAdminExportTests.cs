using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Exporting;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Exporting;

/// <summary>The files themselves; that neo4j-admin reads them is tested with the real tool in KnowledgeGraph.Neo4j.Tests.</summary>
public sealed class Neo4jAdminExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-export-").FullName;

    [Fact]
    public async Task Every_label_and_relationship_kind_has_a_file_that_the_command_names()
    {
        await using var store = EmbeddedStore.Open("memory:");
        await HarbourGraph.LoadAsync(store, TestContext.Current.CancellationToken);
        var report = await new Neo4jAdminExport(store).RunAsync(_folder, cancellation: TestContext.Current.CancellationToken);
        var command = await File.ReadAllTextAsync(report.Command, TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(_folder, "*.csv").Select(Path.GetFileName).ToList();
        Assert.Equal(report.Files, files.Count);
        Assert.All(files, file => Assert.Contains($"={file}", command, StringComparison.Ordinal));
        Assert.Equal(report.Nodes, files.Where(file => file!.StartsWith("nodes-", StringComparison.Ordinal)).Sum(file => File.ReadLines(Path.Combine(_folder, file!)).LongCount() - 1));
        Assert.DoesNotContain("\r", command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotation_marks_are_doubled_and_missing_values_are_empty_without_them()
    {
        await using var store = await WithAsync("CREATE (:Topic {id: 'a', name: 'say \"no\", twice'}), (:Topic {id: 'b', note: 1.5, flags: [true, false]})");
        await new Neo4jAdminExport(store).RunAsync(_folder, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["id:ID(Topic),:LABEL,flags:boolean[],name:string,note:double", "\"a\",\"Topic\",,\"say \"\"no\"\", twice\",", "\"b\",\"Topic\",\"true\u001Ffalse\",,\"1.5\""],
            await File.ReadAllLinesAsync(Path.Combine(_folder, "nodes-Topic.csv"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("CREATE (:Topic {id: 'a', name: 'x'}), (:Topic {id: 'b', name: 1})", "type string and of type long")]
    [InlineData("CREATE (:Topic {id: 'a', name: duration('P1D')})", "GraphDuration")]
    [InlineData("CREATE (:Topic {id: 'a', name: 'x\u001Fy'})", "U+001F")]
    public async Task What_the_import_could_not_read_is_an_error_that_names_the_property(string create, string expected)
    {
        await using var store = await WithAsync(create);
        var problem = await Assert.ThrowsAsync<ExportException>(() => new Neo4jAdminExport(store).RunAsync(_folder, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains(":Topic.name", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<ICypherConnection> WithAsync(string create)
    {
        var store = EmbeddedStore.Open("memory:");
        await store.WriteAsync(graph => graph.ExecuteAsync(new CypherStatement(create)));
        return store;
    }
}
