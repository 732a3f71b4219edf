using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md: which project may know which, and which library only one may know.</summary>
public sealed class ProjectArrowTests
{
    /// <summary>Project, and the projects it may use. What is not listed is forbidden.</summary>
    public static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Cypher"] = [],
        ["Storage"] = ["Model"],
        ["Embedded"] = ["Cypher", "Storage", "Model"],
        ["BoltWire"] = [],
        ["Bolt"] = ["BoltWire"],
        ["BoltServer"] = ["BoltWire", "Storage", "Model"],
        ["Neo4j"] = ["Bolt", "BoltWire", "Storage", "Model"],
        ["Extraction"] = ["Model"],
        ["Resolution"] = ["Model"],
        ["Ingestion"] = ["Model", "Extraction", "Resolution", "Storage"],
        ["Algorithms"] = [],
        ["Analysis"] = ["Algorithms", "Storage", "Model"],
        ["Reporting"] = ["Algorithms", "Analysis", "Storage", "Model"],
        ["Hosting"] = ["Model", "Cypher", "Storage", "Embedded", "BoltServer", "Neo4j", "Extraction", "Resolution", "Ingestion", "Algorithms", "Analysis", "Reporting"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies([.. Allowed.Keys.Select(Load)]).Build();

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var from in Allowed.Keys)
        {
            foreach (var to in Allowed.Keys.Where(to => to != from && !Allowed[from].Contains(to))) pairs.Add(from, to);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_project_knows_only_those_below_it(string from, string to) =>
        Types().That().ResideInAssembly(Load(from)).Should().NotDependOnAny(Types().That().ResideInAssembly(Load(to))).WithoutRequiringPositiveResults().Check(Loaded);

    [Theory]
    [InlineData("SQLitePCLRaw.core", "Embedded")]
    [InlineData("AngleSharp", "Extraction")]
    [InlineData("GraphShape", "Analysis")]
    [InlineData("CsvHelper", "Ingestion")]
    public void Only_one_project_knows_the_library(string library, string owner) =>
        Assert.Equal([owner], Allowed.Keys.Where(name => Load(name).GetReferencedAssemblies().Any(r => r.Name == library)));

    [Fact]
    public void QuikGraph_is_known_where_networks_are_made_and_measured() =>
        Assert.Equal(["Algorithms", "Analysis"], Allowed.Keys.Where(name => Load(name).GetReferencedAssemblies().Any(r => r.Name == "QuikGraph")));

    [Fact]
    public void The_model_depends_on_nothing_but_the_base_library() =>
        Assert.All(Load("Model").GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    private static Assembly Load(string name) => Assembly.Load("KnowledgeGraph." + name);
}
