using CsCheck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Tests.Values;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Tests.Temporal;

public class TextTests
{
    [Theory]
    [InlineData("date('20140620')", "2014-06-20")]
    [InlineData("date('2014-06')", "2014-06-01")]
    [InlineData("date('2014-W25-5')", "2014-06-20")]
    [InlineData("date('2014W25')", "2014-06-16")]
    [InlineData("date('2014-171')", "2014-06-20")]
    [InlineData("date('2014171')", "2014-06-20")]
    [InlineData("date('2014-Q2-81')", "2014-06-20")]
    [InlineData("date('-0044-03-15')", "-0044-03-15")]
    [InlineData("localtime('12')", "12:00")]
    [InlineData("localtime('123015,25')", "12:30:15.25")]
    [InlineData("time('1230-0130')", "12:30-01:30")]
    [InlineData("time('12:30:15Z')", "12:30:15Z")]
    [InlineData("time('12+02:05:59')", "12:00+02:05:59")]
    [InlineData("localdatetime('2014-W25-5T1230')", "2014-06-20T12:30")]
    [InlineData("datetime('2014-06-20')", "2014-06-20T00:00Z")]
    [InlineData("datetime('2014-06-20T12:30[Europe/Stockholm]')", "2014-06-20T12:30+02:00[Europe/Stockholm]")]
    [InlineData("datetime('2014-10-26T02:30+01:00[Europe/Stockholm]')", "2014-10-26T02:30+01:00[Europe/Stockholm]")]
    [InlineData("datetime('2014-10-26T02:30[Europe/Stockholm]')", "2014-10-26T02:30+02:00[Europe/Stockholm]")]
    [InlineData("datetime('2014-03-30T02:30[Europe/Stockholm]')", "2014-03-30T03:30+02:00[Europe/Stockholm]")]
    [InlineData("datetime('1850-01-01T00:00[Europe/Stockholm]')", "1850-01-01T00:00+00:53:28[Europe/Stockholm]")]
    [InlineData("duration('P1Y2M3DT4H5M6.7S')", "P1Y2M3DT4H5M6.7S")]
    [InlineData("duration('-PT90M')", "PT-1H-30M")]
    [InlineData("duration('P0.5Y1.5W')", "P6M10DT12H")]
    [InlineData("duration('PT-0.5S')", "PT-0.5S")]
    [InlineData("duration('P0001-02-03T04:05:06')", "P1Y2M3DT4H5M6S")]
    [InlineData("duration('PT0S')", "PT0S")]
    public void ISO_forms_are_read(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date('2014-13-01')")]
    [InlineData("date('yesterday')")]
    [InlineData("date('2014-06-20T10:00')")]
    [InlineData("localtime('25:00')")]
    [InlineData("localtime('12:00Z')")]
    [InlineData("datetime('2014-06-20T12:00+05:00[Europe/Stockholm]')")]
    [InlineData("duration('P')")]
    [InlineData("duration('PT')")]
    [InlineData("duration('1 day')")]
    [InlineData("duration('P99999999999999999999Y')")]
    public void Other_text_is_an_argument_error(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);

    [Fact]
    public void What_toString_writes_the_constructor_reads()
    {
        AnyValue.Date.Sample(date => RoundTrips("date", Value.Of(date)));
        AnyValue.Time.Sample(time => RoundTrips("localtime", Value.Of(time)));
        Gen.Select(AnyValue.Time, AnyValue.Offset).Sample((time, offset) => RoundTrips("time", Value.Of(new OffsetTime(time, offset))));
        AnyValue.LocalDateTime.Sample(dateTime => RoundTrips("localdatetime", Value.Of(dateTime)));
        AnyValue.DateTime.Sample(dateTime => RoundTrips("datetime", Value.Of(dateTime)));
        AnyValue.Duration.Sample(duration => RoundTrips("duration", Value.Of(duration)));
    }

    private static bool RoundTrips(string function, Value value)
    {
        var text = Value.Of(ValueText.ToText(value));
        return Calculator.Evaluate($"{function}(text)", new Dictionary<string, Value> { ["text"] = text }).Equals(value);
    }
}
