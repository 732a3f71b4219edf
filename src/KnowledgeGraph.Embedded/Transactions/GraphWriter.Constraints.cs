using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;

namespace KnowledgeGraph.Embedded.Transactions;

internal sealed partial class GraphWriter
{
    /// <summary>Checks that what changed has the properties it must have; to be called when a statement ends.</summary>
    /// <exception cref="ConstraintViolationException">A property is missing.</exception>
    public void VerifyConstraints()
    {
        if (_unproven.Count == 0) return;
        foreach (var (kind, entity) in _unproven)
        {
            if (kind == EntityKind.Node && Node(entity) is { } node)
                foreach (var label in node.Labels) CheckExistence(kind, label, entity, node.Properties);
            else if (kind == EntityKind.Relationship && Entry(entity) is { } entry)
                CheckExistence(kind, entry.Record.Type, entity, entry.Properties);
        }

        _unproven.Clear();
    }

    private void Unproven(EntityKind kind, long entity)
    {
        if (Vocabulary.Catalog.DemandsExistence) _unproven.Add((kind, entity));
    }

    private void CheckExistence(EntityKind kind, int labelOrType, long entity, PropertySet properties)
    {
        foreach (var constraint in Vocabulary.Catalog.ExistenceFor(kind, labelOrType))
            foreach (var key in constraint.Keys)
                if (properties.Get(key).IsNull)
                {
                    throw new ConstraintViolationException(
                        $"{Noun(kind)}({entity}) with {What(kind)} `{constraint.Definition.LabelOrType}` must have the property `{TokenName(TokenKind.PropertyKey, key)}`"
                        + $" (constraint `{constraint.Definition.Name}`)");
                }
    }

    /// <param name="changedKey">Look only at indexes with this property; -1 for all.</param>
    private void CheckUnique(EntityKind kind, int labelOrType, long entity, PropertySet properties, int changedKey = -1)
    {
        foreach (var index in Vocabulary.Catalog.For(kind, labelOrType))
        {
            if (!index.IsUnique || (changedKey >= 0 && !index.Covers(changedKey)) || !TryKey(index, properties, _scratch)) continue;
            var holder = Session.Index.FindFirst(index.Id, _scratch.Written);
            if (holder >= 0 && holder != entity) throw Duplicate(index, holder, properties);
        }
    }

    private static ConstraintViolationException Duplicate(StoredIndex index, long holder, PropertySet properties)
    {
        var definition = index.Definition;
        var names = string.Join(", ", definition.Properties.Select((name, i) => $"`{name}` = {Show(properties.Get(index.Keys[i]))}"));
        var noun = definition.Properties.Count == 1 ? "property" : "properties";
        return new($"{Noun(definition.Entity)}({holder}) already exists with {What(definition.Entity)} `{definition.LabelsOrTypes[0]}` and {noun} {names}");
    }

    private static string Show(Value value) => value.Kind switch
    {
        ValueKind.String => $"'{value.AsString()}'",
        ValueKind.Integer => value.AsInteger().ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.List => $"[{string.Join(", ", value.AsList().Select(Show))}]",
        _ => $"a {value.Kind}",
    };

    private static string Noun(EntityKind kind) => kind == EntityKind.Node ? "Node" : "Relationship";

    private static string What(EntityKind kind) => kind == EntityKind.Node ? "label" : "type";
}
