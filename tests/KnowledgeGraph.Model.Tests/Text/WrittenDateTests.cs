using System.Globalization;
using CsCheck;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2020-01-05", "2020-01-05")]
    [InlineData("2020-01-05T15:00:00Z", "2020-01-05T15:00:00Z")]
    [InlineData("Jan 5, 2020 3:00 PM", "2020-01-05T15:00:00")]
    [InlineData("January 5th, 2020 at 12:05 a.m. EST", "2020-01-05T00:05:00-05:00")]
    [InlineData("5 Jan. 2020", "2020-01-05")]
    [InlineData("5. January 2020", "2020-01-05")]
    [InlineData("Sunday, 5 January 2020", "2020-01-05")]
    [InlineData("the 5th of January 2020", null)]
    [InlineData("5th of January 2020", "2020-01-05")]
    [InlineData("Published: Sept. 7, 2021 | 09:30 GMT", "2021-09-07T09:30:00Z")]
    [InlineData("Mon, 06 May 2019 10:00:00 GMT", "2019-05-06T10:00:00Z")]
    [InlineData("Mon, 06 May 19 10:00:00 +0200", "2019-05-06T10:00:00+02:00")]
    [InlineData("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24+00:00")]
    [InlineData("2020-01-05T15:00:00+0000", "2020-01-05T15:00:00+0000")]
    [InlineData("2020-01-05 15:00:00 UTC", "2020-01-05T15:00:00Z")]
    [InlineData("2020/1/5", "2020-01-05")]
    [InlineData("20200105T150000Z", "20200105T150000Z")]
    [InlineData("20200105150000", "2020-01-05T15:00:00")]
    [InlineData("1578236400", "2020-01-05T15:00:00Z")]
    [InlineData("1578236400000", "2020-01-05T15:00:00Z")]
    [InlineData("13/02/2020", "2020-02-13")]
    [InlineData("02/13/2020 10:15", "2020-02-13T10:15:00")]
    [InlineData("05.05.2020", "2020-05-05")]
    [InlineData("July 4, 2020, 3 p.m. ET", "2020-07-04")]
    public void What_can_be_one_day_only_is_read(string written, string? iso)
    {
        Assert.Equal(iso is not null, WrittenDate.TryRead(written, out var read));
        if (iso is not null) Assert.Equal(iso, read);
    }

    [Theory]
    [InlineData("01/02/2020")]
    [InlineData("1-2-2020")]
    [InlineData("May 2019")]
    [InlineData("2019")]
    [InlineData("yesterday")]
    [InlineData("31 February 2020")]
    [InlineData("32 January 2020")]
    [InlineData("Jan 5, 2020 and Jan 6, 2020")]
    [InlineData("Jan 5, 2020 25:00")]
    [InlineData("2020-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("room 5, May 3")]
    [InlineData("12345")]
    [InlineData("")]
    [InlineData(null)]
    public void What_may_be_several_days_or_none_is_not_read(string? written) => Assert.False(WrittenDate.TryRead(written, out _));

    [Fact]
    public void A_day_is_the_same_in_every_form_that_names_its_month() => Gen.Select(Gen.Int[1600, 2100], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
    {
        var date = new DateOnly(year, month, day);
        foreach (var form in (string[])["MMMM d, yyyy", "d MMM yyyy", "dddd, d MMMM yyyy", "ddd, dd MMM yyyy", "yyyy/M/d", "yyyy-MM-dd", "MMM. d yyyy"])
        {
            Assert.True(WrittenDate.TryRead(date.ToString(form, CultureInfo.InvariantCulture), out var iso));
            Assert.Equal(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), iso);
        }
    }, iter: 2_000);

    [Fact]
    public void What_is_read_is_a_moment_for_the_graph_whatever_is_written() => Gen.String[Gen.Char["0123456789 -/:.,TZJanFebMay+GMTpm"], 0, 40].Sample(written =>
    {
        if (WrittenDate.TryRead(written, out var iso)) Assert.True(IsoMoment.TryParse(iso, out _), $"{written} -> {iso}");
    }, iter: 20_000);
}
