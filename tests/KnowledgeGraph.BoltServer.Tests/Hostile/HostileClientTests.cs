using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Hostile;

/// <summary>Clients that want too much, or too little.</summary>
public sealed class HostileClientTests
{
    [Fact]
    public async Task A_client_that_says_nothing_is_hung_up_on()
    {
        await using var port = await OpenPort.OpenAsync(options => options.LogonTimeout = TimeSpan.FromSeconds(1));
        using var silent = await RawClient.ConnectAsync(port.Number);
        using var halfway = await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4);
        Assert.Null(await silent.ReceiveAsync());
        Assert.Null(await halfway.ReceiveAsync());
    }

    [Fact]
    public async Task A_request_that_is_begun_and_not_ended_is_given_up()
    {
        await using var port = await OpenPort.OpenAsync(options => options.StallTimeout = TimeSpan.FromSeconds(1));
        using var client = await RawClient.LogOnAsync(port.Number);
        await client.WriteAsync([0x00, 0x10, 0xB3]);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_past_the_limit_is_refused_before_it_is_held()
    {
        await using var port = await OpenPort.OpenAsync(options => options.MaxMessageBytes = 64 * 1024);
        using var client = await RawClient.LogOnAsync(port.Number);
        await client.WriteAsync([0xFF, 0xFF, .. new byte[0xFFFF], 0xFF, 0xFF]);
        var refused = (await client.ReceiveAsync())!.Value;
        Assert.Equal("Neo.ClientError.Request.Invalid", refused.Map(0)["code"]);
        Assert.Contains("larger than", (string)refused.Map(0)["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_log_in_a_message_may_have_few_items()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4);
        var many = Enumerable.Range(0, 5_000).Select(_ => (object?)new Dictionary<string, object?>()).ToList();
        await client.SendAsync(new BoltMessage(MessageTag.Hello, new Dictionary<string, object?> { ["user_agent"] = "test/1.0", ["x"] = many }));
        Assert.Equal("Neo.ClientError.Request.Invalid", (await client.ReceiveAsync())!.Value.Map(0)["code"]);
    }

    [Fact]
    public async Task Connections_past_the_limit_are_told_so_and_the_others_go_on()
    {
        await using var port = await OpenPort.OpenAsync(options => options.MaxConnections = 2);
        using var first = await RawClient.LogOnAsync(port.Number);
        using var second = await RawClient.LogOnAsync(port.Number);
        using var third = await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4);
        await third.SendAsync(RawClient.Hello);
        var refused = (await third.ReceiveAsync())!.Value;
        Assert.Equal("Neo.TransientError.Request.NoThreadsAvailable", refused.Map(0)["code"]);
        Assert.Contains("Bolt:MaxConnections", (string)refused.Map(0)["message"]!, StringComparison.Ordinal);
        await first.SendAsync(RawClient.Run("RETURN 1"), RawClient.Pull(-1));
        Assert.Equal(MessageTag.Success, (await first.ReceiveAsync())!.Value.Tag);
    }

    [Fact]
    public async Task A_thousand_connections_are_served()
    {
        await using var port = await OpenPort.OpenAsync();
        var clients = new List<RawClient>();
        try
        {
            for (var i = 0; i < 999; i++) clients.Add(await RawClient.LogOnAsync(port.Number));
            Assert.Equal([1L], await port.ColumnAsync("RETURN 1"));
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
        }
    }

    [Fact]
    public async Task A_client_that_pulls_and_does_not_read_holds_a_bounded_buffer()
    {
        await using var port = await OpenPort.OpenAsync(options => options.StallTimeout = TimeSpan.FromSeconds(2));
        using var client = await RawClient.LogOnAsync(port.Number);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await client.SendAsync(RawClient.Run("UNWIND range(1, 100000000) AS x RETURN x, 'some text that fills the buffers of both sides'"), RawClient.Pull(-1));
        await using var other = port.Driver();
        await using var session = other.AsyncSession();
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64L << 20);
    }

    [Fact]
    public async Task A_thousand_pipelined_requests_are_answered_in_order()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.LogOnAsync(port.Number);
        var sending = client.SendAsync([.. Enumerable.Range(0, 1_000).SelectMany(i => new[] { RawClient.Run($"RETURN {i}"), RawClient.Pull(-1) })]);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
            Assert.Equal([(object?)(long)i], Assert.IsType<List<object?>>((await client.ReceiveAsync())!.Value.Fields[0]));
            Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        }

        await sending;
    }
}
