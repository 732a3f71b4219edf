using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Expressions: names, aggregates, and types as far as they are certain. What only the data can tell is left to the run.</summary>
internal sealed partial class Checker
{
    /// <summary>An expression whose place asks for true or false: only there a bare pattern is a predicate.</summary>
    private void CheckPredicate(Expression expression, Scope scope, string place) => CheckBoolean(expression, scope, Aggregation.In(place), place);

    private void CheckBoolean(Expression expression, Scope scope, Aggregation aggregation, string place)
    {
        if (expression is PatternPredicate pattern) CheckBoundPattern(pattern.Pattern, scope);
        else Require(Check(expression, scope, aggregation), expression, place, TypeKind.Boolean);
    }

    private StaticType Check(Expression expression, Scope scope, Aggregation aggregation)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Fail(CypherErrorDetail.UnexpectedSyntax, "The query is nested too deep here.", expression);
        switch (expression)
        {
            case Literal literal: return TypeOf(literal.Value);
            case Parameter: return StaticType.Any;
            case Variable variable: return Find(variable, scope);
            case ListLiteral list: return StaticType.ListOf(StaticType.Common(CheckAll(list.Elements, scope, aggregation)));
            case MapLiteral map:
                CheckAll(map.Entries.Select(entry => entry.Value), scope, aggregation);
                return StaticType.Map;
            case PropertyAccess access: return CheckPropertyAccess(access, scope, aggregation);
            case IndexAccess access:
                var indexed = Check(access.Subject, scope, aggregation);
                Check(access.Index, scope, aggregation);
                return indexed.Kind == TypeKind.List ? indexed.Element : StaticType.Any;
            case ListSlice slice:
                var sliced = Check(slice.Subject, scope, aggregation);
                if (slice.From is not null) Check(slice.From, scope, aggregation);
                if (slice.To is not null) Check(slice.To, scope, aggregation);
                return sliced.Kind == TypeKind.List ? sliced : StaticType.Any;
            case Unary unary: return CheckUnary(unary, scope, aggregation);
            case Binary binary: return CheckBinary(binary, scope, aggregation);
            case ComparisonChain chain:
                CheckAll(chain.Operands, scope, aggregation);
                return StaticType.Boolean;
            case LabelPredicate predicate:
                Require(Check(predicate.Subject, scope, aggregation), predicate.Subject, "A test of labels", TypeKind.Node, TypeKind.Relationship);
                CheckLabels(predicate.Labels, scope);
                return StaticType.Boolean;
            case TypePredicate predicate:
                Check(predicate.Operand, scope, aggregation);
                return StaticType.Boolean;
            case NormalizedPredicate predicate:
                Check(predicate.Operand, scope, aggregation);
                return StaticType.Boolean;
            case TrimExpression trim:
                if (trim.Character is not null) Require(Check(trim.Character, scope, aggregation), trim.Character, "trim()", TypeKind.String);
                Require(Check(trim.Source, scope, aggregation), trim.Source, "trim()", TypeKind.String);
                return StaticType.String;
            case FunctionCall or CountStar: return CheckCall(expression, scope, aggregation);
            case Case @case: return CheckCase(@case, scope, aggregation);
            case MapProjection projection:
                Require(Check(projection.Subject, scope, aggregation), projection, "A map projection", TypeKind.Node, TypeKind.Relationship, TypeKind.Map);
                CheckAll(projection.Items.Select(item => item.Value).OfType<Expression>(), scope, aggregation);
                return StaticType.Map;
            case PatternPredicate predicate:
                Fail(
                    CypherErrorDetail.UnexpectedSyntax,
                    "A pattern can only be used as a predicate, in WHERE or with AND, OR, NOT. For a value use EXISTS { pattern }, COUNT { pattern } or [pattern | expression].",
                    predicate);
                return StaticType.Boolean;
            case ShortestPathExpression path:
                CheckBoundPattern(path.Pattern, scope);
                return path.Pattern.Selector == PathSelector.Shortest ? StaticType.Path : StaticType.ListOf(StaticType.Path);
            case SubqueryExpression subquery: return CheckSubquery(subquery, scope);
            default: return CheckLocal(expression, scope, aggregation);
        }
    }

    private List<StaticType> CheckAll(IEnumerable<Expression> expressions, Scope scope, Aggregation aggregation) =>
        [.. expressions.Select(expression => Check(expression, scope, aggregation))];

    private StaticType CheckPropertyAccess(PropertyAccess access, Scope scope, Aggregation aggregation)
    {
        var subject = Check(access.Subject, scope, aggregation);
        if (subject.MayBe(TypeKind.Node, TypeKind.Relationship, TypeKind.Map, TypeKind.Temporal, TypeKind.Point)) return StaticType.Any;
        var message = $"Only a node, relationship, map, temporal value or point has properties such as '{access.Key}', but this is {subject}.";
        if (subject.Kind == TypeKind.Path) Fail(CypherErrorDetail.InvalidArgumentType, message, access);
        // The TCK names this one case differently.
        throw new CypherException(CypherErrorType.TypeError, CypherErrorPhase.CompileTime, CypherErrorDetail.InvalidArgumentType, message, access.Position);
    }

    private StaticType CheckUnary(Unary unary, Scope scope, Aggregation aggregation)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            CheckBoolean(unary.Operand, scope, aggregation, "NOT");
            return StaticType.Boolean;
        }
        var operand = Check(unary.Operand, scope, aggregation);
        if (unary.Operator is UnaryOperator.IsNull or UnaryOperator.IsNotNull) return StaticType.Boolean;
        Require(operand, unary.Operand, "A sign", TypeKind.Integer, TypeKind.Float, TypeKind.Temporal);
        return operand;
    }

    private StaticType CheckBinary(Binary binary, Scope scope, Aggregation aggregation)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            var name = binary.Operator.ToString().ToUpperInvariant();
            CheckBoolean(binary.Left, scope, aggregation, name);
            CheckBoolean(binary.Right, scope, aggregation, name);
            return StaticType.Boolean;
        }
        var left = Check(binary.Left, scope, aggregation);
        var right = Check(binary.Right, scope, aggregation);
        switch (binary.Operator)
        {
            case BinaryOperator.In:
                Require(right, binary.Right, "IN", TypeKind.List);
                return StaticType.Boolean;
            case BinaryOperator.Add: return TypeOfSum(left, right);
            case BinaryOperator.Concatenate: return StaticType.Common(left, right);
            case BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.Power:
                Require(left, binary.Left, "Arithmetic", TypeKind.Integer, TypeKind.Float, TypeKind.Temporal);
                Require(right, binary.Right, "Arithmetic", TypeKind.Integer, TypeKind.Float, TypeKind.Temporal);
                return binary.Operator == BinaryOperator.Power ? StaticType.Float : TypeOfArithmetic(left, right);
            default: return StaticType.Boolean;
        }
    }

    private static StaticType TypeOfSum(StaticType left, StaticType right)
    {
        if (left.Kind == TypeKind.List || right.Kind == TypeKind.List) return StaticType.ListOf(StaticType.Any);
        if (left.Kind == TypeKind.String && right.Kind == TypeKind.String) return StaticType.String;
        return TypeOfArithmetic(left, right);
    }

    private static StaticType TypeOfArithmetic(StaticType left, StaticType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Integer, TypeKind.Integer) => StaticType.Integer,
        _ when left.IsNumber && right.IsNumber => StaticType.Float,
        _ => StaticType.Any,
    };

    private StaticType CheckCase(Case @case, Scope scope, Aggregation aggregation)
    {
        if (@case.Subject is not null)
        {
            var subject = Check(@case.Subject, scope, aggregation);
            if (@case.SubjectVariable is { } variable)
            {
                scope = scope.Child();
                scope.Declare(variable.Name, subject);
            }
        }

        var types = new List<StaticType>();
        foreach (var (when, then) in @case.Alternatives)
        {
            if (@case.Subject is null || @case.SubjectVariable is not null) CheckBoolean(when, scope, aggregation, "WHEN");
            else Check(when, scope, aggregation);
            types.Add(Check(then, scope, aggregation));
        }
        if (@case.Otherwise is not null) types.Add(Check(@case.Otherwise, scope, aggregation));
        return StaticType.Common(types);
    }

    private StaticType CheckSubquery(SubqueryExpression subquery, Scope scope)
    {
        var (place, type) = subquery.Kind switch
        {
            SubqueryKind.Exists => (QueryPlace.Exists, StaticType.Boolean),
            SubqueryKind.Count => (QueryPlace.Count, StaticType.Integer),
            _ => (QueryPlace.Collect, StaticType.ListOf(StaticType.Any)),
        };
        var columns = CheckQuery(subquery.Query, _ => QueryStart.Within(scope), place);
        if (place != QueryPlace.Collect) return type;
        if (columns.Count != 1) Fail(CypherErrorDetail.InvalidClauseComposition, $"COLLECT must return one column, but this returns {columns.Count}.", subquery);
        return StaticType.ListOf(columns[0].Type);
    }

    /// <summary>Expressions with variables of their own. Their lists may aggregate; what is done for each element may not.</summary>
    private StaticType CheckLocal(Expression expression, Scope scope, Aggregation aggregation)
    {
        var inner = scope.Child();
        switch (expression)
        {
            case ListComprehension comprehension:
                var element = ElementOf(comprehension.List, "A list comprehension", scope, aggregation);
                inner.Declare(comprehension.Variable.Name, element);
                if (comprehension.Predicate is not null) CheckPredicate(comprehension.Predicate, inner, "WHERE of a list comprehension");
                return StaticType.ListOf(comprehension.Projection is null ? element : Check(comprehension.Projection, inner, Aggregation.In("a list comprehension")));
            case QuantifiedPredicate quantified:
                var place = quantified.Quantifier.ToString().ToLowerInvariant() + "()";
                inner.Declare(quantified.Variable.Name, ElementOf(quantified.List, place, scope, aggregation));
                if (quantified.Predicate is not null) CheckPredicate(quantified.Predicate, inner, place);
                return StaticType.Boolean;
            case Reduce reduce:
                Check(reduce.Initial, scope, aggregation);
                inner.Declare(reduce.Variable.Name, ElementOf(reduce.List, "reduce()", scope, aggregation));
                inner.Declare(reduce.Accumulator.Name, StaticType.Any);
                Check(reduce.Step, inner, Aggregation.In("reduce()"));
                return StaticType.Any;
            case PatternComprehension comprehension:
                CheckMatchPatterns([comprehension.Pattern], inner);
                if (comprehension.Predicate is not null) CheckPredicate(comprehension.Predicate, inner, "WHERE of a pattern comprehension");
                return StaticType.ListOf(Check(comprehension.Projection, inner, Aggregation.In("a pattern comprehension")));
            default: throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private StaticType ElementOf(Expression list, string place, Scope scope, Aggregation aggregation)
    {
        var type = Check(list, scope, aggregation);
        Require(type, list, place, TypeKind.List);
        return type.Element;
    }

    private static StaticType TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Null => StaticType.Null,
        ValueKind.Boolean => StaticType.Boolean,
        ValueKind.Integer => StaticType.Integer,
        ValueKind.Float => StaticType.Float,
        ValueKind.String => StaticType.String,
        _ => StaticType.Any,
    };
}
