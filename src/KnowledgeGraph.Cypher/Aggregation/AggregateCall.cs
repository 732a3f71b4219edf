using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Aggregation;

/// <summary>An aggregate as it stands in the query. <see cref="Argument"/> is null for <c>count(*)</c>.</summary>
internal sealed record AggregateCall(string Name, Evaluator? Argument, Evaluator? Extra, bool Distinct, SourcePosition Position)
{
    public AggregateState Start(Frame frame) => new(this, Create(frame));

    private Accumulator Create(Frame frame) => Name.ToLowerInvariant() switch
    {
        "count" => new Count(),
        "sum" => new Sum(),
        "avg" => new Average(),
        "min" => new Extreme(-1),
        "max" => new Extreme(1),
        "collect" => new Collect(frame.CheckHeld),
        "stdev" => new StandardDeviation(ofPopulation: false),
        "stdevp" => new StandardDeviation(ofPopulation: true),
        "percentilecont" => new Percentile(Extra!.Evaluate(frame), continuous: true),
        "percentiledisc" => new Percentile(Extra!.Evaluate(frame), continuous: false),
        _ => throw CypherException.Syntax(CypherErrorDetail.UnknownFunction, $"{Name}() is not an aggregate.", Position),
    };
}

internal sealed class AggregateState(AggregateCall call, Accumulator accumulator)
{
    private readonly HashSet<Value>? _seen = call.Distinct ? [] : null;

    public void Add(Frame frame)
    {
        try
        {
            var value = call.Argument is null ? Value.True : call.Argument.Evaluate(frame);
            if (value.IsNull || (_seen is not null && !_seen.Add(value))) return;
            accumulator.Add(value);
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Located.Add(error, call.Position);
        }
    }

    public Value Result()
    {
        try
        {
            return accumulator.Result();
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Located.Add(error, call.Position);
        }
    }
}
