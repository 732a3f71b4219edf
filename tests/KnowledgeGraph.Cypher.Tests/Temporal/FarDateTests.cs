using CsCheck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Tests.Functions;
using KnowledgeGraph.Cypher.Tests.Values;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Temporal;

public class FarDateTests
{
    [Theory]
    [InlineData("date('+123456789-02-28')", "+123456789-02-28")]
    [InlineData("localdatetime('-10000-12')", "-10000-12-01T00:00")]
    [InlineData("date('+10000-01-01') > date('9999-12-31')", "TRUE")]
    [InlineData("date('-10000-01-01') = date('-10000-01-01')", "TRUE")]
    [InlineData("duration.between(date('9999-12-31'), date('+10001-01-02'))", "P1Y2D")]
    [InlineData("duration.inMonths(date('+10001-01-02'), date('9999-12-31'))", "P-1Y")]
    [InlineData("duration.inDays(date('9999-12-31'), localdatetime('+10000-01-02T23:00'))", "P2D")]
    [InlineData("duration.inSeconds(localdatetime('-999999999-01-01'), localdatetime('+999999999-12-31T23:59:59'))", "PT17531639991215H59M59S")]
    public void Dates_beyond_NodaTime_are_read_printed_compared_and_measured(string expression, string expected) =>
        Assert.Equal(expected, Calculator.Show(expression));

    [Theory]
    [InlineData("date('+10001-02-29')")]
    [InlineData("date('+10000-01-01') + duration('P1D')")]
    [InlineData("date('+10000-01-01').year")]
    public void All_else_is_out_of_range(string expression) =>
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => Calculator.Evaluate(expression)).Type);

    [Fact]
    public void Near_dates_are_measured_as_NodaTime_measures_them() =>
        Gen.Select(AnyValue.LocalDateTime, AnyValue.LocalDateTime).Sample((a, b) =>
        {
            Value from = Value.Of(a), to = Value.Of(b);
            FarDate start = FarDate.Of(from)!, end = FarDate.Of(to)!;
            return start.Until(end) == DurationBetween.Between(from, to)
                && start.SecondsUntil(end) == DurationBetween.InSeconds(from, to)
                && start.DaysUntil(end) == DurationBetween.InDays(from, to).Days
                && Math.Sign(start.CompareTo(end)) == Math.Sign(ValueOrder.Compare(from, to));
        });
}
