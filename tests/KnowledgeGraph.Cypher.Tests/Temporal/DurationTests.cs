using CsCheck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Tests.Values;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Temporal;

public class DurationTests
{
    [Theory]
    [InlineData("duration({months: 0.5})", "P15DT5H14M33S")]
    [InlineData("duration({days: 1.25, minutes: -1})", "P1DT5H59M")]
    [InlineData("duration({seconds: -1, milliseconds: 250})", "PT-0.75S")]
    [InlineData("duration({quarters: 5, weeks: 1})", "P1Y3M7D")]
    [InlineData("duration('P1M') + duration('P3DT1S')", "P1M3DT1S")]
    [InlineData("duration('P1M') * 1.5", "P1M15DT5H14M33S")]
    [InlineData("0.5 * duration('PT1S')", "PT0.5S")]
    [InlineData("duration('P1D') / 2", "PT12H")]
    [InlineData("date('2014-01-31') + duration('P1M')", "2014-02-28")]
    [InlineData("date('2014-06-20') + duration('PT47H')", "2014-06-21")]
    [InlineData("duration('P1D') + date('2014-06-20')", "2014-06-21")]
    [InlineData("localtime('23:00') + duration('P5DT2H')", "01:00")]
    [InlineData("time('01:00+01:00') - duration('PT2H')", "23:00+01:00")]
    [InlineData("datetime('2014-03-29T12:00[Europe/Stockholm]') + duration('P1D')", "2014-03-30T12:00+02:00[Europe/Stockholm]")]
    [InlineData("datetime('2014-03-29T12:00[Europe/Stockholm]') + duration('PT24H')", "2014-03-30T13:00+02:00[Europe/Stockholm]")]
    public void Durations_move_and_scale(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("duration.between(date('2014-01-31'), date('2014-03-01'))", "P1M1D")]
    [InlineData("duration.between(date('2014-03-31'), date('2014-02-28'))", "P-1M")]
    [InlineData("duration.between(date('2014-06-20'), localtime('12:00'))", "PT12H")]
    [InlineData("duration.between(localdatetime('2014-06-20T12:00'), localdatetime('2014-06-22T11:00'))", "P1DT23H")]
    [InlineData("duration.inMonths(date('2014-01-31'), date('2014-02-28'))", "PT0S")]
    [InlineData("duration.inDays(localdatetime('2014-06-20T12:00'), date('2014-06-18'))", "P-2D")]
    [InlineData("duration.inSeconds(datetime('2014-10-26T00:00[Europe/Stockholm]'), date('2014-10-27'))", "PT25H")]
    [InlineData("duration.inSeconds(time('12:00+02:00'), time('12:00Z'))", "PT2H")]
    [InlineData("duration.between(null, date())", "NULL")]
    public void Between_two_values_there_is(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Fact]
    public void What_lies_between_added_to_the_first_gives_the_second()
    {
        Gen.Select(AnyValue.Date, AnyValue.Date).Sample((a, b) => Leads(Value.Of(a), Value.Of(b)));
        Gen.Select(AnyValue.LocalDateTime, AnyValue.LocalDateTime).Sample((a, b) => Leads(Value.Of(a), Value.Of(b)));
        Gen.Select(AnyValue.DateTime, AnyValue.DateTime).Sample((a, b) => Leads(Value.Of(a), Value.Of(b)));
        Gen.Select(AnyValue.Time, AnyValue.Time).Sample((a, b) => Leads(Value.Of(a), Value.Of(b)));
    }

    [Fact]
    public void Adding_and_subtracting_undo_each_other() =>
        Gen.Select(AnyValue.Duration, AnyValue.Duration).Sample((a, b) => a.Plus(b).Minus(b).Equals(a));

    [Theory]
    [InlineData("duration({years: 12, months: 5}).quartersOfYear", "1")]
    [InlineData("duration('PT1H1M1.5S').minutesOfHour", "1")]
    [InlineData("duration('PT1H1M1.5S').milliseconds", "3661500")]
    [InlineData("date('2014-06-20').weekDay", "5")]
    [InlineData("date('2014-06-20').dayOfQuarter", "81")]
    [InlineData("datetime('2014-06-20T12:00[Europe/Stockholm]').timezone", "\"Europe/Stockholm\"")]
    [InlineData("datetime('2014-06-20T12:00[Europe/Stockholm]').offset", "\"+02:00\"")]
    [InlineData("datetime('2014-06-20T12:00Z').epochSeconds", "1403265600")]
    [InlineData("time('12:00-01:30').offsetMinutes", "-90")]
    [InlineData("localtime('12:00:00.123456789').microsecond", "123456")]
    public void Components_can_be_read(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date('2014-06-20').hour")]
    [InlineData("date('9999-12-31') + duration('P1D')")]
    [InlineData("duration('P1D') * (1 / 0.0)")]
    public void What_there_is_not_is_an_argument_error(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);

    private static bool Leads(Value from, Value to)
    {
        var sum = Arithmetic.Add(from, Value.Of(DurationBetween.Between(from, to)));
        // The zone of the sum is the first one's, so date-times agree in the instant.
        return to.Kind == ValueKind.DateTime ? sum.AsDateTime().ToInstant() == to.AsDateTime().ToInstant() : sum.Equals(to);
    }
}
