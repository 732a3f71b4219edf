namespace KnowledgeGraph.Hosting;

/// <summary>The store setting, understood: a folder, <c>memory:</c>, or a Neo4j address.</summary>
public static class StoreAddress
{
    private static readonly string[] ServerSchemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

    public static bool IsMemory(string store) => store.Equals("memory:", StringComparison.OrdinalIgnoreCase);

    public static bool IsServer(string store) => ServerSchemes.Any(scheme => store.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>The folder of an embedded store, or null.</summary>
    public static string? FolderOf(string store) => IsMemory(store) || IsServer(store) ? null : store;

    /// <exception cref="ArgumentException">The text is none of the three.</exception>
    public static void Check(string store)
    {
        if (string.IsNullOrWhiteSpace(store)) throw new ArgumentException("The store is empty: name a folder, memory: or a Neo4j address.");
        if (store.Contains("://", StringComparison.Ordinal) && !IsServer(store))
            throw new ArgumentException($"'{store}' is not a store: name a folder, memory:, bolt://host:7687 or neo4j://host:7687.");
    }
}
