using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Constructors, clocks and truncation of the five temporal types, <c>datetime.fromEpoch</c>, and durations.</summary>
internal static class TemporalFunctions
{
    private delegate Value Build(TemporalConstructor constructor, in Value source);

    private delegate Value Truncate(string unit, in Value input, Value fields, TemporalConstructor constructor);

    private delegate DurationValue Measure(in Value from, in Value to);

    public static Dictionary<string, ScalarFunction> All { get; } = [];

    static TemporalFunctions()
    {
        Add("date", (TemporalConstructor of, in Value source) => of.Date(source), Truncation.Date);
        Add("localtime", (TemporalConstructor of, in Value source) => of.LocalTime(source), Truncation.LocalTime);
        Add("time", (TemporalConstructor of, in Value source) => of.Time(source), Truncation.Time);
        Add("localdatetime", (TemporalConstructor of, in Value source) => of.LocalDateTime(source), Truncation.LocalDateTime);
        Add("datetime", (TemporalConstructor of, in Value source) => of.DateTime(source), Truncation.DateTime);
        All["datetime.fromEpoch"] = (_, arguments) => arguments[0].IsNull || arguments[1].IsNull
            ? Value.Null
            : Utc(TemporalConstructor.Epoch(Whole("datetime.fromEpoch", arguments[0]), Whole("datetime.fromEpoch", arguments[1])));
        All["datetime.fromEpochMillis"] = (_, arguments) =>
            arguments[0].IsNull ? Value.Null : Utc(TemporalConstructor.EpochMillis(Whole("datetime.fromEpochMillis", arguments[0])));
        All["duration"] = (_, arguments) => arguments[0].IsNull ? Value.Null : DurationConstructor.Build(arguments[0]);
        Add("duration.between", DurationBetween.Between);
        Add("duration.inMonths", DurationBetween.InMonths);
        Add("duration.inDays", DurationBetween.InDays);
        Add("duration.inSeconds", DurationBetween.InSeconds);
    }

    private static void Add(string name, Build build, Truncate truncate)
    {
        All[name] = InRange((context, arguments) =>
        {
            if (arguments.Length == 0) return Now(context.StatementTime, build, TimeZones.Default);
            return arguments[0].IsNull ? Value.Null : build(new TemporalConstructor(context.StatementTime), arguments[0]);
        });
        All[$"{name}.statement"] = (context, arguments) => Clock(context.StatementTime, build, arguments);
        All[$"{name}.transaction"] = (context, arguments) => Clock(context.TransactionTime, build, arguments);
        All[$"{name}.realtime"] = (context, arguments) => Clock(context.RealTime(), build, arguments);
        All[$"{name}.truncate"] = InRange((context, arguments) =>
        {
            var input = arguments.Length > 1 ? arguments[1] : Utc(context.StatementTime);
            if (arguments[0].IsNull || input.IsNull) return Value.Null;
            if (arguments[0].Kind != ValueKind.String) throw Raise.Value($"{name}.truncate", "a unit such as 'month'", arguments[0]);
            var fields = arguments.Length > 2 ? arguments[2] : Value.Null;
            return truncate(arguments[0].AsString(), input, fields, new TemporalConstructor(context.StatementTime));
        });
    }

    private static void Add(string name, Measure measure) => All[name] = InRange((_, arguments) =>
        arguments[0].IsNull || arguments[1].IsNull ? Value.Null : Value.Of(measure(arguments[0], arguments[1])));

    /// <summary>At the ends of the calendar, where any step (a zone's offset, the end of a week) may lead out of it.</summary>
    private static ScalarFunction InRange(ScalarFunction function) => (context, arguments) =>
    {
        try
        {
            return function(context, arguments);
        }
        catch (Exception outside) when (outside is OverflowException or ArgumentOutOfRangeException)
        {
            throw TemporalArithmetic.OutOfRange(outside);
        }
    };

    /// <summary>The clock's moment, in the zone that is asked for by name or as <c>{timezone: …}</c>.</summary>
    private static Value Clock(Instant now, Build build, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0) return Now(now, build, TimeZones.Default);
        if (arguments[0].IsNull) return Value.Null;
        var zone = arguments[0].Kind == ValueKind.Map && arguments[0].AsMap().TryGetValue("timezone", out var named) ? named : arguments[0];
        return Now(now, build, TimeZones.Parse(zone));
    }

    private static Value Now(Instant now, Build build, DateTimeZone zone) => build(new TemporalConstructor(now), Value.Of(now.InZone(zone)));

    private static Value Utc(Instant instant) => Value.Of(instant.InUtc());

    private static long Whole(string function, in Value value) =>
        value.Kind == ValueKind.Integer ? value.AsInteger() : throw Raise.Value(function, "an integer", value);
}
