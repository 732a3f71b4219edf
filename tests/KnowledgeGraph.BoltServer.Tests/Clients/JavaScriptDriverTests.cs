namespace KnowledgeGraph.BoltServer.Tests.Clients;

/// <summary>
/// npm's neo4j-driver: routing, values, transactions, its reactive API, errors. What is asserted stands in <c>js/driver.js</c>.
/// </summary>
public sealed class JavaScriptDriverTests
{
    [Fact]
    public async Task It_does_here_what_it_does_on_Neo4j()
    {
        await using var port = await OpenPort.OpenAsync();
        var (code, output) = await OutsideProgram.NodeAsync("driver.js", port.Address);
        Assert.True(code == 0, output);
        Assert.Equal(["routing ok", "values ok", "transactions ok", "reactive ok", "faults ok"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
