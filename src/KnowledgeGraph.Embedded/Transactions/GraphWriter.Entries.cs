using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.FullText;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>Keeps index entries in step with the entities.</summary>
internal sealed partial class GraphWriter
{
    private readonly ByteWriter _scratch = new();
    private readonly ByteWriter _otherScratch = new();

    protected override void SettleFullText()
    {
        Settle();
        if (_changedTexts.Count == 0) return;
        foreach (var group in _changedTexts.GroupBy(pair => pair.Index))
        {
            var index = Vocabulary.Catalog.All.First(other => other.Id == group.Key);
            using var writer = new FullTextIndex(Session.Database, index).OpenWriter();
            foreach (var (_, entity) in group) writer.Replace(entity, IndexedTexts(index, entity));
        }

        _changedTexts.Clear();
    }

    /// <summary>The properties that a full-text index sees of an entity, or null where the entity is not under it.</summary>
    internal Value[]? IndexedTexts(StoredIndex index, long entity)
    {
        PropertySet? properties;
        if (index.Definition.Entity == EntityKind.Node)
            properties = Node(entity) is { } node && node.Labels.AsSpan().IndexOfAny(index.LabelsOrTypes) >= 0 ? node.Properties : null;
        else
            properties = Entry(entity) is { } entry && index.LabelsOrTypes.Contains(entry.Record.Type) ? entry.Properties : null;
        return properties is null ? null : Array.ConvertAll(index.Keys, properties.Get);
    }

    /// <summary>Writes the entity's key in the index; false where it lacks one of the properties.</summary>
    internal static bool TryKey(StoredIndex index, PropertySet properties, ByteWriter key)
    {
        key.Clear();
        foreach (var property in index.Keys)
        {
            var value = properties.Get(property);
            if (value.IsNull || (index.Definition.Kind == IndexKind.Text && value.Kind != ValueKind.String) || !SortKey.TryWrite(key, value)) return false;
        }

        return true;
    }

    private void AddEntries(EntityKind kind, int labelOrType, long entity, PropertySet properties)
    {
        foreach (var index in Vocabulary.Catalog.For(kind, labelOrType))
        {
            if (index.IsFullText) _changedTexts.Add((index.Id, entity));
            else if (index.HasEntries && TryKey(index, properties, _scratch)) Session.Index.Insert(index.Id, _scratch.Written, entity);
        }
    }

    private void RemoveEntries(EntityKind kind, int labelOrType, long entity, PropertySet properties)
    {
        foreach (var index in Vocabulary.Catalog.For(kind, labelOrType))
        {
            if (index.IsFullText) _changedTexts.Add((index.Id, entity));
            else if (index.HasEntries && TryKey(index, properties, _scratch)) Session.Index.Delete(index.Id, _scratch.Written, entity);
        }
    }

    /// <summary>Sets the property in memory and moves the entity's index entries; nothing has changed where a constraint forbids it.</summary>
    private void ChangeProperty(EntityKind kind, int[] labelsOrTypes, long entity, PropertySet properties, int key, Value value)
    {
        var before = properties.Get(key);
        properties.Set(key, value);
        try
        {
            foreach (var token in labelsOrTypes)
                CheckUnique(kind, token, entity, properties, key);
        }
        catch (ConstraintViolationException)
        {
            properties.Set(key, before);
            throw;
        }

        foreach (var token in labelsOrTypes)
            foreach (var index in Vocabulary.Catalog.For(kind, token))
                if (index.Covers(key)) MoveEntry(index, entity, properties, key, before, value);
    }

    private void MoveEntry(StoredIndex index, long entity, PropertySet properties, int key, Value before, Value after)
    {
        if (index.IsFullText) _changedTexts.Add((index.Id, entity));
        if (!index.HasEntries) return;
        properties.Set(key, before);
        var had = TryKey(index, properties, _otherScratch);
        properties.Set(key, after);
        var has = TryKey(index, properties, _scratch);
        if (had && has && _scratch.Written.SequenceEqual(_otherScratch.Written)) return;
        if (had) Session.Index.Delete(index.Id, _otherScratch.Written, entity);
        if (has) Session.Index.Insert(index.Id, _scratch.Written, entity);
    }

    /// <summary>Same kind and value: what Cypher takes for equal (1 and 1.0) may still be a change.</summary>
    private bool Same(Value one, Value other)
    {
        if (one.Kind != other.Kind) return false;
        switch (one.Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.String:
                return string.Equals(one.AsString(), other.AsString(), StringComparison.Ordinal);
            case ValueKind.Integer:
                return one.AsInteger() == other.AsInteger();
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                return false;
            default:
                _scratch.Clear();
                _otherScratch.Clear();
                ValueCodec.Write(_scratch, one);
                ValueCodec.Write(_otherScratch, other);
                return _scratch.Written.SequenceEqual(_otherScratch.Written);
        }
    }

    private static void CheckStorable(PropertySet properties)
    {
        foreach (var (_, value) in properties.All()) CheckStorable(value);
    }

    private static void CheckStorable(Value value)
    {
        if (value.Kind is ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
            throw new ArgumentException($"A {value.Kind} cannot be stored as a property.");

        // Years that the calendar does not reach are found out here, not when the record is stored.
        if (value.Kind == ValueKind.Date) value.AsDate();
        if (value.Kind == ValueKind.LocalDateTime) value.AsLocalDateTime();
        if (value.Kind != ValueKind.List) return;
        foreach (var item in value.AsList()) CheckStorable(item);
    }
}
