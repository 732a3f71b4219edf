using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Catalog;

/// <summary>All indexes and constraints of one snapshot, found by label or type. Immutable.</summary>
internal sealed class GraphCatalog
{
    private readonly Dictionary<(EntityKind, int), StoredIndex[]> _indexes;
    private readonly Dictionary<(EntityKind, int), StoredConstraint[]> _existence;

    private GraphCatalog(StoredIndex[] indexes, StoredConstraint[] constraints)
    {
        All = indexes;
        Constraints = constraints;
        Indexes = Array.ConvertAll(indexes, index => index.Definition);
        ConstraintDefinitions = Array.ConvertAll(constraints, constraint => constraint.Definition);
        _indexes = indexes
            .SelectMany(index => index.LabelsOrTypes.Select(token => (Key: (index.Definition.Entity, token), Index: index)))
            .GroupBy(pair => pair.Key, pair => pair.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _existence = constraints
            .Where(constraint => constraint.DemandsExistence)
            .GroupBy(constraint => (constraint.Definition.Entity, constraint.LabelOrType))
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public static GraphCatalog Empty { get; } = new([], []);

    public IReadOnlyList<StoredIndex> All { get; }

    public IReadOnlyList<StoredConstraint> Constraints { get; }

    public IReadOnlyList<IndexDefinition> Indexes { get; }

    public IReadOnlyList<ConstraintDefinition> ConstraintDefinitions { get; }

    public bool DemandsExistence => _existence.Count > 0;

    public static GraphCatalog Read(CatalogTable table, Func<TokenKind, string, int> token)
    {
        var indexes = table.Indexes().ConvertAll(row => new StoredIndex(
            row.Id,
            row.Definition,
            [.. row.Definition.LabelsOrTypes.Select(name => token(NameKind(row.Definition.Entity), name))],
            [.. row.Definition.Properties.Select(name => token(TokenKind.PropertyKey, name))]));
        var constraints = table.Constraints().ConvertAll(row => new StoredConstraint(
            row.Definition,
            token(NameKind(row.Definition.Entity), row.Definition.LabelOrType),
            [.. row.Definition.Properties.Select(name => token(TokenKind.PropertyKey, name))]));
        return indexes.Count + constraints.Count == 0 ? Empty : new GraphCatalog([.. indexes], [.. constraints]);
    }

    public static TokenKind NameKind(EntityKind entity) => entity == EntityKind.Node ? TokenKind.Label : TokenKind.RelationshipType;

    public ReadOnlySpan<StoredIndex> For(EntityKind entity, int labelOrType) =>
        _indexes.Count > 0 && _indexes.TryGetValue((entity, labelOrType), out var found) ? found : [];

    public ReadOnlySpan<StoredConstraint> ExistenceFor(EntityKind entity, int labelOrType) =>
        _existence.Count > 0 && _existence.TryGetValue((entity, labelOrType), out var found) ? found : [];

    public StoredIndex? Find(string name) => All.FirstOrDefault(index => index.Definition.Name == name);
}
