using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Sessions;

/// <summary>What binds readers and statements over HTTP binds them here.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("CREATE (:N)")]
    [InlineData("CREATE INDEX FOR (n:N) ON (n.x)")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row")]
    [InlineData("CALL dbms.listConfig()")]
    [InlineData("SHOW USERS")]
    [InlineData("SHOW SETTINGS")]
    public async Task What_is_not_on_the_readers_list_is_refused(string statement)
    {
        await using var port = await OpenPort.OpenAsync(options => options.AllowWrite = false);
        await Assert.ThrowsAnyAsync<Neo4jException>(() => port.ColumnAsync(statement));
        Assert.Equal([0L], await port.ColumnAsync("MATCH (n) RETURN count(n)"));
    }

    [Theory]
    [InlineData("SHOW CURRENT USER")]
    [InlineData("SHOW TRANSACTIONS")]
    [InlineData("SHOW HOME DATABASE")]
    [InlineData("CALL dbms.clientConfig()")]
    [InlineData("CALL dbms.showCurrentUser()")]
    [InlineData("CALL tx.getMetaData()")]
    [InlineData("CALL db.schema.nodeTypeProperties()")]
    [InlineData("EXPLAIN CREATE (:N)")]
    public async Task What_tools_ask_is_on_it(string statement)
    {
        await using var port = await OpenPort.OpenAsync(options => options.AllowWrite = false);
        Assert.NotNull(await port.ColumnAsync(statement));
    }

    [Fact]
    public async Task Functions_and_procedures_have_signatures_that_Browser_can_read()
    {
        await using var port = await OpenPort.OpenAsync(options => options.AllowWrite = false);
        var functions = await port.ColumnAsync("SHOW FUNCTIONS YIELD signature");
        Assert.All(functions, signature => Assert.Matches(@"^[\w.]+\(.*\) :: .+$", Assert.IsType<string>(signature)));
        var procedures = await port.ColumnAsync("SHOW PROCEDURES YIELD signature");
        Assert.All(procedures, signature => Assert.Matches(@"^[\w.]+\([^)]*\)( :: \(\w+ :: .+\))?$", Assert.IsType<string>(signature)));
    }

    [Fact]
    public async Task A_reader_sees_and_ends_only_transactions_of_the_same_name()
    {
        await using var port = await OpenPort.OpenAsync(options =>
        {
            options.AllowWrite = false;
            var users = new BoltServer.Users.UserFile(options.UsersFile!);
            foreach (var name in new[] { "ana", "bob" }) users.Put(new(name, MayWrite: false, BoltServer.Users.PasswordHash.Of(name)));
        });
        await using var ana = port.Driver(AuthTokens.Basic("ana", "ana"));
        await using var bob = port.Driver(AuthTokens.Basic("bob", "bob"));
        await using var session = ana.AsyncSession();
        await using var open = await session.BeginTransactionAsync();
        var own = await (await open.RunAsync("SHOW TRANSACTIONS YIELD transactionId, username")).SingleAsync();
        Assert.Equal("ana", own["username"]);
        var (seen, _) = await bob.ExecutableQuery("SHOW TRANSACTIONS YIELD username RETURN collect(DISTINCT username) AS names").ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["bob"], seen[0]["names"].As<List<string>>());
        var (ended, _) = await bob.ExecutableQuery($"TERMINATE TRANSACTIONS '{own["transactionId"]}'").ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Transaction not found.", ended[0]["message"]);
        Assert.Equal(1L, (await (await open.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    [Fact]
    public async Task A_statement_past_its_memory_is_stopped_and_the_server_goes_on()
    {
        await using var port = await OpenPort.OpenAsync(options => options.QueryMegabytes = 16);
        await using var driver = port.Driver();
        await using var session = driver.AsyncSession();
        var stopped = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN reduce(s = 'x', i IN range(1, 40) | s + s)")).ConsumeAsync());
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", stopped.Code);
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }
}
