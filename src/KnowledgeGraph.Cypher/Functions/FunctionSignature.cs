namespace KnowledgeGraph.Cypher.Functions;

/// <summary>What the checker needs to know of a function.</summary>
/// <param name="Name">As it is usually written, with its namespace: <c>toUpper</c>, <c>duration.between</c>. Looked up without regard to case.</param>
/// <param name="MinArguments">The fewest arguments it takes.</param>
/// <param name="MaxArguments">The most; <see cref="int.MaxValue"/> where there is no limit.</param>
/// <param name="IsAggregate">True where it takes many rows to one value.</param>
public sealed record FunctionSignature(string Name, int MinArguments, int MaxArguments, bool IsAggregate = false)
{
    /// <summary>
    /// As SHOW FUNCTIONS and editors show it: <c>substring(argument1 :: ANY, argument2 :: ANY, argument3 :: ANY?) :: ANY</c>; arguments
    /// that may be left out end in a question mark.
    /// </summary>
    public override string ToString() => $"{Name}({string.Join(", ", Arguments().Select(argument => $"{argument.Name} :: {argument.Type}"))}) :: ANY";

    internal IEnumerable<(string Name, string Type)> Arguments()
    {
        for (var i = 1; i <= MinArguments; i++) yield return ($"argument{i}", "ANY");
        if (MaxArguments == int.MaxValue) yield return ("more", "LIST<ANY>?");
        else
            for (var i = MinArguments + 1; i <= MaxArguments; i++) yield return ($"argument{i}", "ANY?");
    }

    public bool Accepts(int arguments) => arguments >= MinArguments && arguments <= MaxArguments;
}
