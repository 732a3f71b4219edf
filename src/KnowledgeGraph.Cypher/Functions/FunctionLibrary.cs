using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>All built-in scalar functions, looked up without regard to case. Thread-safe.</summary>
public static class FunctionLibrary
{
    private static readonly FrozenDictionary<string, ScalarFunction> ByName = new[]
        {
            ScalarFunctions.All, ConversionFunctions.All, ListFunctions.All, StringFunctions.All, MathFunctions.All,
            GraphFunctions.All, SpatialFunctions.All, TemporalFunctions.All,
        }
        .SelectMany(functions => functions)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryFind(string name, [NotNullWhen(true)] out ScalarFunction? function) => ByName.TryGetValue(name, out function);
}
