using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Hosting.Intake;

/// <summary>Applies the schema before the first write: the service may have started before its server did. One caller at a time.</summary>
internal sealed class SchemaOnce(SchemaMigrator migrator)
{
    private bool _applied;

    /// <exception cref="MigrationException">The store's schema is not this version's.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (_applied) return;
        await migrator.ApplyAsync(cancellation);
        _applied = true;
    }
}
