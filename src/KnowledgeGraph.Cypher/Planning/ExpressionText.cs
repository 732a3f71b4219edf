using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A short rendering of an expression for plans; what is long is cut to its kind.</summary>
internal static class ExpressionText
{
    public static string Of(Expression? expression) => expression switch
    {
        null => "",
        Variable variable => variable.Name.StartsWith(' ') ? "_" : variable.Name,
        Parameter parameter => "$" + parameter.Name,
        Literal literal => literal.Value.Kind == ValueKind.String ? $"'{literal.Value.AsString()}'" : literal.Value.IsNull ? "null" : ValueText.ToText(literal.Value),
        PropertyAccess access => $"{Of(access.Subject)}.{access.Key}",
        Binary binary => $"{Of(binary.Left)} {Symbol(binary.Operator)} {Of(binary.Right)}",
        Unary unary => $"{unary.Operator}({Of(unary.Operand)})",
        FunctionCall call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Of))})",
        LabelPredicate predicate => $"{Of(predicate.Subject)}:{Of(predicate.Labels)}",
        _ => expression.GetType().Name,
    };

    public static string Of(LabelExpression? labels) => labels switch
    {
        null => "",
        LabelName name => name.Name,
        LabelAnd and => $"{Of(and.Left)}&{Of(and.Right)}",
        LabelOr or => $"{Of(or.Left)}|{Of(or.Right)}",
        LabelDynamic dynamic => $"$({Of(dynamic.Names)})",
        LabelNot not => "!" + Of(not.Operand),
        _ => "%",
    };

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        _ => @operator.ToString(),
    };
}
