namespace KnowledgeGraph.Cypher.Functions;

/// <param name="Type">A Cypher type such as <c>INTEGER?</c>, <c>NUMBER</c>, <c>LIST&lt;STRING&gt;</c>, <c>ANY</c>.</param>
/// <param name="Optional">True for an argument that a call may leave out; such arguments come last.</param>
public sealed record ProcedureField(string Name, string Type, bool Optional = false);

/// <summary>What the checker needs to know of a procedure: what goes in and what columns come out. The name is compared as it is written.</summary>
public sealed record ProcedureSignature(string Name, IReadOnlyList<ProcedureField> Arguments, IReadOnlyList<ProcedureField> Results)
{
    public int RequiredArguments => Arguments.Count(argument => !argument.Optional);
}
