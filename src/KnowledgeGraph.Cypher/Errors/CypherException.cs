using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Errors;

/// <summary>
/// The one exception that parsing, checking and running a query throw for what is the query's, the parameters' or the data's fault.
/// <see cref="Exception.Message"/> is a sentence for people; type, phase and detail are for programs.
/// </summary>
public sealed class CypherException : Exception
{
    public CypherException(
        CypherErrorType type, CypherErrorPhase phase, string detail, string message, SourcePosition? position = null, Exception? inner = null)
        : base(message, inner)
    {
        Type = type;
        Phase = phase;
        Detail = detail;
        Position = position;
    }

    public CypherErrorType Type { get; }

    public CypherErrorPhase Phase { get; }

    /// <summary>The TCK's code for what went wrong, such as <c>UndefinedVariable</c>; see <see cref="CypherErrorDetail"/>.</summary>
    public string Detail { get; }

    /// <summary>Where in the query text, if it can be said.</summary>
    public SourcePosition? Position { get; }

    /// <summary>The status code that Neo4j would answer with, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string StatusCode => Neo4jStatus.CodeOf(Type, Detail);

    /// <summary>A SyntaxError at compile time.</summary>
    public static CypherException Syntax(string detail, string message, SourcePosition position) =>
        new(CypherErrorType.SyntaxError, CypherErrorPhase.CompileTime, detail, message, position);

    public static CypherException Runtime(CypherErrorType type, string detail, string message, SourcePosition? position = null, Exception? inner = null) =>
        new(type, CypherErrorPhase.Runtime, detail, message, position, inner);

    /// <summary>The message, then the line of <paramref name="query"/> where it happened with a caret under the place. Lines are separated by \n.</summary>
    public string Render(string query) => Position is { } position
        ? $"{Message} ({position})\n{SourceExcerpt.Render(query, position)}"
        : Message;

    public override string ToString() => $"{Type}.{Detail} ({Phase}): {base.ToString()}";
}
