using System.Text.Json;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The definitions of indexes and constraints, as JSON.</summary>
internal sealed class CatalogTable(SqliteDatabase database)
{
    private readonly SqliteStatement _indexes = database.Prepare("SELECT id, definition FROM catalog WHERE kind = 'index' ORDER BY id");
    private readonly SqliteStatement _constraints = database.Prepare("SELECT id, definition FROM catalog WHERE kind = 'constraint' ORDER BY id");
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO catalog(name, kind, definition) VALUES (?1, ?2, ?3) RETURNING id");
    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM catalog WHERE name = ?1 AND kind = ?2");

    public List<(long Id, IndexDefinition Definition)> Indexes() => Read(_indexes, CatalogJson.Index);

    public List<(long Id, ConstraintDefinition Definition)> Constraints() => Read(_constraints, CatalogJson.Constraint);

    /// <summary>An index that backs a constraint has the constraint's name, so names are unique within a kind only.</summary>
    public long Insert(IndexDefinition index) => Insert("index:" + index.Name, "index", JsonSerializer.Serialize(index));

    public long Insert(ConstraintDefinition constraint) => Insert("constraint:" + constraint.Name, "constraint", JsonSerializer.Serialize(constraint));

    public void DeleteIndex(string name) => _delete.Bind(1, "index:" + name).Bind(2, "index").Run();

    public void DeleteConstraint(string name) => _delete.Bind(1, "constraint:" + name).Bind(2, "constraint").Run();

    private long Insert(string name, string kind, string definition)
    {
        _insert.Bind(1, name).Bind(2, kind).Bind(3, definition).Step();
        var id = _insert.Integer(0);
        _insert.Step();
        return id;
    }

    private static List<(long Id, T Definition)> Read<T>(SqliteStatement statement, Func<JsonElement, T> read)
    {
        var rows = new List<(long, T)>();
        while (statement.Step()) rows.Add((statement.Integer(0), Parsed(statement.Text(1), read)));
        return rows;
    }

    private static T Parsed<T>(string definition, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(definition);
        return read(json.RootElement);
    }
}
