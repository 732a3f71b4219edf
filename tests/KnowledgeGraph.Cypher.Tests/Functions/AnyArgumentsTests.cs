using CsCheck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Tests.Values;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Tests.Functions;

public class AnyArgumentsTests
{
    private static readonly FunctionSignature[] Scalars = [.. FunctionCatalog.All.Where(signature => !signature.IsAggregate)];

    private static readonly Gen<string> Field = Gen.OneOf(
        "date", "time", "datetime", "timezone", "year", "quarter", "month", "week", "day", "ordinalDay", "dayOfWeek", "dayOfQuarter", "hour", "minute",
        "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis", "x", "y", "z", "crs", "years", "months", "days", "seconds");

    private static readonly Gen<Value> AtTheEdge = Gen.OneOf(
        Value.Of(new LocalDate(9999, 12, 31)),
        Value.Of(new LocalDate(-9998, 1, 1)),
        Value.Of(new LocalDateTime(9999, 12, 31, 23, 59)),
        Value.Of(new LocalDateTime(9999, 12, 31, 23, 59).InUtc()),
        Value.Of(new LocalDateTime(-9998, 1, 1, 0, 0).InUtc()),
        Value.Of(new DurationValue(long.MaxValue, long.MinValue, long.MaxValue, 999_999_999)),
        Value.Of("9999-12-31T23:59-18:00"),
        Value.Of("-9998-01-01T00:00+18:00"),
        Value.Of("week"),
        Value.Of("millennium"),
        Value.Of("microsecond"),
        Value.Of("Pacific/Honolulu"),
        Calculator.Evaluate("date('+10000-01-01')"));

    private static readonly Gen<Value> Argument = Gen.Frequency(
        (3, AnyValue.Any),
        (2, AtTheEdge),
        (2, Gen.Select(Field, Gen.OneOf(AnyValue.Scalar, AtTheEdge, Gen.Long[-1, 60].Select(Value.Of))).Array[0, 4]
            .Select(fields => Value.Of(fields.DistinctBy(field => field.Item1).ToDictionary(field => field.Item1, field => field.Item2)))));

    [Fact]
    public void Whatever_a_function_is_given_it_answers_or_throws_a_Cypher_error() =>
        Gen.Select(Gen.Int[0, Scalars.Length - 1], Argument.Array[4]).Sample(
            (index, arguments) =>
            {
                var signature = Scalars[index];
                Assert.True(FunctionLibrary.TryFind(signature.Name, out var function));
                for (var count = signature.MinArguments; count <= Math.Min(signature.MaxArguments, arguments.Length); count++)
                    Answers(() => function(Calculator.Context(), arguments.AsSpan(0, count)));
            },
            iter: 20_000);

    [Fact]
    public void Whatever_an_operator_is_given_it_answers_or_throws_a_Cypher_error() =>
        Gen.Select(Argument, Argument).Sample((a, b) =>
        {
            foreach (var apply in Operators) Answers(() => apply(a, b));
        });

    private static readonly Func<Value, Value, Value>[] Operators =
    [
        Arithmetic.Add, Arithmetic.Subtract, Arithmetic.Multiply, Arithmetic.Divide, Arithmetic.Modulo, Arithmetic.Power, Arithmetic.Concatenate,
        Comparison.Equal, Comparison.Less, Comparison.LessOrEqual, Comparison.In, ThreeValued.And, StringPredicates.Matches, StringPredicates.Contains,
        (a, b) => ValueAccess.Index(new SmallGraph(), a, b),
        (a, b) => ValueAccess.Slice(a, b, null),
        (a, _) => Arithmetic.Negate(a),
        (a, _) => Value.Of(ValueText.Render(a, new SmallGraph())),
    ];

    private static void Answers(Func<Value> ask)
    {
        try
        {
            ask();
        }
        catch (CypherException)
        {
            // refused, in the proper way
        }
    }
}
