using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Turns checked expressions into evaluators: names become slots, functions become delegates, patterns and subqueries become nested plans.</summary>
internal sealed class ExpressionCompiler(PlanContext context)
{
    public Evaluator Compile(Expression expression, Scope scope)
    {
        if (scope.TryFindComputed(expression, out var computed)) return new SlotRead(computed);
        Evaluator At(Expression part) => Compile(part, scope);
        Evaluator? Maybe(Expression? part) => part is null ? null : Compile(part, scope);
        switch (expression)
        {
            case Literal literal: return new Constant(literal.Value);
            case Parameter parameter: return new ParameterRead(context.Names.Parameter(parameter.Name));
            case Variable variable: return Read(variable, scope);
            case ListLiteral list: return new ListOf([.. list.Elements.Select(At)]);
            case MapLiteral map: return new MapOf([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, At(entry.Value)))]);
            case PropertyAccess access: return new PropertyRead(At(access.Subject), context.Names.Key(access.Key), access.Key, access.Position);
            case IndexAccess access: return new IndexRead(At(access.Subject), At(access.Index), access.Position);
            case ListSlice slice: return new Slice(At(slice.Subject), Maybe(slice.From), Maybe(slice.To), slice.Position);
            case Unary unary: return OfUnary(unary, At(unary.Operand));
            case Binary binary: return OfBinary(binary, At(binary.Left), At(binary.Right));
            case ComparisonChain chain: return new Chain([.. chain.Operands.Select(At)], [.. chain.Operators.Select(Comparer)]);
            case LabelPredicate predicate: return OfLabels(predicate, At(predicate.Subject), scope);
            case FunctionCall call: return OfCall(call, scope);
            case Case @case: return OfCase(@case, scope);
            case NormalizedPredicate predicate: return OfNormalized(predicate, At(predicate.Operand));
            case TrimExpression trim:
                var trimmed = new ScalarFunction((_, values) => StringFunctions.Trim(trim.Side, values));
                return new FunctionInvocation(trimmed, trim.Character is null ? [At(trim.Source)] : [At(trim.Source), At(trim.Character)], trim.Position);
            case MapProjection projection:
                return new MapProjectionOf(At(projection.Subject), [.. projection.Items.Select(item => (item.Key, Maybe(item.Value)))]);
            case TypePredicate predicate:
                return new UnaryCall(value => Value.Of(ValueTypes.Is(value, predicate.Type) != predicate.Negated), At(predicate.Operand), predicate.Position);
            case ListComprehension or QuantifiedPredicate or Reduce: return OfElements(expression, scope);
            default: return OfPlan(expression, scope);
        }
    }

    private LabelTest Labels(LabelExpression labels, TokenKind kind, Scope scope) => labels switch
    {
        LabelName name => new HasName(kind == TokenKind.Label ? context.Names.Label(name.Name) : context.Names.Type(name.Name)),
        LabelAnd and => new HasBoth(Labels(and.Left, kind, scope), Labels(and.Right, kind, scope)),
        LabelOr or => new HasEither(Labels(or.Left, kind, scope), Labels(or.Right, kind, scope)),
        LabelNot not => new HasNot(Labels(not.Operand, kind, scope)),
        LabelDynamic dynamic => new HasDynamic(Names(dynamic, kind, scope), dynamic.Any),
        _ => new HasAny(),
    };

    /// <summary>The names of a label or type that the query computes.</summary>
    public DynamicNames Names(LabelDynamic dynamic, TokenKind kind, Scope scope) => new(Compile(dynamic.Names, scope), kind, dynamic.Position);

    private static SlotRead Read(Variable variable, Scope scope) => scope.TryFind(variable.Name, out var slot)
        ? new SlotRead(slot)
        : throw CypherException.Syntax(CypherErrorDetail.UndefinedVariable, $"The variable `{variable.Name}` is not defined.", variable.Position);

    private static Evaluator OfUnary(Unary unary, Evaluator operand) => unary.Operator switch
    {
        UnaryOperator.Not => new UnaryCall(ThreeValued.Not, operand, unary.Position),
        UnaryOperator.Plus => new UnaryCall(Arithmetic.Plus, operand, unary.Position),
        UnaryOperator.Minus => new UnaryCall(Arithmetic.Negate, operand, unary.Position),
        UnaryOperator.IsNull => new NullTest(operand, isNull: true),
        _ => new NullTest(operand, isNull: false),
    };

    private static Evaluator OfBinary(Binary binary, Evaluator left, Evaluator right) => binary.Operator switch
    {
        BinaryOperator.And => new Junction(decisive: false, left, right),
        BinaryOperator.Or => new Junction(decisive: true, left, right),
        _ => new BinaryCall(Function(binary.Operator), left, right, binary.Position),
    };

    private static Func<Value, Value, Value> Function(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Xor => ThreeValued.Xor,
        BinaryOperator.Add => Arithmetic.Add,
        BinaryOperator.Subtract => Arithmetic.Subtract,
        BinaryOperator.Multiply => Arithmetic.Multiply,
        BinaryOperator.Divide => Arithmetic.Divide,
        BinaryOperator.Modulo => Arithmetic.Modulo,
        BinaryOperator.Power => Arithmetic.Power,
        BinaryOperator.In => Comparison.In,
        BinaryOperator.StartsWith => StringPredicates.StartsWith,
        BinaryOperator.EndsWith => StringPredicates.EndsWith,
        BinaryOperator.Contains => StringPredicates.Contains,
        BinaryOperator.RegexMatch => StringPredicates.Matches,
        BinaryOperator.Concatenate => Arithmetic.Concatenate,
        _ => Comparer(@operator),
    };

    private static Func<Value, Value, Value> Comparer(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => Comparison.Equal,
        BinaryOperator.NotEqual => Comparison.NotEqual,
        BinaryOperator.Less => Comparison.Less,
        BinaryOperator.LessOrEqual => Comparison.LessOrEqual,
        BinaryOperator.Greater => Comparison.Greater,
        BinaryOperator.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => throw new InvalidOperationException($"{@operator} is not a comparison."),
    };

    private LabelCheck OfLabels(LabelPredicate predicate, Evaluator subject, Scope scope) =>
        new(subject, Labels(predicate.Labels, TokenKind.Label, scope), Labels(predicate.Labels, TokenKind.RelationshipType, scope));

    private CaseOf OfCase(Case @case, Scope scope)
    {
        var subject = @case.Subject is null ? null : Compile(@case.Subject, scope);
        int? slot = null;
        if (@case.SubjectVariable is { } variable)
        {
            slot = context.NewSlot();
            scope = scope.With(variable.Name, slot.Value);
        }

        return new CaseOf(
            (subject, slot), [.. @case.Alternatives.Select(part => (Compile(part.When, scope), Compile(part.Then, scope)))],
            @case.Otherwise is null ? null : Compile(@case.Otherwise, scope));
    }

    private static UnaryCall OfNormalized(NormalizedPredicate predicate, Evaluator operand) => new(
        value => value.Kind == ValueKind.String ? Value.Of(UnicodeNormalization.IsNormalized(value.AsString(), predicate.Form) != predicate.Negated) : Value.Null,
        operand, predicate.Position);

    private Evaluator OfCall(FunctionCall call, Scope scope)
    {
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [PatternPredicate pattern]) return Compile(pattern, scope);
        Evaluator[] arguments = [.. call.Arguments.Select(argument => Compile(argument, scope))];
        if (call.Name.Equals("coalesce", StringComparison.OrdinalIgnoreCase)) return new FirstNotNull(arguments);
        if (FunctionLibrary.TryFind(call.Name, out var function)) return new FunctionInvocation(function, arguments, call.Position);
        throw CypherException.Syntax(
            FunctionCatalog.IsAggregate(call.Name) ? CypherErrorDetail.InvalidAggregation : CypherErrorDetail.UnknownFunction,
            FunctionCatalog.IsAggregate(call.Name) ? $"The aggregate {call.Name}() is not allowed here." : $"There is no function {call.Name}().",
            call.Position);
    }

    private Evaluator OfElements(Expression expression, Scope scope)
    {
        var slot = context.NewSlot();
        switch (expression)
        {
            case ListComprehension comprehension:
                var each = scope.With(comprehension.Variable.Name, slot);
                return new Comprehension(
                    slot,
                    Compile(comprehension.List, scope),
                    comprehension.Predicate is null ? null : Compile(comprehension.Predicate, each),
                    comprehension.Projection is null ? null : Compile(comprehension.Projection, each));
            case QuantifiedPredicate quantified:
                return new Quantified(
                    quantified.Quantifier,
                    slot,
                    Compile(quantified.List, scope),
                    quantified.Predicate is null ? null : Compile(quantified.Predicate, scope.With(quantified.Variable.Name, slot)));
            default:
                var reduce = (Reduce)expression;
                var accumulator = context.NewSlot();
                var step = scope.With(reduce.Accumulator.Name, accumulator).With(reduce.Variable.Name, slot);
                return new Fold(accumulator, Compile(reduce.Initial, scope), slot, Compile(reduce.List, scope), Compile(reduce.Step, step));
        }
    }

    private Evaluator OfPlan(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case PatternPredicate predicate:
                return new HasRows(context.Matches.Nested([predicate.Pattern], null, scope).Operator);
            case PatternComprehension comprehension:
                var each = context.Matches.Nested([comprehension.Pattern], comprehension.Predicate, scope);
                return new RowList(each.Operator, Compile(comprehension.Projection, each.Scope));
            case ShortestPathExpression shortest:
                var name = shortest.Pattern.Variable ?? new Variable(context.NewName(), shortest.Position);
                var named = new PathPattern(name, shortest.Pattern.Selector, shortest.Pattern.Nodes, shortest.Pattern.Relationships, shortest.Position);
                var paths = context.Matches.Nested([named], null, scope);
                var path = Compile(name, paths.Scope);
                return named.Selector == PathSelector.AllShortest ? new RowList(paths.Operator, path) : new FirstRow(paths.Operator, path);
            case SubqueryExpression subquery:
                return OfSubquery(subquery, scope);
            default:
                throw CypherException.Syntax(CypherErrorDetail.InvalidAggregation, "This expression is not allowed here.", expression.Position);
        }
    }

    private Evaluator OfSubquery(SubqueryExpression subquery, Scope scope)
    {
        var planned = context.Queries.PlanNested(subquery.Query, scope);
        return subquery.Kind switch
        {
            SubqueryKind.Exists => new HasRows(planned.Operator),
            SubqueryKind.Count => new RowCount(planned.Operator),
            _ => new RowList(planned.Operator, new SlotRead(planned.Columns[0].Slot)),
        };
    }
}
