using KnowledgeGraph.Analysis.Measures;
using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Analysis.Tests.Measures;

public sealed class MeasureLibraryTests
{
    public static TheoryData<string> Names => [.. MeasureLibrary.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_measure_has_figures_for_every_actor_and_takes_an_empty_network(string name)
    {
        var measure = MeasureLibrary.Find(name)!;
        NetworkActor[] actors = [new("a", "A", "Person"), new("b", "B", "Person"), new("c", "C", "Group")];
        var network = new ActorNetwork(actors, [new(actors[0], actors[1], TieSign.Support), new(actors[1], actors[0], TieSign.Oppose)]);

        var result = measure.Run(new MeasureRun(network.Graph));
        var empty = measure.Run(new MeasureRun(new ActorNetwork([], []).Graph));

        Assert.Equal(3, result.Rows.Count);
        Assert.All(result.Rows, row => Assert.Equal(result.Columns.Count, row.Values.Count));
        Assert.All(result.Rows.SelectMany(row => row.Values), value => Assert.True(double.IsFinite(value)));
        Assert.Empty(empty.Rows);
        Assert.Equal(result.Columns, empty.Columns);
        Assert.All(result.Columns, column => Assert.Contains(column, GraphDigest.Ignored));
    }

    [Fact]
    public void The_table_in_the_documentation_is_made_from_the_code()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "analysis.md"));

        Assert.Contains(MeasureTable.Markdown, page, StringComparison.Ordinal);
    }
}
