namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>One scenario of the openCypher TCK, outlines expanded: the steps in order, each with its doc string or table.</summary>
public sealed record TckScenario(string Feature, string Name, IReadOnlyList<string> Tags, IReadOnlyList<TckStep> Steps)
{
    /// <summary>The line by which the checked-in list names it: <c>Match3 | [1] Get neighbours</c>.</summary>
    public string Key => $"{Feature} | {Name}";
}

/// <param name="Text">The step's line without its keyword (Given, And, When, Then).</param>
public sealed record TckStep(string Text, string? DocString, IReadOnlyList<IReadOnlyList<string>> Table);
