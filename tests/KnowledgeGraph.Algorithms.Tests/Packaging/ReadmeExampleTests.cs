using System.Text.RegularExpressions;
using KnowledgeGraph.Algorithms.Betweenness;
using KnowledgeGraph.Algorithms.Communities;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Ranking;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Packaging;

/// <summary>The package's README: its code stands here line by line, is compiled, and prints what the README's comments say.</summary>
public sealed partial class ReadmeExampleTests
{
    [Fact]
    public void The_examples_print_what_the_README_says()
    {
        var printed = new List<string>();

        var graph = new AdjacencyGraph<string, TaggedEdge<string, double>>();
        graph.AddVerticesAndEdgeRange([new("Ada", "Bob", 2), new("Bob", "Cleo", 1), new("Ada", "Cleo", 1), new("Cleo", "Dan", 1)]);

        var pageRank = new WeightedPageRankAlgorithm<string, TaggedEdge<string, double>>(graph, edge => edge.Tag);
        pageRank.Compute();
        printed.Add(FormattableString.Invariant($"Dan: {pageRank.Ranks["Dan"]:F3}"));

        var compact = CompactGraph<string>.From(graph, edge => edge.Tag);
        var leiden = new LeidenAlgorithm<string, WeightedEdge<string>>(compact) { Seed = 7 };
        leiden.Compute();
        printed.Add(FormattableString.Invariant($"{leiden.CommunityCount} communities, modularity {leiden.Modularity:F3}"));

        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var betweenness = new BetweennessCentralityAlgorithm<string, WeightedEdge<string>>(compact)
        {
            Undirected = true,
            Progress = new Progress<double>(done => Console.Error.Write($"\r{done:P0}")),
        };
        betweenness.Compute(stop.Token);
        printed.Add(FormattableString.Invariant($"Cleo: {betweenness.Scores["Cleo"]:F2}"));

        Assert.Equal(Expected().Matches(Readme()).Select(match => match.Groups[1].Value.Trim()), printed);
    }

    [Fact]
    public void Every_line_of_the_examples_stands_in_this_test()
    {
        var here = File.ReadAllText(Path.Combine(Root(), "tests", "KnowledgeGraph.Algorithms.Tests", "Packaging", "ReadmeExampleTests.cs"));
        var lines = Blocks().Matches(Readme()).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("Console.WriteLine", StringComparison.Ordinal));

        Assert.All(lines, line => Assert.Contains(line, here, StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_names_every_algorithm()
    {
        var algorithms = typeof(CompactGraph<>).Assembly.GetExportedTypes()
            .Where(type => type.Name.Contains("Algorithm`", StringComparison.Ordinal) && !type.IsAbstract)
            .Select(type => type.Name.Split('`')[0]);

        Assert.All(algorithms, name => Assert.Contains($"`{name}`", Readme(), StringComparison.Ordinal));
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Root(), "src", "KnowledgeGraph.Algorithms", "README.md"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("KnowledgeGraph.sln is not above the test.");
        return folder.FullName;
    }

    [GeneratedRegex(@"Console\.WriteLine\(.*\); // (.*)")]
    private static partial Regex Expected();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
