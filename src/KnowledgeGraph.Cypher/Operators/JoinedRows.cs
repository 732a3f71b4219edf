using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>What a join adds to a row: the slots of the part that was found by itself, and its relationships that must differ from those known before.</summary>
internal sealed record JoinedRows(int[] Slots, RelationshipSlots[] Relationships)
{
    public bool RepeatsRelationship(Value[] row)
    {
        foreach (var relationship in Relationships)
            if (relationship.IsTaken(row, row[relationship.Relationship].AsEntityId()))
                return true;
        return false;
    }
}
