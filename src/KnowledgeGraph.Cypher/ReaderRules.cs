using KnowledgeGraph.Cypher.Errors;
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
    /// <param name="text">One statement.</param>
    /// <exception cref="CypherException">AccessError: it is not on the list. SyntaxError: it cannot be read, so that nobody knows what it would do.</exception>
    public static void Check(string text)
    {
        switch (CypherParser.Parse(text))
        {
            // A plan changes nothing.
            case QueryStatement { Explain: ExplainMode.Explain }:
                break;
            case QueryStatement query:
                foreach (var clause in SyntaxChildren.DescendantsAndSelf(query).OfType<Clause>()) Check(clause);
                break;
            case ShowStatement { Target: ShowTarget.Indexes or ShowTarget.Constraints or ShowTarget.Procedures or ShowTarget.Functions or ShowTarget.Databases or ShowTarget.OneDatabase } show:
                foreach (var clause in SyntaxChildren.DescendantsAndSelf(show).OfType<Clause>()) Check(clause);
                break;
            case ShowStatement show:
                throw Refused(show.Target == ShowTarget.Terminations ? "TERMINATE" : $"SHOW {show.Target.ToString().ToUpperInvariant()}", show.Position);
            case var other:
                throw Refused("A change of the schema", other.Position);
        }
    }

    private static void Check(Clause clause)
    {
        switch (clause)
        {
            case CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause:
                throw CypherException.Runtime(CypherErrorType.AccessError, "WriteInReadTransaction", "This query writes; only reading is allowed here.", clause.Position);
            case CallClause call when !ReadingProcedures.Contains(call.Procedure):
                throw Refused($"The procedure {call.Procedure}", call.Position);
        }
    }

    private static CypherException Refused(string what, SourcePosition position) => CypherException.Runtime(
        CypherErrorType.AccessError, "NotForReaders", $"{what} is not among what a reader may run; docs/operations.md has the list.", position);
}
