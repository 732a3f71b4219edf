using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Finds, before anything runs, what is wrong with a well-formed statement: unknown names, clashing uses of a variable, misplaced aggregates, types that cannot fit. Thread-safe.</summary>
public static class SemanticChecker
{
    /// <param name="procedures">Looks up a procedure by name, null where there is none; without it procedure calls are taken on trust.</param>
    /// <exception cref="Errors.CypherException">The first error found.</exception>
    public static void Check(Statement statement, Func<string, ProcedureSignature?>? procedures = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        new Checker(procedures).Check(statement);
    }
}
