namespace KnowledgeGraph.Cypher.Functions;

/// <summary>
/// Functions that only compute or read the graph, by name. Neo4j takes functions of plug-ins, and some of those run Cypher text
/// (<c>apoc.cypher.*</c>, <c>custom.*</c>) or call other machines (<c>genai.*</c>). One that is not here is taken to do more.
/// </summary>
internal static class ReadingFunctions
{
    private static readonly HashSet<string> Names = new(
        [
            "db.nameFromElementId", "vector.similarity.cosine", "vector.similarity.euclidean", "apoc.version", "apoc.create.uuid",
            "gds.version", "gds.graph.exists",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Namespaces =
    [
        "apoc.agg.", "apoc.any.", "apoc.bitwise.", "apoc.coll.", "apoc.convert.", "apoc.date.", "apoc.diff.", "apoc.hashing.", "apoc.json.",
        "apoc.label.", "apoc.map.", "apoc.math.", "apoc.meta.", "apoc.node.", "apoc.nodes.", "apoc.number.", "apoc.path.", "apoc.rel.",
        "apoc.scoring.", "apoc.stats.", "apoc.temporal.", "apoc.text.", "gds.similarity.", "gds.util.",
    ];

    /// <summary>A name without a dot is a function of the language itself: a plug-in cannot define one.</summary>
    public static bool Contains(string function) =>
        !function.Contains('.', StringComparison.Ordinal)
        || FunctionCatalog.TryFind(function, out _)
        || Names.Contains(function)
        || Namespaces.Any(space => function.StartsWith(space, StringComparison.OrdinalIgnoreCase));
}
