using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Aggregation;

/// <summary>One aggregate of one group while its rows come in. Nulls never get here.</summary>
internal abstract class Accumulator
{
    public abstract void Add(in Value value);

    public abstract Value Result();
}

internal sealed class Count : Accumulator
{
    private long _count;

    public override void Add(in Value value) => _count++;

    public override Value Result() => Value.Of(_count);
}

internal sealed class Sum : Accumulator
{
    private Value _sum = Value.Of(0L);
    private bool _any;

    public override void Add(in Value value)
    {
        if (!value.IsNumber && value.Kind != ValueKind.Duration) throw Raise.Value("sum", "numbers or durations", value);
        // An integer sum that leaves 64 bits goes on as a float, as in Neo4j.
        if (_sum.Kind == ValueKind.Integer && value.Kind == ValueKind.Integer)
            _sum = Add(_sum.AsInteger(), value.AsInteger());
        else
            _sum = _any || value.IsNumber ? Arithmetic.Add(_sum, value) : value;
        _any = true;
    }

    public override Value Result() => _sum;

    private static Value Add(long left, long right)
    {
        var sum = unchecked(left + right);
        // Of a sum that left 64 bits the sign is neither operand's.
        var overflown = ((left ^ sum) & (right ^ sum)) < 0;
        return overflown ? Value.Of((double)((Int128)left + right)) : Value.Of(sum);
    }
}

internal sealed class Average : Accumulator
{
    private readonly Sum _sum = new();
    private long _count;

    public override void Add(in Value value)
    {
        // An integer sum could overflow where the mean does not.
        _sum.Add(value.Kind == ValueKind.Integer ? Value.Of((double)value.AsInteger()) : value);
        _count++;
    }

    public override Value Result() => _count == 0 ? default : Arithmetic.Divide(_sum.Result(), Value.Of((double)_count));
}

/// <summary>min and max, over values of any kinds in Cypher's order.</summary>
internal sealed class Extreme(int sign) : Accumulator
{
    private Value _best;

    public override void Add(in Value value)
    {
        if (_best.IsNull || ValueOrder.Compare(value, _best) * sign > 0) _best = value;
    }

    public override Value Result() => _best;
}

internal sealed class Collect(Action<long> checkHeld) : Accumulator
{
    private readonly List<Value> _values = [];

    public override void Add(in Value value)
    {
        _values.Add(value);
        checkHeld(_values.Count);
    }

    public override Value Result() => Value.Of(_values);
}

/// <summary>Welford's running variance.</summary>
internal sealed class StandardDeviation(bool ofPopulation) : Accumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override void Add(in Value value)
    {
        if (!value.IsNumber) throw Raise.Value("stDev", "numbers", value);
        var number = value.AsNumber();
        var distance = number - _mean;
        _mean += distance / ++_count;
        _squares += distance * (number - _mean);
    }

    public override Value Result() => Value.Of(_count < 2 ? 0.0 : Math.Sqrt(_squares / (ofPopulation ? _count : _count - 1)));
}
