using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;

namespace KnowledgeGraph.Cypher.Tests.Temporal;

public class ConstructorTests
{
    [Theory]
    [InlineData("date({year: 2014, month: 6, day: 20})", "2014-06-20")]
    [InlineData("date({year: 2014})", "2014-01-01")]
    [InlineData("date({year: 2014, week: 25, dayOfWeek: 5})", "2014-06-20")]
    [InlineData("date({year: 2014, week: 1})", "2013-12-30")]
    [InlineData("date({year: 2014, quarter: 2, dayOfQuarter: 81})", "2014-06-20")]
    [InlineData("date({year: 2014, ordinalDay: 171})", "2014-06-20")]
    [InlineData("date({date: date('2014-06-20'), year: 2015})", "2015-06-20")]
    [InlineData("date({date: date('2012-12-31'), week: 5})", "2013-01-28")]
    [InlineData("date({date: localdatetime('2014-06-20T10:00'), quarter: 4})", "2014-12-20")]
    [InlineData("localtime({hour: 8, minute: 5, second: 2, millisecond: 1, microsecond: 2, nanosecond: 3})", "08:05:02.001002003")]
    [InlineData("localtime({time: time('08:05:02.5+02:00'), second: 7})", "08:05:07.5")]
    [InlineData("time({hour: 8, timezone: '-02:30'})", "08:00-02:30")]
    [InlineData("time({time: time('08:00+02:00'), timezone: '+05:00'})", "11:00+05:00")]
    [InlineData("time(datetime('2014-06-20T08:00[Europe/Stockholm]'))", "08:00+02:00")]
    [InlineData("localdatetime({date: date('2014-06-20'), time: time('08:00+02:00')})", "2014-06-20T08:00")]
    [InlineData("datetime({year: 2014, month: 6, day: 20})", "2014-06-20T00:00Z")]
    [InlineData("datetime({year: 2014, month: 6, day: 20, hour: 9, timezone: 'Europe/London'})", "2014-06-20T09:00+01:00[Europe/London]")]
    [InlineData("datetime({datetime: datetime('2014-06-20T08:00[Europe/Stockholm]'), timezone: 'America/New_York'})", "2014-06-20T02:00-04:00[America/New_York]")]
    [InlineData("datetime({date: date('2014-01-20'), time: datetime('2014-06-20T08:00[Europe/Stockholm]')})", "2014-01-20T08:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime({epochMillis: 1403265600123})", "2014-06-20T12:00:00.123Z")]
    [InlineData("datetime({epochSeconds: 1403265600, nanosecond: 5})", "2014-06-20T12:00:00.000000005Z")]
    [InlineData("datetime.fromepoch(1403265600, 5)", "2014-06-20T12:00:00.000000005Z")]
    [InlineData("datetime.fromEpochMillis(-1)", "1969-12-31T23:59:59.999Z")]
    public void Maps_build(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date()", "2014-06-20")]
    [InlineData("localtime.statement()", "12:30:15")]
    [InlineData("time.realtime('+02:00')", "14:30:15+02:00")]
    [InlineData("datetime.transaction('Europe/Stockholm')", "2014-06-20T14:30:15+02:00[Europe/Stockholm]")]
    [InlineData("localdatetime({timezone: 'Pacific/Honolulu'})", "2014-06-20T02:30:15")]
    [InlineData("date.realtime(null)", "NULL")]
    [InlineData("datetime(null)", "NULL")]
    [InlineData("timestamp()", "1403267415000")]
    public void Clocks_tell_the_time_that_they_are_given(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date({year: 2014, month: 2, day: 29})")]
    [InlineData("date({year: 2014, day: 20})")]
    [InlineData("date({month: 6})")]
    [InlineData("date({year: 2015, week: 54})")]
    [InlineData("date({year: 2014, week: 53})")]
    [InlineData("date({year: 2014, quarter: 1, dayOfQuarter: 91})")]
    [InlineData("date({year: 2014, ordinalDay: 366})")]
    [InlineData("date({year: 2014, hour: 1})")]
    [InlineData("date({year: 2014, moon: 1})")]
    [InlineData("date({year: 2014.0})")]
    [InlineData("localtime({minute: 5})")]
    [InlineData("localtime({hour: 24})")]
    [InlineData("localtime({hour: 1, minute: 0, second: 0, millisecond: 1, nanosecond: 1000000})")]
    [InlineData("datetime({year: 2014, timezone: 'Europe/Atlantis'})")]
    [InlineData("time({hour: 1, timezone: '+19:00'})")]
    [InlineData("localtime(date('2014-06-20'))")]
    [InlineData("duration({years: 'one'})")]
    [InlineData("duration({fortnights: 1})")]
    public void Maps_that_mean_nothing_are_argument_errors(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);
}
