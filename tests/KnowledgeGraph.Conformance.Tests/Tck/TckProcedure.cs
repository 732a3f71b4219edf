using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>A test procedure of the TCK: a signature, and a table that says which arguments give which results.</summary>
internal sealed partial class TckProcedure(ProcedureSignature signature, IReadOnlyList<IReadOnlyList<Value>> table)
{
    /// <param name="step">Such as <c>there exists a procedure test.my.proc(in :: INTEGER?) :: (out :: STRING?)</c>.</param>
    public static TckProcedure Parse(string step, IReadOnlyList<IReadOnlyList<string>> table)
    {
        var match = Declaration().Match(step);
        if (!match.Success) throw new FormatException($"'{step}' declares no procedure.");
        var signature = new ProcedureSignature(match.Groups["name"].Value, Fields(match.Groups["in"].Value), Fields(match.Groups["out"].Value));
        return new TckProcedure(signature, [.. table.Skip(1).Select(row => (IReadOnlyList<Value>)[.. row.Select(TckTerm.ToValue)])]);
    }

    public Procedure ToProcedure() => new(signature, (_, arguments) => table
        .Where(row => arguments.Select((argument, i) => argument.Equals(row[i])).All(same => same))
        .Select(row => (IReadOnlyList<Value>)[.. row.Skip(signature.Arguments.Count)]));

    private static List<ProcedureField> Fields(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field => field.Split("::", StringSplitOptions.TrimEntries)).Select(parts => new ProcedureField(parts[0], parts[1]))];

    [GeneratedRegex(@"procedure (?<name>[\w.]+)\((?<in>[^)]*)\)\s*::\s*\((?<out>[^)]*)\)")]
    private static partial Regex Declaration();
}
