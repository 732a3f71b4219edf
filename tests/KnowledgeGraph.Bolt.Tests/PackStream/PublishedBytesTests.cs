namespace KnowledgeGraph.Bolt.Tests.PackStream;

/// <summary>Bytes as the public protocol documentation gives them, or as follow from its tables; written here by hand, not by the writer.</summary>
public sealed class PublishedBytesTests
{
    public static TheoryData<string, object?> Examples => new()
    {
        { "C0", null },
        { "C3", true },
        { "C2", false },
        { "01", 1L },
        { "2A", 42L },
        { "7F", 127L },
        { "F0", -16L },
        { "FF", -1L },
        { "C8EF", -17L },
        { "C880", -128L },
        { "C90080", 128L },
        { "C904D2", 1234L },
        { "C9FF7F", -129L },
        { "C97FFF", 32767L },
        { "C98000", -32768L },
        { "CA00008000", 32768L },
        { "CAFFFF7FFF", -32769L },
        { "CA7FFFFFFF", 2147483647L },
        { "CA80000000", -2147483648L },
        { "CB0000000080000000", 2147483648L },
        { "CBFFFFFFFF7FFFFFFF", -2147483649L },
        { "CB7FFFFFFFFFFFFFFF", long.MaxValue },
        { "CB8000000000000000", long.MinValue },
        { "C13FF3AE147AE147AE", 1.23 },
        { "C1BFF199999999999A", -1.1 },
        { "C1401921FB54442D18", 6.283185307179586 },
        { "80", "" },
        { "8141", "A" },
        { "D01A6162636465666768696A6B6C6D6E6F707172737475767778797A", "abcdefghijklmnopqrstuvwxyz" },
        { "D0124772C3B6C39F656E6D61C39F7374C3A46265", "Größenmaßstäbe" },
        { "D01A4142434445464748494A4B4C4D4E4F505152535455565758595A", "ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
        { "90", new List<object?>() },
        { "93010203", new List<object?> { 1L, 2L, 3L } },
        { "93018374776FC14008000000000000", new List<object?> { 1L, "two", 3.0 } },
        { "D4280102030405060708090001020304050607080900010203040506070809000102030405060708090A",
            new List<object?>(Enumerable.Range(1, 39).Select(i => (object?)(long)(i % 10)).Append(10L)) },
        { "A0", new Dictionary<string, object?>() },
        { "A1836F6E6501", new Dictionary<string, object?> { ["one"] = 1L } },
        { "A1836F6E658465696E73", new Dictionary<string, object?> { ["one"] = "eins" } },
        { "CC00", Array.Empty<byte>() },
        { "CC03010203", new byte[] { 1, 2, 3 } },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_published_value_has_the_published_bytes(string hex, object? value)
    {
        Assert.Equal(hex, Bytes.Hex(value));
        Assert.Equal(value, Bytes.Read(hex));
    }

    [Fact]
    public void A_map_of_26_entries_has_an_8_bit_size()
    {
        var letters = Enumerable.Range(0, 26).ToDictionary(i => ((char)('A' + i)).ToString(), i => (object?)(long)(i + 1));
        Assert.Equal("D81A" + string.Concat(Enumerable.Range(0, 26).Select(i => $"81{(byte)('A' + i):X2}{(byte)(i + 1):X2}")), Bytes.Hex(letters));
    }

    [Fact]
    public void A_node_in_each_form()
    {
        var node = new Node(3, "abc123", ["Example", "Node"], new Dictionary<string, object?> { ["name"] = "example" });
        var labels = "92874578616D706C65844E6F6465";
        var properties = "A1846E616D65876578616D706C65";
        Assert.Equal($"B44E03{labels}{properties}86616263313233", Bytes.Hex(node));
        Assert.Equal($"B34E03{labels}{properties}", Bytes.Hex(node, ValueDialect.Of(BoltVersion.V4_4)));

        var old = Assert.IsType<Node>(Bytes.Read($"B34E03{labels}{properties}"));
        Assert.Equal(("3", 3L), (old.ElementId, old.Id));
        var latest = Assert.IsType<Node>(Bytes.Read($"B44E03{labels}{properties}86616263313233"));
        Assert.Equal(("abc123", "example"), (latest.ElementId, latest.Get<string>("name")));
        Assert.Equal(["Example", "Node"], latest.Labels);
    }

    [Fact]
    public void A_relationship_in_each_form()
    {
        const string body = "0B0203854B4E4F5753A1846E616D65876578616D706C65";
        var latest = Assert.IsType<Relationship>(Bytes.Read($"B852{body}86616263313233866465663435368667686937383 9"));
        Assert.Equal(("KNOWS", "abc123", "def456", "ghi789"), (latest.Type, latest.ElementId, latest.StartNodeElementId, latest.EndNodeElementId));
        Assert.Equal((11L, 2L, 3L), (latest.Id, latest.StartNodeId, latest.EndNodeId));
        Assert.Equal($"B852{body}866162633132338664656634353686676869373839", Bytes.Hex(latest));
        Assert.Equal($"B552{body}", Bytes.Hex(Bytes.Read($"B552{body}"), ValueDialect.Of(BoltVersion.V4_4)));
    }

    [Fact]
    public void A_path_is_walked_by_its_indices()
    {
        static string Node(int id) => $"B44E{id:X2}90A0{0x81:X2}{(byte)('0' + id):X2}";
        const string first = "B4720A8152A0816A", second = "B4720B8153A0816B";
        // (1)-R->(2)<-S-(3), told as nodes 1, 2, 3 and steps +1 to 1, −2 to 2
        var path = Assert.IsType<Path>(Bytes.Read($"B35093{Node(1)}{Node(2)}{Node(3)}92{first}{second}940101FE02"));
        Assert.Equal(["1", "2", "3"], path.Nodes.Select(n => n.ElementId));
        Assert.Equal([("1", "2"), ("3", "2")], path.Relationships.Select(r => (r.StartNodeElementId, r.EndNodeElementId)));
        Assert.Equal(("1", "3"), (path.Start.ElementId, path.End.ElementId));
    }

    public static TheoryData<string, object> Structures => new()
    {
        { "B14401", new LocalDate(1970, 1, 2) },
        { "B144C98000", LocalDate.FromEpochDay(-32768) },
        { "B254CB00001D19A1A8E5E8C91C20".Replace("00001D19A1A8E5E8", "00001CAE8C13E000", StringComparison.Ordinal), new OffsetTime(8, 45, 36, 0, 7200) },
        { "B174CB00001CAE8C13E000", new LocalTime(8, 45, 36) },
        { "B26400CA2FAF0800", new LocalDateTime(1970, 1, 1, 0, 0, 0, 800_000_000) },
        { "B349CA60D6AB4C00C91C20", new ZonedDateTime(1624681292, 0, Zone.Of(7200)) },
        { "B369CA60D6AB4C008D4575726F70652F4265726C696E", new ZonedDateTime(1624681292, 0, Zone.Of("Europe/Berlin")) },
        { "B44501020304", new Duration(1, 2, 3, 4) },
        { "B358C91C23C13FF0000000000000C14000000000000000", new Point(7203, 1, 2) },
        { "B459C923C5C13FF0000000000000C14000000000000000C14008000000000000", new Point(9157, 1, 2, 3) },
        { "B256CC01C8CC0301FF7F", new Vector<sbyte>([1, -1, 127]) },
        { "B256CC01C9CC040001FFFF", new Vector<short>([1, -1]) },
        { "B256CC01CACC0400000001", new Vector<int>([1]) },
        { "B256CC01CBCC080000000000000001", new Vector<long>([1]) },
        { "B256CC01C6CC043F800000", new Vector<float>([1f]) },
        { "B256CC01C1CC083FF0000000000000", new Vector<double>([1d]) },
    };

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_has_the_published_bytes(string hex, object value)
    {
        Assert.Equal(hex, Bytes.Hex(value));
        Assert.Equal(value, Bytes.Read(hex));
    }

    [Fact]
    public void Before_5_0_zoned_times_hold_local_seconds()
    {
        var old = ValueDialect.Of(BoltVersion.V4_4);
        var offset = new ZonedDateTime(1624681292, 7, Zone.Of(7200));
        Assert.Equal("B346CA60D6C76C07C91C20", Bytes.Hex(offset, old));
        Assert.Equal(offset, Bytes.Read("B346CA60D6C76C07C91C20"));
        var named = new ZonedDateTime(1624681292, 7, Zone.Of("Europe/Berlin"));
        Assert.Equal("B366CA60D6C76C078D4575726F70652F4265726C696E", Bytes.Hex(named, old));
        Assert.Equal(named, Bytes.Read("B366CA60D6C76C078D4575726F70652F4265726C696E"));
    }

    [Fact]
    public void An_unsupported_value_tells_what_it_needs()
    {
        var value = Assert.IsType<UnsupportedType>(Bytes.Read("B43F845549 4E540602A1876D6573736167658474727930"));
        Assert.Equal(new UnsupportedType("UINT", "6.2", "try0"), value);
    }
}
