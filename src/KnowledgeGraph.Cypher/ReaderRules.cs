using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// What somebody who may only read may run, the same on every engine: reading clauses, procedures that are known to read, and SHOW of what describes the graph.
/// The list is in docs/operations.md. Thread-safe.
/// </summary>
public static class ReaderRules
{
    private static readonly HashSet<ShowTarget> DescribesTheGraph =
    [
        ShowTarget.Indexes, ShowTarget.Constraints, ShowTarget.Procedures, ShowTarget.Functions, ShowTarget.Databases, ShowTarget.OneDatabase, ShowTarget.CurrentUser,
    ];

    /// <param name="text">One statement.</param>
    /// <exception cref="CypherException">AccessError: it is not on the list. SyntaxError: it cannot be read, so that nobody knows what it would do.</exception>
    public static void Check(string text) => Check(CypherParser.Parse(text), isServed: false);

    /// <param name="query">A statement that has been read already.</param>
    /// <param name="isServed">A server answers SHOW and TERMINATE TRANSACTIONS with the reader's own transactions only.</param>
    /// <exception cref="CypherException">AccessError: it is not on the list.</exception>
    public static void Check(PreparedQuery query, bool isServed)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query.Statement, isServed);
    }

    private static void Check(Statement statement, bool isServed)
    {
        switch (statement)
        {
            // A plan changes nothing.
            case QueryStatement { Explain: ExplainMode.Explain }:
                break;
            case QueryStatement query:
                CheckParts(query);
                break;
            case ShowStatement show when DescribesTheGraph.Contains(show.Target) || (isServed && show.Target is ShowTarget.Transactions or ShowTarget.Terminations):
                CheckParts(show);
                break;
            case ShowStatement show:
                throw Refused(show.Target == ShowTarget.Terminations ? "TERMINATE" : $"SHOW {show.Target.ToString().ToUpperInvariant()}", show.Position);
            case var other:
                throw Refused("A change of the schema", other.Position);
        }
    }

    private static void CheckParts(Statement statement)
    {
        foreach (var part in SyntaxChildren.DescendantsAndSelf(statement)) CheckPart(part);
    }

    private static void CheckPart(SyntaxNode part)
    {
        switch (part)
        {
            case CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause:
                throw CypherException.Runtime(CypherErrorType.AccessError, "WriteInReadTransaction", "This query writes; only reading is allowed here.", part.Position);
            case CallClause call when !ReadingProcedures.Contains(call.Procedure):
                throw Refused($"The procedure {call.Procedure}", call.Position);
            case FunctionCall call when !ReadingFunctions.Contains(call.Name):
                throw Refused($"The function {call.Name}", call.Position);
        }
    }

    private static CypherException Refused(string what, SourcePosition position) => CypherException.Runtime(
        CypherErrorType.AccessError, "NotForReaders", $"{what} is not among what a reader may run; docs/operations.md has the list.", position);
}
