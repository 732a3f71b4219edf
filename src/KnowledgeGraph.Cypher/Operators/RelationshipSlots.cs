using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Where one relationship of a pattern and its ends live.</summary>
/// <param name="Others">Slots of relationships (or lists of them) of the same MATCH that are known by then and must be different ones.</param>
internal sealed record RelationshipSlots(int Relationship, int From, int To, int[] Others)
{
    public bool IsTaken(Value[] row, long relationship)
    {
        foreach (var slot in Others)
        {
            ref readonly var other = ref row[slot];
            if (other.Kind == ValueKind.Relationship)
            {
                if (other.AsEntityId() == relationship) return true;
            }
            else if (other.Kind == ValueKind.List)
            {
                foreach (var member in other.AsList())
                    if (member.AsEntityId() == relationship)
                        return true;
            }
        }

        return false;
    }
}
