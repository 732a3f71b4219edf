using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;

namespace KnowledgeGraph.Embedded.Transactions;

internal sealed partial class GraphWriter
{
    public long CreateNode(ReadOnlySpan<int> labels, IReadOnlyList<KeyValuePair<int, Value>> properties)
    {
        var node = new NodeRecord(State.NextNode, Distinct(labels), PropertySet.From(properties)) { State = RecordState.New };
        CheckStorable(node.Properties);
        foreach (var label in node.Labels) CheckUnique(EntityKind.Node, label, node.Id, node.Properties);
        State = State with { NextNode = node.Id + 1 };
        _changed = true;
        Keep(node);
        _changedNodes.Add(node);
        Count(EntityKind.Node, -1, 1);
        foreach (var label in node.Labels)
        {
            Count(EntityKind.Node, label, 1);
            AddEntries(EntityKind.Node, label, node.Id, node.Properties);
        }

        Unproven(EntityKind.Node, node.Id);
        return node.Id;
    }

    public void DeleteNode(long id)
    {
        if (Node(id) is not { } node) return;
        if (Whole(id, outgoing: true) is not [] || Whole(id, outgoing: false) is not [])
            throw new InvalidOperationException($"Node {id} still has relationships; delete them first.");
        _changed = true;
        Count(EntityKind.Node, -1, -1);
        foreach (var label in node.Labels)
        {
            Count(EntityKind.Node, label, -1);
            RemoveEntries(EntityKind.Node, label, id, node.Properties);
            if (node.State != RecordState.New) Session.Labels.Delete(label, id);
        }

        if (node.State != RecordState.New) Session.Nodes.Delete(id);
        node.State = RecordState.Deleted;
    }

    public bool AddLabel(long id, int label)
    {
        if (Node(id) is not { } node || Array.BinarySearch(node.Labels, label) is var at && at >= 0) return false;
        CheckUnique(EntityKind.Node, label, id, node.Properties);
        if (node.State != RecordState.New) Session.Labels.Insert(label, id);
        node.Labels = [.. node.Labels.AsSpan(0, ~at), label, .. node.Labels.AsSpan(~at)];
        Changed(node);
        Count(EntityKind.Node, label, 1);
        AddEntries(EntityKind.Node, label, id, node.Properties);
        Unproven(EntityKind.Node, id);
        return true;
    }

    public bool RemoveLabel(long id, int label)
    {
        if (Node(id) is not { } node || Array.BinarySearch(node.Labels, label) is var at && at < 0) return false;
        if (node.State != RecordState.New) Session.Labels.Delete(label, id);
        RemoveEntries(EntityKind.Node, label, id, node.Properties);
        node.Labels = [.. node.Labels.AsSpan(0, at), .. node.Labels.AsSpan(at + 1)];
        Changed(node);
        Count(EntityKind.Node, label, -1);
        return true;
    }

    public bool SetNodeProperty(long id, int key, Value value)
    {
        if (Node(id) is not { } node || Same(node.Properties.Get(key), value)) return false;
        CheckStorable(value);
        ChangeProperty(EntityKind.Node, node.Labels, id, node.Properties, key, value);
        Changed(node);
        if (value.IsNull) Unproven(EntityKind.Node, id);
        return true;
    }

    private static int[] Distinct(ReadOnlySpan<int> labels)
    {
        if (labels.Length == 0) return [];
        if (labels.Length == 1) return [labels[0]];
        return [.. new SortedSet<int>(labels.ToArray())];
    }
}
