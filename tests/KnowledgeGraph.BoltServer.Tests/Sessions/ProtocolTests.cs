using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Sessions;

/// <summary>The port message by message.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task The_first_slot_that_fits_wins_and_the_best_of_its_range()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.ConnectAsync(port.Number);
        await client.WriteAsync([0x60, 0x60, 0xB0, 0x17, 0, 0, 0, 7, 0, 3, 4, 5, 0, 0, 8, 5, 0, 0, 4, 4]);
        Assert.Equal([0, 0, 4, 5], await client.ReadAsync(4));
    }

    [Fact]
    public async Task A_manifest_lists_what_is_served_and_the_client_chooses()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.ConnectAsync(port.Number);
        await client.WriteAsync([0x60, 0x60, 0xB0, 0x17, 0, 0, 1, 0xFF, 0, 0, 4, 4, .. new byte[8]]);
        Assert.Equal([0, 0, 1, 0xFF, 2, 0, 8, 8, 5, 0, 0, 4, 4, 0], await client.ReadAsync(14));
        await client.WriteAsync([0, 0, 8, 5, 0]);
        await client.SendAsync(RawClient.Hello);
        Assert.Equal("5.8", (await client.ReceiveAsync())!.Value.Map(0)["protocol_version"]);
    }

    [Fact]
    public async Task Without_a_version_in_common_zero_is_answered()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.ConnectAsync(port.Number);
        await client.WriteAsync([0x60, 0x60, 0xB0, 0x17, 0, 0, 0, 3, .. new byte[12]]);
        Assert.Equal([0, 0, 0, 0], await client.ReadAsync(4));
        Assert.Equal(0, await client.Stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_come_in_the_portions_that_are_pulled()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.LogOnAsync(port.Number);
        await client.SendAsync(RawClient.Run("UNWIND range(1, 25) AS x RETURN x"), RawClient.Pull(10));
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        var (first, more) = await client.ReceiveRecordsAsync();
        Assert.Equal((10, true), (first, more.Map(0)["has_more"]));
        await client.SendAsync(RawClient.Pull(-1));
        var (rest, last) = await client.ReceiveRecordsAsync();
        Assert.Equal((15, "r", "neo4j"), (rest, last.Map(0)["type"], last.Map(0)["db"]));
        Assert.StartsWith("kg:", (string)last.Map(0)["bookmark"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_all_is_ignored_until_reset()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.LogOnAsync(port.Number);
        await client.SendAsync(RawClient.Run("RETURN 1 +"), RawClient.Pull(-1), RawClient.Run("RETURN 1"));
        var failure = (await client.ReceiveAsync())!.Value;
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", failure.Map(0)["code"]);
        Assert.Equal(MessageTag.Ignored, (await client.ReceiveAsync())!.Value.Tag);
        Assert.Equal(MessageTag.Ignored, (await client.ReceiveAsync())!.Value.Tag);
        await client.SendAsync(new BoltMessage(MessageTag.Reset), RawClient.Run("RETURN 1"), RawClient.Pull(-1));
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        Assert.Equal(1, (await client.ReceiveRecordsAsync()).Records);
    }

    [Fact]
    public async Task Reset_stops_what_runs()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.LogOnAsync(port.Number);
        await client.SendAsync(RawClient.Run("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x"), RawClient.Pull(-1));
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        await client.SendAsync(new BoltMessage(MessageTag.Reset));
        Assert.Equal("Neo.TransientError.Transaction.Terminated", (await client.ReceiveAsync())!.Value.Map(0)["code"]);
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
    }

    [Fact]
    public async Task What_is_out_of_order_is_refused_and_ends_the_connection()
    {
        await using var port = await OpenPort.OpenAsync();
        using var client = await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4);
        await client.SendAsync(RawClient.Run("RETURN 1"));
        Assert.Equal("Neo.ClientError.Request.Invalid", (await client.ReceiveAsync())!.Value.Map(0)["code"]);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_failed_log_in_ends_the_connection()
    {
        await using var port = await OpenPort.OpenAsync(options => options.Auth = "ana/secret");
        using var client = await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4);
        await client.SendAsync(RawClient.Hello, new BoltMessage(MessageTag.Logon, new Dictionary<string, object?> { ["scheme"] = "none" }), RawClient.Run("RETURN 1"));
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        Assert.Equal("Neo.ClientError.Security.Unauthorized", (await client.ReceiveAsync())!.Value.Map(0)["code"]);
        Assert.Null(await client.ReceiveAsync());
    }
}
