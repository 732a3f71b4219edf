namespace KnowledgeGraph.Storage.Connections;

/// <summary>Where a graph lives, as users write it: a folder (embedded engine), <c>memory:</c> in any case (embedded, gone at the end), or the address of a Neo4j server.</summary>
public sealed record StoreAddress
{
    private const string MemoryText = "memory:";

    private static readonly string[] ServerSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    private StoreAddress(string text) => Text = text;

    /// <summary>An embedded store that is gone when it is closed.</summary>
    public static StoreAddress Memory { get; } = new(MemoryText);

    /// <summary>As it was written; <c>memory:</c> in lower case.</summary>
    public string Text { get; }

    /// <summary>The folder of an embedded store, or null.</summary>
    public string? Folder { get; private init; }

    /// <summary>The address of a server, or null.</summary>
    public Uri? Server { get; private init; }

    public bool IsMemory => this == Memory;

    /// <exception cref="ArgumentException">The text is none of the three, or an address that holds a user or a password; the message never shows those.</exception>
    public static StoreAddress Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ArgumentException("The store is empty: name a folder, memory: or a Neo4j address.");
        if (text.Equals(MemoryText, StringComparison.OrdinalIgnoreCase)) return Memory;
        if (ServerSchemes.Any(scheme => text.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase))) return new StoreAddress(text) { Server = ServerOf(text) };
        if (!text.Contains("://", StringComparison.Ordinal)) return new StoreAddress(text) { Folder = FolderOf(text) };
        // The rest of the address may hold a password, wherever it stands.
        throw new ArgumentException($"A store is a folder, memory:, or the address of a Neo4j server such as neo4j://localhost:7687; '{text[..text.IndexOf("://", StringComparison.Ordinal)]}://' is none of these.");
    }

    public override string ToString() => Text;

    /// <summary>Somebody who leaves the scheme out, <c>user:password@host</c>, means a server, not a folder of that name.</summary>
    private static string FolderOf(string text)
    {
        var isPath = Path.IsPathRooted(text) && !text.StartsWith("//", StringComparison.Ordinal);
        var start = text.TrimStart('/').Split('/')[0];
        var colon = isPath ? -1 : start.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || start.IndexOf('@', colon) < 0 ? text : throw HoldsPassword();
    }

    private static ArgumentException HoldsPassword() => new(
        "A store's address must not hold a user or a password: set NEO4J_USER and NEO4J_PASSWORD, and leave them out of the address.");

    private static Uri ServerOf(string text)
    {
        // Whatever stands before an @ may be a password, also where the rest does not parse.
        if (text.Contains('@', StringComparison.Ordinal)) throw HoldsPassword();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
            throw new ArgumentException("The store is not the address of a Neo4j server: write for example neo4j://localhost:7687.");
        return address.AbsolutePath is "" or "/" && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : throw new ArgumentException("A Neo4j address is scheme, host and port, such as neo4j://localhost:7687; what follows is not known. The database goes into NEO4J_DATABASE.");
    }
}
