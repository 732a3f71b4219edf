using KnowledgeGraph.Cypher.Functions;

namespace KnowledgeGraph.Cypher.Tests.Checking;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void The_checker_knows_exactly_the_functions_that_can_be_run()
    {
        var known = FunctionCatalog.All.Where(signature => !signature.IsAggregate).Select(signature => signature.Name.ToUpperInvariant());
        Assert.Equal(FunctionLibrary.Names.Select(name => name.ToUpperInvariant()).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("COUNT", 1, true, true)]
    [InlineData("percentileDisc", 1, false, true)]
    [InlineData("coalesce", 100, true, false)]
    [InlineData("Duration.Between", 2, true, false)]
    public void Names_are_found_in_any_case(string name, int arguments, bool accepted, bool aggregate)
    {
        Assert.True(FunctionCatalog.TryFind(name, out var signature));
        Assert.Equal((accepted, aggregate), (signature.Accepts(arguments), signature.IsAggregate));
    }
}
