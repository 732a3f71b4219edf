using System.Globalization;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Schema;

/// <summary>
/// Brings a graph to the schema of this build: constraints and indexes from <c>graph-schema/migrations</c>, in order, each once.
/// What was applied is recorded in the graph as neo4j-migrations does: a chain of <c>(:__Neo4jMigration {version, description, type, source, checksum})</c>
/// that starts with BASELINE, joined by <c>MIGRATED_TO {at}</c>.
/// </summary>
/// <remarks>
/// Every statement of a migration can run twice without harm, so a crash between a step and its record only makes the step run again, and several writers may start at once:
/// each runs the steps, one records them, and each sees to it that what stands at the end is right. That a version is recorded once is a constraint of its own.
/// </remarks>
public sealed class SchemaMigrator
{
    private const int MostRounds = 10;

    private readonly ICypherConnection _connection;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<Migration> _migrations;

    public SchemaMigrator(ICypherConnection connection, TimeProvider? time = null)
        : this(connection, time, MigrationFiles.Embedded)
    {
    }

    internal SchemaMigrator(ICypherConnection connection, TimeProvider? time, IReadOnlyList<Migration> migrations)
    {
        _connection = connection;
        _time = time ?? TimeProvider.System;
        _migrations = migrations;
    }

    /// <summary>All migrations of this build and of the graph, by version. Only reads.</summary>
    public async Task<IReadOnlyList<MigrationStatus>> StatusAsync(CancellationToken cancellation = default)
    {
        var recorded = await RecordedAsync(cancellation).ConfigureAwait(false);
        var known = _migrations.Select(migration => recorded.TryGetValue(migration.Version, out var record)
            ? new MigrationStatus(
                migration.Version,
                migration.Description,
                migration.Source,
                record.Checksum == migration.Checksum ? MigrationState.Applied : MigrationState.Changed,
                record.AppliedAt)
            : new MigrationStatus(migration.Version, migration.Description, migration.Source, MigrationState.Pending, null));
        var unknown = recorded.Where(record => _migrations.All(migration => migration.Version != record.Key))
            .Select(record => new MigrationStatus(record.Key, record.Value.Description, record.Value.Source, MigrationState.Unknown, record.Value.AppliedAt));
        return [.. known.Concat(unknown).OrderBy(status => status.Version)];
    }

    /// <summary>Applies what is pending and returns what was applied here; an up-to-date graph is only read.</summary>
    /// <exception cref="MigrationException">A migration was changed after it had been applied, or the graph is newer than this build.</exception>
    public async Task<IReadOnlyList<Migration>> ApplyAsync(CancellationToken cancellation = default)
    {
        var status = await StatusAsync(cancellation).ConfigureAwait(false);
        if (status.FirstOrDefault(s => s.State == MigrationState.Changed) is { } changed)
            throw new MigrationException($"{changed.Source} was changed after it had been applied at {changed.AppliedAt}; put it back and add a new migration instead.");
        if (status.FirstOrDefault(s => s.State == MigrationState.Unknown) is { } unknown)
            throw new MigrationException($"This graph has migration {unknown.Version} ({unknown.Description}), which this version does not know: use a newer one.");

        var pending = _migrations.Where(migration => status.Any(s => s.Version == migration.Version && s.State == MigrationState.Pending)).ToList();
        if (pending.Count > 0)
            await RunAsync(OneRecordAVersion, cancellation).ConfigureAwait(false);
        var applied = new List<Migration>();
        foreach (var migration in pending)
        {
            // Another writer may have got there meanwhile.
            if ((await RecordedAsync(cancellation).ConfigureAwait(false)).ContainsKey(migration.Version)) continue;
            await ApplyAsync(migration, cancellation).ConfigureAwait(false);
            applied.Add(migration);
        }

        if (pending.Count > 0) await ConvergeAsync(cancellation).ConfigureAwait(false);
        return applied;
    }

    /// <summary>
    /// Where writers start at once, one may make an index of an early migration just when another has dropped it for a later one. So whoever ran steps looks at what stands, and runs them again
    /// until it is right. Whoever changes something looks after that, so the last look is right.
    /// </summary>
    private async Task ConvergeAsync(CancellationToken cancellation)
    {
        var wanted = IndexNames.Of(_migrations);
        for (var round = 0; round < MostRounds; round++)
        {
            var rows = await _connection.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name RETURN name"), cancellation).ConfigureAwait(false);
            if (wanted.AreThere([.. rows.Select(row => row.Text("name"))])) return;
            foreach (var statement in _migrations.SelectMany(migration => migration.Statements))
                await RunAsync(statement, cancellation).ConfigureAwait(false);
        }

        throw new MigrationException("The graph's indexes do not become what the migrations say; see SHOW INDEXES, and run kg schema apply while nothing else writes.");
    }

    private async Task ApplyAsync(Migration migration, CancellationToken cancellation)
    {
        // Neo4j refuses schema and data changes in one transaction; a schema change at a time also keeps each short.
        foreach (var statement in migration.Statements)
            await RunAsync(statement, cancellation).ConfigureAwait(false);

        var before = _migrations.LastOrDefault(m => m.Version < migration.Version);
        var record = new CypherStatement(RecordText, new Dictionary<string, object?>
        {
            ["before"] = before is null ? "BASELINE" : VersionText(before.Version),
            ["version"] = VersionText(migration.Version),
            ["description"] = migration.Description,
            ["source"] = migration.Source,
            ["checksum"] = migration.Checksum,
            ["at"] = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        await _connection.WriteAsync(transaction => transaction.ExecuteAsync(record, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task RunAsync(string statement, CancellationToken cancellation)
    {
        try
        {
            await _connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement), cancellation), cancellation).ConfigureAwait(false);
        }
        catch (CypherStatementException e) when (e.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" or "Neo.ClientError.Schema.IndexAlreadyExists")
        {
            // IF NOT EXISTS looks before it locks: another writer made the same in between, or what a later migration has in its place under another name.
        }
    }

    private async Task<Dictionary<int, Recorded>> RecordedAsync(CancellationToken cancellation)
    {
        var rows = await _connection.RowsAsync(new CypherStatement(RecordedText), cancellation).ConfigureAwait(false);
        return rows.ToDictionary(
            row => int.Parse(row.Text("version"), CultureInfo.InvariantCulture),
            row => new Recorded(row.TextOrNull("description") ?? "", row.TextOrNull("source") ?? "", row.TextOrNull("checksum") ?? "", row.TextOrNull("at")));
    }

    private static string VersionText(int version) => version.ToString("000", CultureInfo.InvariantCulture);

    private sealed record Recorded(string Description, string Source, string Checksum, string? AppliedAt);

    private const string OneRecordAVersion = "CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:__Neo4jMigration) REQUIRE m.version IS UNIQUE";

    private const string RecordedText = """
        MATCH (m:__Neo4jMigration)
        WHERE m.version <> 'BASELINE'
        OPTIONAL MATCH ()-[r:MIGRATED_TO]->(m)
        RETURN m.version AS version, m.description AS description, m.source AS source, m.checksum AS checksum, toString(r.at) AS at
        ORDER BY version
        """;

    private const string RecordText = """
        MERGE (before:__Neo4jMigration {version: $before})
        MERGE (m:__Neo4jMigration {version: $version})
        ON CREATE SET m.description = $description, m.type = 'CYPHER', m.source = $source, m.checksum = $checksum
        MERGE (before)-[r:MIGRATED_TO]->(m)
        ON CREATE SET r.at = datetime($at)
        """;
}
