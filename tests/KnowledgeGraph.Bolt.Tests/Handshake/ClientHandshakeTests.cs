namespace KnowledgeGraph.Bolt.Tests.Handshake;

public sealed class ClientHandshakeTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_offer_asks_for_a_manifest_first_and_then_names_older_versions()
    {
        var (_, sent) = await NegotiateAsync("00000805");
        Assert.Equal("6060B017" + "000001FF" + "00080805" + "00000404" + "00000000", sent);
    }

    [Theory]
    [InlineData("00000404", 4, 4)]
    [InlineData("00000005", 5, 0)]
    [InlineData("00000405", 5, 4)]
    [InlineData("00000805", 5, 8)]
    public async Task A_server_may_choose_a_slot(string answer, int major, int minor) =>
        Assert.Equal(new BoltVersion(major, minor), (await NegotiateAsync(answer)).Version);

    [Theory]
    [InlineData("000001FF" + "02" + "00080805" + "00000404" + "00", 5, 8, "00000805" + "00")]
    [InlineData("000001FF" + "03" + "00010106" + "00080805" + "00000404" + "00", 6, 1, "00000106" + "00")]
    [InlineData("000001FF" + "01" + "00000006" + "8101", 6, 0, "00000006" + "00")]
    [InlineData("000001FF" + "01" + "00060706" + "00", 6, 1, "00000106" + "00")]
    [InlineData("000001FF" + "01" + "00000404" + "00", 4, 4, "00000404" + "00")]
    public async Task The_best_version_of_a_manifest_is_chosen(string answer, int major, int minor, string reply)
    {
        var (version, sent) = await NegotiateAsync(answer);
        Assert.Equal(new BoltVersion(major, minor), version);
        Assert.EndsWith(reply, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_without_a_known_version_is_answered_with_zero_and_an_error()
    {
        var stream = new TwoWayStream(Convert.FromHexString("000001FF" + "01" + "00000009" + "00"));
        await Assert.ThrowsAsync<ProtocolException>(() => ClientHandshake.NegotiateAsync(stream, BoltVersion.Supported, None));
        Assert.EndsWith("0000000000", stream.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000")]            // nothing in common
    [InlineData("00000505")]            // 5.5 was offered in a range, and is spoken by nobody
    [InlineData("00000305FF")]          // fine, the rest belongs to nobody
    [InlineData("00010405")]            // a range is no version
    [InlineData("00000003")]            // never offered
    [InlineData("000001FFFFFFFFFFFFFFFFFFFFFF")] // a count without end
    [InlineData("000001FF7F")]          // 127 entries
    public async Task Any_other_answer_is_a_protocol_error(string answer)
    {
        if (answer == "00000305FF") Assert.Equal(BoltVersion.V5_3, (await NegotiateAsync(answer)).Version);
        else await Assert.ThrowsAsync<ProtocolException>(() => NegotiateAsync(answer));
    }

    [Fact]
    public async Task The_HTTP_port_is_told_from_the_Bolt_port()
    {
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(
            () => NegotiateAsync(Convert.ToHexString("HTTP/1.1 400 Bad Request\r\n"u8)));
        Assert.Contains("HTTP", error.Message, StringComparison.Ordinal);
        Assert.Contains("7687", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("000008")]
    [InlineData("000001FF")]
    [InlineData("000001FF02000808")]
    public async Task A_server_that_hangs_up_is_unavailable(string answer) =>
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => NegotiateAsync(answer));

    private static async Task<(BoltVersion Version, string Sent)> NegotiateAsync(string answer)
    {
        var stream = new TwoWayStream(Convert.FromHexString(answer));
        return (await ClientHandshake.NegotiateAsync(stream, BoltVersion.Supported, None), stream.Sent);
    }
}
