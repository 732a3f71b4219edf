namespace KnowledgeGraph.Storage.Text;

/// <summary>Labels, relationship types and property names in statements, where no parameter can stand.</summary>
public static class CypherName
{
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
