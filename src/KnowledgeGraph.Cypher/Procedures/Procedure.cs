using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Something that CALL can run: takes values, gives rows.</summary>
/// <param name="Run">The rows, each as long as the signature's results. The arguments have been checked against the signature; those left out are null.</param>
/// <param name="Description">One sentence for SHOW PROCEDURES.</param>
public sealed record Procedure(
    ProcedureSignature Signature, Func<IGraphReader, IReadOnlyList<Value>, IEnumerable<IReadOnlyList<Value>>> Run, string Description = "")
{
    /// <summary>The server's table that is asked instead where a server is around the graph.</summary>
    internal ServerTable? Server { get; init; }
}
