using KnowledgeGraph.Cypher.Functions;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>The procedures of one engine by name, in any case.</summary>
internal sealed class ProcedureRegistry
{
    private readonly Dictionary<string, Procedure> _byName = new(StringComparer.OrdinalIgnoreCase);

    public ProcedureRegistry(IEnumerable<Procedure> more)
    {
        foreach (var procedure in BuiltInProcedures.All.Concat(FullTextProcedures.All).Concat(more)) _byName[procedure.Signature.Name] = procedure;
    }

    public IEnumerable<Procedure> All => _byName.Values.OrderBy(procedure => procedure.Signature.Name, StringComparer.Ordinal);

    public Procedure? Find(string name) => _byName.GetValueOrDefault(name);

    public ProcedureSignature? FindSignature(string name) => Find(name)?.Signature;
}
