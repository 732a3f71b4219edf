using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary>The names that <c>$(expression)</c> stands for at this row.</summary>
internal sealed class DynamicNames(Evaluator expression, TokenKind kind, SourcePosition position)
{
    public TokenKind Kind => kind;

    /// <exception cref="CypherException">TypeError: neither a string nor a list of strings. SyntaxError: null, or an empty name.</exception>
    public List<string> Evaluate(Frame frame)
    {
        var value = expression.Evaluate(frame);
        var names = new List<string>();
        foreach (var name in value.Kind == ValueKind.List ? value.AsList() : [value])
        {
            if (name.IsNull || (name.Kind == ValueKind.String && (name.AsString().Length == 0 || name.AsString().Contains('\0'))))
                throw CypherException.Runtime(CypherErrorType.SyntaxError, CypherErrorDetail.InvalidArgumentValue,
                    $"A {What} is a text that is not empty, not {(name.IsNull ? "null" : "''")}.", position);
            if (name.Kind != ValueKind.String)
                throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
                    $"A {What} is a string or a list of strings, not {ValueTypes.Describe(value)}.", position);
            names.Add(name.AsString());
        }

        return names;
    }

    /// <summary>The one type that a created relationship needs.</summary>
    public string EvaluateSingle(Frame frame) => Evaluate(frame) is { } names && names.Distinct(StringComparer.Ordinal).ToList() is [var only]
        ? only
        : throw CypherException.Runtime(CypherErrorType.SyntaxError, CypherErrorDetail.NoSingleRelationshipType, "A relationship has exactly one type.", position);

    private string What => kind == TokenKind.Label ? "label" : "relationship type";
}
