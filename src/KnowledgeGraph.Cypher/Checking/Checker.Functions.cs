using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Function calls and aggregates.</summary>
internal sealed partial class Checker
{
    private static bool IsAggregate(Expression expression) =>
        expression is CountStar || (expression is FunctionCall call && FunctionCatalog.IsAggregate(call.Name));

    /// <summary>Whether an aggregate of this query stands in the expression; those of subqueries are their own.</summary>
    private static bool Aggregates(Expression expression) =>
        IsAggregate(expression) || (expression is not SubqueryExpression && ExpressionsBelow(expression).Any(Aggregates));

    private StaticType CheckCall(Expression expression, Scope scope, Aggregation aggregation)
    {
        if (IsAggregate(expression)) CheckAggregate(expression, aggregation);
        if (expression is not FunctionCall call) return StaticType.Integer;

        var signature = CheckSignature(call);
        if (aggregation.Within && call.Name.Equals("rand", StringComparison.OrdinalIgnoreCase))
            Fail(CypherErrorDetail.NonConstantExpression, "rand() cannot be aggregated. Compute it in a WITH before.", call);
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments[0] is PatternPredicate pattern)
        {
            CheckBoundPattern(pattern.Pattern, scope);
            return StaticType.Boolean;
        }
        var inner = signature.IsAggregate ? aggregation.WithinAggregate : aggregation;
        var types = CheckAll(call.Arguments, scope, inner);
        var accepted = FunctionTypes.Accepted(signature.Name);
        if (accepted.Length > 0) Require(types[0], call.Arguments[0], signature.Name + "()", accepted);
        return FunctionTypes.Result(signature.Name, types);
    }

    private static void CheckAggregate(Expression aggregate, Aggregation aggregation)
    {
        var name = aggregate is FunctionCall call ? call.Name : "count";
        if (aggregation.Within)
            Fail(CypherErrorDetail.NestedAggregation, $"{name}() stands inside another aggregate. Aggregate twice with a WITH between.", aggregate);
        if (aggregation.ForbiddenIn is { } place)
            Fail(CypherErrorDetail.InvalidAggregation, $"{name}() aggregates, which is not possible in {place}. Aggregate in a WITH before.", aggregate);
    }

    private static FunctionSignature CheckSignature(FunctionCall call)
    {
        if (!FunctionCatalog.TryFind(call.Name, out var signature))
        {
            var near = FunctionCatalog.All.FirstOrDefault(known => IsTypo(known.Name.ToUpperInvariant(), call.Name.ToUpperInvariant()));
            Fail(CypherErrorDetail.UnknownFunction, $"There is no function '{call.Name}'.{(near is null ? "" : $" Did you mean {near.Name}()?")}", call);
        }
        if (!signature.Accepts(call.Arguments.Count))
        {
            var wanted = signature.MaxArguments == int.MaxValue ? $"at least {signature.MinArguments}"
                : signature.MinArguments == signature.MaxArguments ? $"{signature.MinArguments}"
                : $"{signature.MinArguments} to {signature.MaxArguments}";
            Fail(CypherErrorDetail.InvalidNumberOfArguments, $"{signature.Name}() takes {wanted} arguments, but {call.Arguments.Count} are given.", call);
        }
        if (call.Distinct && !signature.IsAggregate)
            Fail(CypherErrorDetail.UnexpectedSyntax, $"DISTINCT is for aggregates, and {signature.Name}() is none.", call);
        return signature;
    }
}
