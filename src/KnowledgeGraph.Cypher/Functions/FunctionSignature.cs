namespace KnowledgeGraph.Cypher.Functions;

/// <summary>What the checker needs to know of a function.</summary>
/// <param name="Name">As it is usually written, with its namespace: <c>toUpper</c>, <c>duration.between</c>. Looked up without regard to case.</param>
/// <param name="MinArguments">The fewest arguments it takes.</param>
/// <param name="MaxArguments">The most; <see cref="int.MaxValue"/> where there is no limit.</param>
/// <param name="IsAggregate">True where it takes many rows to one value.</param>
public sealed record FunctionSignature(string Name, int MinArguments, int MaxArguments, bool IsAggregate = false)
{
    public bool Accepts(int arguments) => arguments >= MinArguments && arguments <= MaxArguments;
}
