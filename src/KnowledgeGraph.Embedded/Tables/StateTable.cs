using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The one row that every commit rewrites: it tells a cache whether it is still right.</summary>
/// <param name="Version">Commits so far.</param>
/// <param name="Labels">How many label tokens there are; so for types and keys.</param>
/// <param name="Catalog">Changes of indexes and constraints so far.</param>
internal readonly record struct GraphState(long Version, int Labels, int Types, int Keys, long NextNode, long NextRelationship, long Catalog);

/// <inheritdoc cref="GraphState"/>
internal sealed class StateTable(SqliteDatabase database)
{
    private readonly SqliteStatement _read = database.Prepare("SELECT version, labels, types, keys, next_node, next_relationship, catalog FROM state");

    private readonly SqliteStatement _write = database.Prepare(
        "UPDATE state SET version = ?1, labels = ?2, types = ?3, keys = ?4, next_node = ?5, next_relationship = ?6, catalog = ?7");

    public GraphState Read()
    {
        if (!_read.Step()) throw new EmbeddedStoreException(EmbeddedStoreFault.Corrupt, $"{database.File} has lost its state row.");
        var state = new GraphState(
            _read.Integer(0), (int)_read.Integer(1), (int)_read.Integer(2), (int)_read.Integer(3), _read.Integer(4), _read.Integer(5), _read.Integer(6));
        _read.Reset();
        return state;
    }

    public void Write(GraphState state) => _write
        .Bind(1, state.Version).Bind(2, state.Labels).Bind(3, state.Types).Bind(4, state.Keys)
        .Bind(5, state.NextNode).Bind(6, state.NextRelationship).Bind(7, state.Catalog).Run();
}
