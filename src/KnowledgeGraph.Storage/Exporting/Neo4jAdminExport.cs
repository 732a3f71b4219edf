using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Copying;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Exporting;

/// <summary>
/// Writes a graph as the CSV files that <c>neo4j-admin database import full</c> reads, and the command line for it: the quickest way to fill a server that is stopped.
/// Files of the same names are overwritten.
/// </summary>
public sealed class Neo4jAdminExport(ICypherConnection from)
{
    public const string CommandFile = "import.sh";

    /// <summary>Statements to run on the imported graph, for what CSV cannot say.</summary>
    public const string AfterFile = "after-import.cypher";

    private const string Command = """
        #!/bin/sh
        # Run while the server is stopped: sh import.sh [database [more options]]. It makes the database; one that is there is replaced only with --overwrite-destination.
        # Afterwards start the server and run: cypher-shell -f after-import.cypher, and kg schema apply --store neo4j://…
        # NEO4J_ADMIN names the tool where it is not on the path.
        cd "$(dirname "$0")" || exit 1
        database="${1:-neo4j}"
        [ "$#" -eq 0 ] || shift
        exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" "$@" \
          --id-type=string --multiline-fields=true --array-delimiter=U+001F --skip-bad-relationships=false \
          {FILES}

        """;

    /// <exception cref="ExportException">A value cannot be written as the import wants it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Task<ExportReport> RunAsync(string folder, IProgress<CopyProgress>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        return from.ReadAsync(graph => WriteAsync(graph, folder, progress, cancellation), cancellation);
    }

    private static async Task<ExportReport> WriteAsync(ICypherTransaction graph, string folder, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        var inventory = await GraphInventory.TakeAsync(graph, cancellation).ConfigureAwait(false);
        var total = inventory.NodeCount + inventory.RelationshipCount;
        var written = 0L;
        var files = new List<string>();
        var after = new List<string>();
        var leftOut = inventory.LeftOut.ToList();
        foreach (var (label, count) in inventory.Nodes)
        {
            var name = $"nodes-{label}.csv";
            EmptyLists(await NodesAsync(graph, label, Path.Combine(folder, name), cancellation).ConfigureAwait(false), count, $"(x:{CypherName.Quote(label)})", after, leftOut);
            files.Add($"--nodes={name}");
            progress?.Report(new CopyProgress(label, written += count, total));
        }

        foreach (var (kind, count) in inventory.Relationships)
        {
            var name = $"relationships-{kind.From}-{kind.Type}-{kind.To}.csv";
            var columns = await RelationshipsAsync(graph, kind, Path.Combine(folder, name), cancellation).ConfigureAwait(false);
            EmptyLists(columns, count, $"(:{CypherName.Quote(kind.From)})-[x:{CypherName.Quote(kind.Type)}]->(:{CypherName.Quote(kind.To)})", after, leftOut);
            files.Add($"--relationships={kind.Type}={name}");
            progress?.Report(new CopyProgress(kind.Type, written += count, total));
        }

        var command = Path.Combine(folder, CommandFile);
        await File.WriteAllTextAsync(command, Command.ReplaceLineEndings("\n").Replace("{FILES}", string.Join(" \\\n  ", files), StringComparison.Ordinal), cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, AfterFile), string.Concat(after), cancellation).ConfigureAwait(false);
        return new ExportReport(inventory.NodeCount, inventory.RelationshipCount, files.Count, command, leftOut);
    }

    /// <summary>The import drops empty lists. Where everything else has the property, whoever lacks it afterwards had one.</summary>
    private static void EmptyLists(ImportColumns columns, long count, string pattern, List<string> after, List<string> leftOut)
    {
        foreach (var column in columns.Where(column => column.EmptyLists > 0))
        {
            var property = $"x.{CypherName.Quote(column.Name)}";
            if (column.Noted == count)
                after.Add($"MATCH {pattern} WHERE {property} IS NULL SET {property} = [];\n");
            else
                leftOut.Add($"{column.EmptyLists} empty lists in {column.Name} of {pattern}: the import drops them, and others have none");
        }
    }

    private static async Task<ImportColumns> NodesAsync(ICypherTransaction graph, string label, string path, CancellationToken cancellation)
    {
        var columns = new ImportColumns($":{label}");
        await foreach (var (_, properties) in OwnNodesAsync().ConfigureAwait(false)) columns.Note(properties);
        var others = columns.Where(column => column.Name != "id").ToList();
        await using var file = new ImportFile(path, [$"id:ID({label})", ":LABEL", .. others.Select(column => column.Header)]);
        await foreach (var (labels, properties) in OwnNodesAsync().ConfigureAwait(false))
            await file.WriteAsync([(string)properties["id"]!, string.Join(ImportColumn.ArrayDelimiter, labels), .. others.Select(column => column.Cell(properties))]).ConfigureAwait(false);

        return columns;

        async IAsyncEnumerable<(IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties)> OwnNodesAsync()
        {
            await using var nodes = await graph.RunAsync(new CypherStatement(CopyCypher.ReadNodes(label)), cancellation).ConfigureAwait(false);
            while (await nodes.NextAsync(cancellation).ConfigureAwait(false) is { } row)
            {
                var labels = ((IReadOnlyList<object?>)row[0]!).Cast<string>().ToList();
                if (GraphInventory.KeyOf(labels) == label) yield return (labels, (IReadOnlyDictionary<string, object?>)row[1]!);
            }
        }
    }

    private static async Task<ImportColumns> RelationshipsAsync(ICypherTransaction graph, RelationshipKind kind, string path, CancellationToken cancellation)
    {
        var columns = new ImportColumns(kind.ToString());
        await foreach (var (_, _, properties) in AllAsync().ConfigureAwait(false)) columns.Note(properties);
        await using var file = new ImportFile(path, [$":START_ID({kind.From})", $":END_ID({kind.To})", .. columns.Select(column => column.Header)]);
        await foreach (var (start, end, properties) in AllAsync().ConfigureAwait(false))
            await file.WriteAsync([start, end, .. columns.Select(column => column.Cell(properties))]).ConfigureAwait(false);
        return columns;

        async IAsyncEnumerable<(string Start, string End, IReadOnlyDictionary<string, object?> Properties)> AllAsync()
        {
            await using var starts = await graph.RunAsync(new CypherStatement(CopyCypher.ReadRelationships(kind)), cancellation).ConfigureAwait(false);
            while (await starts.NextAsync(cancellation).ConfigureAwait(false) is { } row)
            {
                foreach (var end in ((IReadOnlyList<object?>)row[1]!).Cast<IReadOnlyList<object?>>())
                    yield return ((string)row[0]!, (string)end[0]!, (IReadOnlyDictionary<string, object?>)end[1]!);
            }
        }
    }
}
