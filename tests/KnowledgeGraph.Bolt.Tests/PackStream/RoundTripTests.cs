using CsCheck;

namespace KnowledgeGraph.Bolt.Tests.PackStream;

public sealed class RoundTripTests
{
    public static TheoryData<int> Sizes => [0, 1, 15, 16, 17, 127, 128, 254, 255, 256, 257, 32767, 32768, 65534, 65535, 65536, 65537, 200_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Strings_bytes_lists_and_maps_of_every_size_come_back(int size)
    {
        Assert.Equal(new string('x', size), Bytes.RoundTrip(new string('x', size)));
        Assert.Equal(new byte[size], Bytes.RoundTrip(new byte[size]));
        Assert.Equal(Enumerable.Range(0, size).Select(i => (object?)(long)i), (List<object?>)Bytes.RoundTrip(Enumerable.Range(0, size).ToList())!);
        var map = Enumerable.Range(0, size).ToDictionary(i => $"key{i}", i => (object?)(long)i);
        Assert.Equal(map, Bytes.RoundTrip(map));
    }

    [Fact]
    public void Integers_beside_every_power_of_two_come_back_in_the_shortest_form()
    {
        for (var shift = 0; shift < 63; shift++)
        {
            foreach (var value in new[] { (1L << shift) - 1, 1L << shift, (1L << shift) + 1, -(1L << shift) - 1, -(1L << shift), 1 - (1L << shift) })
            {
                Assert.Equal(value, Bytes.RoundTrip(value));
                var size = value is >= -16 and <= 127 ? 1 : value is >= -128 and < 128 ? 2 : value is >= -32768 and < 32768 ? 3 : value is >= int.MinValue and <= int.MaxValue ? 5 : 9;
                Assert.Equal(size, Bytes.Of(value).Length);
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    public void Floats_come_back_to_the_bit(double value) =>
        Assert.Equal(
            (BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(-value)),
            (BitConverter.DoubleToInt64Bits((double)Bytes.RoundTrip(value)!), BitConverter.DoubleToInt64Bits((double)Bytes.RoundTrip(-value)!)));

    [Fact]
    public void Any_value_comes_back() => ValueGenerators.Value.Sample(value => Assert.Equal(value, Bytes.RoundTrip(value)), iter: 3_000);

    [Fact]
    public void Any_value_of_4_4_comes_back() => ValueGenerators.Scalar.Sample(
        value => Assert.Equal(value, Bytes.RoundTrip(value, ValueDialect.Of(BoltVersion.V4_4) with { UtcDateTimes = true, Vectors = true })), iter: 2_000);

    [Fact]
    public void The_smallest_and_largest_dates_come_back()
    {
        foreach (var date in new[] { new LocalDate(-999_999_999, 1, 1), new LocalDate(999_999_999, 12, 31), new LocalDate(-1, 2, 28), new LocalDate(0, 2, 29) })
            Assert.Equal(date, Bytes.RoundTrip(date));
    }

    [Fact]
    public void Dates_agree_with_the_base_library_over_a_whole_cycle_of_leap_years()
    {
        for (var day = new DateOnly(1600, 1, 1); day < new DateOnly(2000, 1, 3); day = day.AddDays(1))
        {
            var expected = day.DayNumber - new DateOnly(1970, 1, 1).DayNumber;
            Assert.Equal(expected, new LocalDate(day).EpochDay);
            Assert.Equal(day, LocalDate.FromEpochDay(expected).ToDateOnly());
        }
    }

    [Fact]
    public void NET_values_are_sent_as_their_Bolt_counterparts()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), Bytes.RoundTrip(new DateOnly(2024, 2, 29)));
        Assert.Equal(new LocalTime(1, 2, 3, 400), Bytes.RoundTrip(new TimeOnly(1, 2, 3).Add(TimeSpan.FromTicks(4))));
        Assert.Equal(new LocalDateTime(2024, 2, 29, 1, 2, 3), Bytes.RoundTrip(new DateTime(2024, 2, 29, 1, 2, 3)));
        Assert.Equal(new ZonedDateTime(2024, 2, 29, 1, 2, 3, Zone.Of(3600)), Bytes.RoundTrip(new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(1))));
        Assert.Equal(1.5, Bytes.RoundTrip(1.5f));
        Assert.Equal("x", Bytes.RoundTrip('x'));
        Assert.Equal(7L, Bytes.RoundTrip((byte)7));
        Assert.Equal(new Dictionary<string, object?> { ["name"] = "Ada", ["tags"] = new List<object?> { "a" } }, Bytes.RoundTrip(new { name = "Ada", tags = new[] { "a" } }));
        Assert.Equal(new List<object?> { 1L, 2L }, Bytes.RoundTrip(new HashSet<int> { 1, 2 }));
    }

    [Fact]
    public void What_has_no_Bolt_form_is_refused_and_nothing_of_it_is_left_in_the_buffer()
    {
        using var output = new OutputBuffer();
        new BoltMessage(MessageTag.Reset).WriteTo(output, Bytes.Latest);
        var before = output.Length;
        foreach (var value in new object[] { 1.5m, Guid.Empty, ulong.MaxValue, new Dictionary<int, string> { [1] = "a" }, DayOfWeek.Monday })
            Assert.Throws<ProtocolException>(() => new BoltMessage(MessageTag.Run, "RETURN $x", value, null).WriteTo(output, Bytes.Latest));
        var cycle = new List<object?>();
        cycle.Add(cycle);
        Assert.Throws<ProtocolException>(() => new BoltMessage(MessageTag.Run, cycle).WriteTo(output, Bytes.Latest));
        Assert.Throws<ProtocolException>(() => Bytes.Of(new Vector<float>([1f]), ValueDialect.Of(BoltVersion.V5_8)));
        Assert.Equal(before, output.Length);
    }
}
