using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Aggregation;

/// <summary>percentileDisc (the nearest value that is there) and percentileCont (between the two nearest).</summary>
internal sealed class Percentile(Value percentile, bool continuous) : Accumulator
{
    private readonly List<Value> _values = [];

    public override void Add(in Value value) =>
        _values.Add(value.IsNumber ? value : throw Raise.Value(continuous ? "percentileCont" : "percentileDisc", "numbers", value));

    public override Value Result()
    {
        var at = Fraction();
        if (_values.Count == 0) return default;
        _values.Sort(ValueOrder.Instance);
        if (!continuous) return _values[Math.Max(0, (int)Math.Ceiling(at * _values.Count) - 1)];
        var place = at * (_values.Count - 1);
        var below = (int)Math.Floor(place);
        var above = (int)Math.Ceiling(place);
        var low = _values[below].AsNumber();
        return Value.Of(low + ((_values[above].AsNumber() - low) * (place - below)));
    }

    private double Fraction() => percentile.IsNumber && percentile.AsNumber() is >= 0 and <= 1 and var fraction
        ? fraction
        : throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, $"A percentile is a number from 0.0 to 1.0, not {ValueTypes.Describe(percentile)}.");
}
