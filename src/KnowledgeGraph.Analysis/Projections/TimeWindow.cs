using System.Globalization;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>The events of one stretch of time, each weighed by a kernel.</summary>
/// <param name="Label">Such as <c>2014-06</c>.</param>
public sealed record TimeWindow(string Label, IReadOnlyList<StanceEvent> Events)
{
    /// <summary>Calendar windows from the first dated event to the last, those without events left out; events without a date are in
    /// none.</summary>
    /// <param name="kernel">Uniform takes what lies in the window; the others weigh all events by their distance from its middle, in
    /// windows.</param>
    public static IEnumerable<TimeWindow> Of(IReadOnlyList<StanceEvent> events, WindowUnit unit, TimeKernel kernel = TimeKernel.Uniform)
    {
        var dated = events.Where(e => e.At is not null).ToList();
        if (dated.Count == 0) yield break;
        var last = dated.Max(e => e.At!.Value);
        for (var start = Start(dated.Min(e => e.At!.Value), unit); start <= last; start = Next(start, unit))
        {
            var end = Next(start, unit);
            var (middle, half) = ((start.DayNumber + end.DayNumber - 1) / 2.0, (end.DayNumber - start.DayNumber) / 2.0);
            var weighed = dated
                .Select(e => e with { Multiplicity = e.Multiplicity * Weight((e.At!.Value.DayNumber - middle) / half, kernel) })
                .Where(e => e.Multiplicity > 0)
                .ToList();
            if (weighed.Count > 0) yield return new TimeWindow(LabelOf(start, unit), weighed);
        }
    }

    /// <summary>What an event counts at a distance, in half windows; 1 in the middle. Beyond 3 the Gaussian counts as 0.</summary>
    public static double Weight(double distance, TimeKernel kernel)
    {
        var u = Math.Abs(distance);
        return kernel switch
        {
            TimeKernel.Gaussian => u <= 3 ? Math.Exp(-u * u / 2) : 0,
            TimeKernel.Epanechnikov => Math.Max(0, 1 - (u * u)),
            TimeKernel.Triangular => Math.Max(0, 1 - u),
            _ => u <= 1 ? 1 : 0,
        };
    }

    private static DateOnly Start(DateOnly date, WindowUnit unit) => unit switch
    {
        WindowUnit.Day => date,
        WindowUnit.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        WindowUnit.Month => new DateOnly(date.Year, date.Month, 1),
        _ => new DateOnly(date.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly start, WindowUnit unit) => unit switch
    {
        WindowUnit.Day => start.AddDays(1),
        WindowUnit.Week => start.AddDays(7),
        WindowUnit.Month => start.AddMonths(1),
        _ => start.AddYears(1),
    };

    private static string LabelOf(DateOnly start, WindowUnit unit) => start.ToString(
        unit switch { WindowUnit.Month => "yyyy-MM", WindowUnit.Year => "yyyy", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
