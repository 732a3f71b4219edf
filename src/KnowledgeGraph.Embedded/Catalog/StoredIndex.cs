using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Catalog;

/// <summary>An index with the tokens of its names.</summary>
internal sealed record StoredIndex(long Id, IndexDefinition Definition, int[] LabelsOrTypes, int[] Keys)
{
    public bool IsUnique => Definition.OwningConstraint is not null;

    public bool IsFullText => Definition.Kind == IndexKind.FullText;

    /// <summary>Whether its entries stand in the index table.</summary>
    public bool HasEntries => Definition.Kind is IndexKind.Range or IndexKind.Text;

    public bool Covers(int key) => Array.IndexOf(Keys, key) >= 0;
}
