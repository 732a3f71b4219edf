using System.Globalization;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

/// <summary>An expression written with all its parentheses, to see how it was read.</summary>
internal static class ExpressionShape
{
    public static Expression Parse(string expression)
    {
        var statement = (QueryStatement)CypherParser.Parse("RETURN " + expression);
        return ((ReturnClause)((SingleQuery)statement.Query).Clauses[0]).Projection.Items[0].Expression;
    }

    public static string Of(string expression) => Of(Parse(expression));

    private static string Of(Expression? expression) => expression switch
    {
        null => "",
        Literal { Value.Kind: ValueKind.String } literal => $"'{literal.Value.AsString()}'",
        Literal { Value.Kind: ValueKind.Integer } literal => literal.Value.AsInteger().ToString(CultureInfo.InvariantCulture),
        Literal { Value.Kind: ValueKind.Float } literal => literal.Value.AsFloat().ToString("R", CultureInfo.InvariantCulture),
        Literal literal => literal.Value.IsNull ? "null" : literal.Value.AsBoolean() ? "true" : "false",
        Variable variable => variable.Name,
        Parameter parameter => "$" + parameter.Name,
        PropertyAccess access => $"{Of(access.Subject)}.{access.Key}",
        IndexAccess access => $"{Of(access.Subject)}[{Of(access.Index)}]",
        ListSlice slice => $"{Of(slice.Subject)}[{Of(slice.From)}..{Of(slice.To)}]",
        Unary unary => $"({unary.Operator} {Of(unary.Operand)})",
        Binary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        ComparisonChain chain => $"({string.Join(" ~ ", chain.Operands.Select(Of))})",
        LabelPredicate predicate => $"({Of(predicate.Subject)}:{Of(predicate.Labels)})",
        TypePredicate predicate => $"({Of(predicate.Operand)} {(predicate.Negated ? "!::" : "::")} {predicate.Type})",
        ListLiteral list => $"[{string.Join(", ", list.Elements.Select(Of))}]",
        MapLiteral map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        FunctionCall call => $"{call.Name}({(call.Distinct ? "DISTINCT " : "")}{string.Join(", ", call.Arguments.Select(Of))})",
        ListComprehension list => $"for({list.Variable.Name} in {Of(list.List)} if {Of(list.Predicate)} => {Of(list.Projection)})",
        PatternComprehension pattern => $"paths({pattern.Pattern.Nodes.Count} if {Of(pattern.Predicate)} => {Of(pattern.Projection)})",
        PatternPredicate pattern => $"pattern({pattern.Pattern.Nodes.Count})",
        MapProjection projection => $"{Of(projection.Subject)}{{{string.Join(", ", projection.Items.Select(item => $"{item.Key ?? "*"}={Of(item.Value)}"))}}}",
        Case @case => $"case({Of(@case.Subject)}; {string.Join(", ", @case.Alternatives.Select(one => $"{Of(one.When)}=>{Of(one.Then)}"))}; {Of(@case.Otherwise)})",
        _ => expression.GetType().Name,
    };

    private static string Of(LabelExpression labels) => labels switch
    {
        LabelName label => label.Name,
        LabelAnd and => $"({Of(and.Left)}&{Of(and.Right)})",
        LabelOr or => $"({Of(or.Left)}|{Of(or.Right)})",
        LabelNot not => $"!{Of(not.Operand)}",
        _ => "%",
    };
}
