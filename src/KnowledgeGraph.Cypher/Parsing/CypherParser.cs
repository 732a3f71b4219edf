using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Reads the text of one statement into a syntax tree. Thread-safe.</summary>
public static class CypherParser
{
    /// <summary>The longest query text, in UTF-16 code units.</summary>
    public const int MaxLength = 10_000_000;

    /// <param name="text">One statement; a semicolon may end it.</param>
    /// <exception cref="CypherException">A SyntaxError with its position: what was expected, what stands there, and the likely fix.</exception>
    public static Statement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw CypherException.Syntax(
                CypherErrorDetail.UnexpectedSyntax, $"The query has {text.Length:N0} characters; at most {MaxLength:N0} are read. Pass data as parameters.", SourcePosition.Start);
        }
        var statement = new Parser(text).ParseStatement();
        NestingLimit.Check(statement);
        return statement;
    }
}
