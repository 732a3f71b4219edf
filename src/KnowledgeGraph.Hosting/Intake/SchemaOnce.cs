using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Storage.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Intake;

/// <summary>
/// Applies the schema and the service's codebook before the first write: the service may have started before its server did. One caller at
/// a time.
/// </summary>
internal sealed class SchemaOnce(SchemaMigrator migrator, TopicCoding coding, IOptions<ServeOptions> options)
{
    private bool _applied;

    /// <exception cref="MigrationException">The store's schema is not this version's.</exception>
    /// <exception cref="CodebookException">The codebook was changed since the start, and is none any more.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (_applied) return;
        await migrator.ApplyAsync(cancellation);
        if (options.Value.Topics is { } codebook)
            await coding.ApplyAsync(CodebookFile.Parse(await File.ReadAllTextAsync(codebook, cancellation)), cancellation);
        _applied = true;
    }
}
