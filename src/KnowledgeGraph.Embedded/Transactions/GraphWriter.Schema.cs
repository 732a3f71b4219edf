using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.FullText;

namespace KnowledgeGraph.Embedded.Transactions;

internal sealed partial class GraphWriter
{
    public void CreateIndex(IndexDefinition index)
    {
        CheckName(index.Name);
        _unfinished = true;
        Build(index);
        _unfinished = false;
    }

    public void DropIndex(string name)
    {
        var index = Vocabulary.Catalog.Find(name) ?? throw new ArgumentException($"There is no index `{name}`.", nameof(name));
        if (index.IsUnique) throw new ArgumentException($"Index `{name}` belongs to constraint `{index.Definition.OwningConstraint}`: drop the constraint.", nameof(name));
        Remove(index);
    }

    public void CreateConstraint(ConstraintDefinition constraint)
    {
        CheckName(constraint.Name);
        _unfinished = true;
        Build(constraint);
        _unfinished = false;
    }

    private void Build(ConstraintDefinition constraint)
    {
        Token(constraint.Entity, constraint.LabelOrType);
        foreach (var name in constraint.Properties) GetOrAddToken(TokenKind.PropertyKey, name);
        Session.Catalog.Insert(constraint);
        Reload();
        var stored = Vocabulary.Catalog.Constraints.First(other => other.Definition.Name == constraint.Name);
        if (stored.DemandsExistence)
            foreach (var (entity, properties) in Entities(constraint.Entity, stored.LabelOrType))
                CheckExistence(constraint.Entity, stored.LabelOrType, entity, properties);
        if (constraint.Kind == ConstraintKind.Existence) return;
        Build(new IndexDefinition(constraint.Name, IndexKind.Range, constraint.Entity, [constraint.LabelOrType], constraint.Properties, constraint.Name));
    }

    public void DropConstraint(string name)
    {
        if (Constraints.All(constraint => constraint.Name != name)) throw new ArgumentException($"There is no constraint `{name}`.", nameof(name));
        Session.Catalog.DeleteConstraint(name);
        if (Vocabulary.Catalog.All.FirstOrDefault(index => index.Definition.OwningConstraint == name) is { } index) Remove(index);
        else Reload();
    }

    private void Build(IndexDefinition definition)
    {
        foreach (var name in definition.LabelsOrTypes) Token(definition.Entity, name);
        foreach (var name in definition.Properties) GetOrAddToken(TokenKind.PropertyKey, name);
        SettleFullText();
        Session.Catalog.Insert(definition);
        Reload();
        var index = Vocabulary.Catalog.Find(definition.Name)!;
        if (index.IsFullText) new FullTextIndex(Session.Database, index).Create();
        foreach (var token in index.LabelsOrTypes)
            foreach (var (entity, properties) in Entities(definition.Entity, token))
                Fill(index, entity, properties);
        SettleFullText();
    }

    private void Fill(StoredIndex index, long entity, PropertySet properties)
    {
        if (index.IsFullText) _changedTexts.Add((index.Id, entity));
        if (!index.HasEntries || !TryKey(index, properties, _scratch)) return;
        if (index.IsUnique && Session.Index.FindFirst(index.Id, _scratch.Written) is >= 0 and var holder) throw Duplicate(index, holder, properties);
        Session.Index.Insert(index.Id, _scratch.Written, entity);
    }

    private void Remove(StoredIndex index)
    {
        SettleFullText();
        Session.Catalog.DeleteIndex(index.Definition.Name);
        if (index.HasEntries) Session.Index.Drop(index.Id);
        if (index.IsFullText) new FullTextIndex(Session.Database, index).Drop();
        Reload();
    }

    private IEnumerable<(long Id, PropertySet Properties)> Entities(EntityKind kind, int labelOrType)
    {
        if (kind == EntityKind.Node)
        {
            foreach (var id in NodesWithLabel(labelOrType))
                if (Node(id) is { } node) yield return (id, node.Properties);
        }
        else
        {
            foreach (var record in RelationshipsOfType(labelOrType))
                if (Entry(record.Id) is { } entry) yield return (record.Id, entry.Properties);
        }
    }

    private void Token(EntityKind kind, string name) => GetOrAddToken(GraphCatalog.NameKind(kind), name);

    private void Reload()
    {
        _changed = true;
        Vocabulary = Vocabulary with { Catalog = GraphCatalog.Read(Session.Catalog, FindToken), CatalogVersion = Vocabulary.CatalogVersion + 1 };
    }

    private void CheckName(string name)
    {
        if (Indexes.Any(index => index.Name == name) || Constraints.Any(constraint => constraint.Name == name))
            throw new ArgumentException($"There is already an index or a constraint `{name}`.", nameof(name));
    }
}
