using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;

namespace KnowledgeGraph.Embedded.Transactions;

internal sealed partial class GraphWriter
{
    public long CreateRelationship(int type, long start, long end, IReadOnlyList<KeyValuePair<int, Value>> properties)
    {
        if (!NodeExists(start) || !NodeExists(end)) throw new ArgumentException($"Node {(NodeExists(start) ? end : start)} does not exist, so no relationship can be tied to it.");
        var record = new RelationshipRecord(State.NextRelationship, type, start, end);
        var entry = new RelationshipEntry(record, PropertySet.From(properties)) { State = RecordState.New };
        CheckStorable(entry.Properties);
        CheckUnique(EntityKind.Relationship, type, record.Id, entry.Properties);
        State = State with { NextRelationship = record.Id + 1 };
        _changed = true;
        Keep(entry);
        _changedRelationships.Add(entry);
        Session.Outgoing.Insert(record);
        Session.Incoming.Insert(record);
        ForgetShort((start, true));
        ForgetShort((end, false));
        Count(EntityKind.Relationship, -1, 1);
        Count(EntityKind.Relationship, type, 1);
        AddEntries(EntityKind.Relationship, type, record.Id, entry.Properties);
        Unproven(EntityKind.Relationship, record.Id);
        return record.Id;
    }

    public void DeleteRelationship(long id)
    {
        if (Entry(id) is not { } entry) return;
        var record = entry.Record;
        _changed = true;
        Session.Outgoing.Delete(record);
        Session.Incoming.Delete(record);
        ForgetAdjacency(record);
        Count(EntityKind.Relationship, -1, -1);
        Count(EntityKind.Relationship, record.Type, -1);
        RemoveEntries(EntityKind.Relationship, record.Type, id, entry.Properties);
        if (entry.State != RecordState.New) Session.Relationships.Delete(id);
        entry.State = RecordState.Deleted;
    }

    public bool SetRelationshipProperty(long id, int key, Value value)
    {
        if (Entry(id) is not { } entry || Same(entry.Properties.Get(key), value)) return false;
        CheckStorable(value);
        ChangeProperty(EntityKind.Relationship, [entry.Record.Type], id, entry.Properties, key, value);
        Changed(entry);
        if (value.IsNull) Unproven(EntityKind.Relationship, id);
        return true;
    }

    /// <summary>The kept beginning of a long list only says that the list is long, which one more relationship does not change.</summary>
    private void ForgetShort((long Node, bool Outgoing) side)
    {
        if (Session.KeptAdjacency.TryGet(side, out var list) && list.Length <= GraphSession.LongestKeptAdjacency) Session.KeptAdjacency.Remove(side);
    }

    private void ForgetAdjacency(RelationshipRecord record)
    {
        Session.KeptAdjacency.Remove((record.Start, true));
        Session.KeptAdjacency.Remove((record.End, false));
    }
}
