using KnowledgeGraph.Cypher.Functions;

namespace KnowledgeGraph.Cypher.Tests.Functions;

public class FunctionLibraryTests
{
    [Fact]
    public void Every_scalar_function_of_the_catalog_is_there()
    {
        var missing = FunctionCatalog.All.Where(signature => !signature.IsAggregate && !FunctionLibrary.TryFind(signature.Name, out _));
        Assert.Empty(missing.Select(signature => signature.Name));
    }

    [Fact]
    public void Names_are_found_without_regard_to_case()
    {
        Assert.True(FunctionLibrary.TryFind("TOUPPER", out var upper));
        Assert.True(FunctionLibrary.TryFind("toUpper", out var same));
        Assert.Same(upper, same);
        Assert.False(FunctionLibrary.TryFind("toSideways", out _));
    }
}
