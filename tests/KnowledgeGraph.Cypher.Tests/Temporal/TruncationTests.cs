using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Tests.Functions;

namespace KnowledgeGraph.Cypher.Tests.Temporal;

public class TruncationTests
{
    [Theory]
    [InlineData("date.truncate('millennium', date('2014-06-20'))", "2000-01-01")]
    [InlineData("date.truncate('century', date('1984-10-11'))", "1900-01-01")]
    [InlineData("date.truncate('decade', date('1984-10-11'))", "1980-01-01")]
    [InlineData("date.truncate('year', date('2014-06-20'), {day: 5})", "2014-01-05")]
    [InlineData("date.truncate('weekYear', date('1984-01-01'))", "1983-01-03")]
    [InlineData("date.truncate('weekYear', date('1984-02-01'), {day: 5})", "1984-01-05")]
    [InlineData("date.truncate('quarter', datetime('2014-06-20T10:00+02:00'))", "2014-04-01")]
    [InlineData("date.truncate('month', date('2014-06-20'), {day: 2})", "2014-06-02")]
    [InlineData("date.truncate('week', date('2014-06-20'))", "2014-06-16")]
    [InlineData("date.truncate('week', date('2014-06-20'), {dayOfWeek: 2})", "2014-06-17")]
    [InlineData("date.truncate('day', localdatetime('2014-06-20T10:00'))", "2014-06-20")]
    [InlineData("date.truncate('month')", "2014-06-01")]
    [InlineData("date.truncate('month', null)", "NULL")]
    [InlineData("localtime.truncate('day', localtime('12:31:14.645'))", "00:00")]
    [InlineData("localtime.truncate('hour', time('12:31:14.645+01:00'), {nanosecond: 2})", "12:00:00.000000002")]
    [InlineData("localtime.truncate('millisecond', localtime('12:31:14.645876123'), {nanosecond: 2})", "12:31:14.645000002")]
    [InlineData("localtime.truncate('microsecond', localtime('12:31:14.645876123'), {nanosecond: 2})", "12:31:14.645876002")]
    [InlineData("time.truncate('minute', time('12:31:14.645-01:00'))", "12:31-01:00")]
    [InlineData("time.truncate('second', datetime('1984-10-11T12:31:14.645-01:00'), {timezone: '+02:00'})", "12:31:14+02:00")]
    [InlineData("localdatetime.truncate('month', localdatetime('2014-06-20T10:00'), {hour: 3})", "2014-06-01T03:00")]
    [InlineData("localdatetime.truncate('week', date('2014-06-20'))", "2014-06-16T00:00")]
    [InlineData("datetime.truncate('year', datetime('1984-10-11T12:31:14.645[Europe/Stockholm]'))", "1984-01-01T00:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime.truncate('hour', datetime('1984-10-11T12:31-01:00'), {timezone: 'Europe/Stockholm'})", "1984-10-11T12:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime.truncate('millennium', date('2017-10-11'), {day: 2})", "2000-01-02T00:00Z")]
    [InlineData("datetime.truncate('day', localdatetime('2017-10-11T12:00'), {timezone: 'Europe/Stockholm'})", "2017-10-11T00:00+02:00[Europe/Stockholm]")]
    [InlineData("datetime.truncate('second', datetime('1984-10-11T12:31:14.645+01:00'), {nanosecond: 2})", "1984-10-11T12:31:14.000000002+01:00")]
    public void A_value_goes_back_to_the_start_of_its_unit(string expression, string expected) => Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date.truncate('hour', date('2014-06-20'))")]
    [InlineData("date.truncate('fortnight', date('2014-06-20'))")]
    [InlineData("localtime.truncate('month', localtime('12:00'))")]
    [InlineData("datetime.truncate('hour', date('2014-06-20'))")]
    public void Units_that_the_type_does_not_have_are_argument_errors(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);
}
