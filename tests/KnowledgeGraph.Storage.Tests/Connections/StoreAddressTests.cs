using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Tests.Connections;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("memory:")]
    [InlineData("MEMORY:")]
    public void Memory_is_the_same_address_in_any_case(string text) => Assert.Equal(StoreAddress.Memory, StoreAddress.Parse(text));

    [Theory]
    [InlineData("./kg-data")]
    [InlineData("C:/graphs/news")]
    [InlineData("memory")]
    [InlineData("graphs/user@host")]
    [InlineData("/graphs/a:b@c")]
    public void What_is_neither_memory_nor_an_address_is_a_folder(string text)
    {
        var address = StoreAddress.Parse(text);
        Assert.Equal((text, false, null), (address.Folder, address.IsMemory, address.Server));
    }

    [Theory]
    [InlineData("bolt://host:7687")]
    [InlineData("NEO4J+S://host")]
    public void A_server_has_no_folder(string text)
    {
        var address = StoreAddress.Parse(text);
        Assert.Null(address.Folder);
        Assert.Equal("host", address.Server?.Host);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("http://localhost:7474")]
    [InlineData("bolt://")]
    [InlineData("http://reader:s3cret@host")]
    [InlineData("neo4j://reader:s3cret@host")]
    [InlineData("reader:s3cret@host:7687")]
    [InlineData("//reader:s3cret@host/neo4j")]
    public void What_is_no_store_is_refused_without_showing_a_password(string text)
    {
        var problem = Assert.Throws<ArgumentException>(() => StoreAddress.Parse(text));
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
    }
}
