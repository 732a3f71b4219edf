using System.Text.RegularExpressions;
using KnowledgeGraph.Conformance.Tests.Tck;
using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Parsing;

namespace KnowledgeGraph.Cypher.Tests.Checking;

/// <summary>What parser and checker can say of the openCypher TCK without running anything.</summary>
public sealed partial class TckCompileTimeTests
{
    /// <summary>Scenarios by key that are known to go wrong, with the reason. The list may only shrink.</summary>
    private static readonly Dictionary<string, string> KnownGaps = [];

    [Fact]
    public void Every_query_is_accepted_or_refused_as_the_TCK_says()
    {
        if (TckFeatures.Folder is not { } folder)
        {
            Assert.Skip("The openCypher TCK is not on this machine.");
            return;
        }
        var wrong = new List<string>();
        var count = 0;
        foreach (var scenario in TckFeatures.ReadAll(folder))
        {
            count++;
            var problem = Judge(scenario);
            if (problem is not null && !KnownGaps.ContainsKey(scenario.Key)) wrong.Add($"{scenario.Key}: {problem}");
            if (problem is null && KnownGaps.ContainsKey(scenario.Key)) wrong.Add($"{scenario.Key}: is a known gap no longer, take it off the list");
        }
        Assert.True(count > 1_000, $"Only {count} scenarios were found.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join("\n", wrong)}");
    }

    private static string? Judge(TckScenario scenario)
    {
        var procedures = scenario.Steps.Where(step => step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal))
            .Select(step => ReadProcedure(step.Text))
            .ToDictionary(procedure => procedure.Name);
        foreach (var setUp in scenario.Steps.Where(step => step.Text.StartsWith("having executed", StringComparison.Ordinal)))
            if (Run(setUp.DocString!, procedures) is { } setUpError) return $"set-up refused: {setUpError.Message}";

        var query = scenario.Steps.First(step => step.Text.StartsWith("executing", StringComparison.Ordinal)).DocString!;
        var expected = scenario.Steps.Select(step => Expectation().Match(step.Text)).FirstOrDefault(match => match.Success);
        var error = Run(query, procedures);
        if (expected is null || expected.Groups["phase"].Value == "runtime") return error is null ? null : $"refused: {error.Render(query)}";

        var (type, detail) = (expected.Groups["type"].Value, expected.Groups["detail"].Value);
        // Parameters and what depends on them are not known before the run.
        if (error is null) return expected.Groups["phase"].Value == "any time" || type == "ParameterMissing" ? null : $"accepted, {type} {detail} expected: {query}";
        return error.Type.ToString() == type && (detail == "*" || error.Detail == detail)
            ? null
            : $"{error.Type} {error.Detail} ({error.Message}), {type} {detail} expected: {query}";
    }

    private static CypherException? Run(string query, Dictionary<string, ProcedureSignature> procedures)
    {
        try
        {
            SemanticChecker.Check(CypherParser.Parse(query), procedures.GetValueOrDefault);
            return null;
        }
        catch (CypherException error)
        {
            return error;
        }
    }

    private static ProcedureSignature ReadProcedure(string step)
    {
        var match = Procedure().Match(step);
        return new ProcedureSignature(match.Groups["name"].Value, Fields(match.Groups["in"].Value), Fields(match.Groups["out"].Value));

        static List<ProcedureField> Fields(string list) =>
            [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split("::", StringSplitOptions.TrimEntries))
                .Select(parts => new ProcedureField(parts[0], parts[1]))];
    }

    [GeneratedRegex(@"^an? (?<type>\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>\S+)$")]
    private static partial Regex Expectation();

    [GeneratedRegex(@"procedure (?<name>[\w.]+)\((?<in>[^)]*)\) :: \((?<out>[^)]*)\)")]
    private static partial Regex Procedure();
}
