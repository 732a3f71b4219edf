using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>
/// The nodes and relationships of <c>db.schema.visualization</c>: one node a label, one relationship a type between two labels. They are
/// not stored; as in Neo4j
/// their ids are negative. An id alone says what the entity is: labels and types are tokens of less than 17 bits each, so that a
/// relationship's id fits into the
/// 53 bits that JavaScript counts with.
/// </summary>
public static class SchemaEntities
{
    private const int TokenBits = 17;
    private const long TokenMask = (1L << TokenBits) - 1;

    public static long NodeOf(int label) => -1L - label;

    public static long RelationshipOf(int start, int type, int end) => -1L - (((((long)start << TokenBits) | (uint)type) << TokenBits) | (uint)end);

    /// <returns>The label's token, or -1 for a node that is stored.</returns>
    public static int LabelOf(long node) => node < 0 ? (int)Math.Min(-1L - node, int.MaxValue) : -1;

    /// <summary>Null for a relationship that is stored.</summary>
    public static RelationshipRecord? Find(long relationship)
    {
        if (relationship >= 0) return null;
        var code = -1L - relationship;
        var (start, type, end) = ((int)(code >> (2 * TokenBits)), (int)((code >> TokenBits) & TokenMask), (int)(code & TokenMask));
        return new RelationshipRecord(relationship, type, NodeOf(start), NodeOf(end));
    }
}
