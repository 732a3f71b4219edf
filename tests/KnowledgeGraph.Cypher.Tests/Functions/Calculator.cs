using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Functions;

/// <summary>Evaluates small expressions straight from the syntax tree, so that tests of values and functions read as Cypher and need no runtime.</summary>
internal sealed class Calculator
{
    private readonly FunctionContext _context;
    private readonly Dictionary<string, Value> _variables;

    private Calculator(FunctionContext context, IReadOnlyDictionary<string, Value> variables)
    {
        _context = context;
        _variables = new(variables) { ["NaN"] = Value.Of(double.NaN) };
    }

    public static FunctionContext Context(IGraphReader? graph = null) =>
        new(graph ?? new SmallGraph(), new FixedClock(new DateTimeOffset(2014, 6, 20, 12, 30, 15, TimeSpan.Zero)), new Random(42));

    public static Value Evaluate(string text, IReadOnlyDictionary<string, Value>? variables = null, FunctionContext? context = null)
    {
        var query = (SingleQuery)((QueryStatement)CypherParser.Parse($"RETURN {text} AS value")).Query;
        var expression = ((ReturnClause)query.Clauses[0]).Projection.Items[0].Expression;
        return new Calculator(context ?? Context(), variables ?? new Dictionary<string, Value>()).Of(expression);
    }

    /// <summary>The value as cypher-shell prints it.</summary>
    public static string Show(string text) => ValueText.Render(Evaluate(text), new SmallGraph());

    private Value Of(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        Variable variable => _variables[variable.Name],
        ListLiteral list => Value.Of([.. list.Elements.Select(Of)]),
        MapLiteral map => Value.Of(map.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value))),
        PropertyAccess access => ValueAccess.Property(_context.Graph, Of(access.Subject), access.Key),
        IndexAccess access => ValueAccess.Index(_context.Graph, Of(access.Subject), Of(access.Index)),
        ListSlice slice => ValueAccess.Slice(Of(slice.Subject), slice.From is { } from ? Of(from) : null, slice.To is { } to ? Of(to) : null),
        Unary { Operator: UnaryOperator.Minus } unary => Arithmetic.Negate(Of(unary.Operand)),
        Unary { Operator: UnaryOperator.Plus } unary => Arithmetic.Plus(Of(unary.Operand)),
        Unary { Operator: UnaryOperator.Not } unary => ThreeValued.Not(Of(unary.Operand)),
        Unary unary => Value.Of(Of(unary.Operand).IsNull == (unary.Operator == UnaryOperator.IsNull)),
        Binary binary => Apply(binary.Operator, Of(binary.Left), Of(binary.Right)),
        FunctionCall call => FunctionLibrary.TryFind(call.Name, out var function)
            ? function(_context, [.. call.Arguments.Select(Of)])
            : throw new NotSupportedException($"No function {call.Name}."),
        _ => throw new NotSupportedException($"No {expression.GetType().Name} here."),
    };

    private static Value Apply(BinaryOperator @operator, Value left, Value right) => @operator switch
    {
        BinaryOperator.Or => ThreeValued.Or(left, right),
        BinaryOperator.Xor => ThreeValued.Xor(left, right),
        BinaryOperator.And => ThreeValued.And(left, right),
        BinaryOperator.Equal => Comparison.Equal(left, right),
        BinaryOperator.NotEqual => Comparison.NotEqual(left, right),
        BinaryOperator.Less => Comparison.Less(left, right),
        BinaryOperator.LessOrEqual => Comparison.LessOrEqual(left, right),
        BinaryOperator.Greater => Comparison.Greater(left, right),
        BinaryOperator.GreaterOrEqual => Comparison.GreaterOrEqual(left, right),
        BinaryOperator.Add => Arithmetic.Add(left, right),
        BinaryOperator.Subtract => Arithmetic.Subtract(left, right),
        BinaryOperator.Multiply => Arithmetic.Multiply(left, right),
        BinaryOperator.Divide => Arithmetic.Divide(left, right),
        BinaryOperator.Modulo => Arithmetic.Modulo(left, right),
        BinaryOperator.Power => Arithmetic.Power(left, right),
        BinaryOperator.In => Comparison.In(left, right),
        BinaryOperator.StartsWith => StringPredicates.StartsWith(left, right),
        BinaryOperator.EndsWith => StringPredicates.EndsWith(left, right),
        BinaryOperator.Contains => StringPredicates.Contains(left, right),
        BinaryOperator.RegexMatch => StringPredicates.Matches(left, right),
        BinaryOperator.Concatenate => Arithmetic.Concatenate(left, right),
        _ => throw new NotSupportedException($"No {@operator} here."),
    };

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
