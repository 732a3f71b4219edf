using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Backups;

/// <summary>
/// Writes what can be read of a damaged graph into a new one, and says what could not. Only pages whose checksums fit are believed. The damaged store is not changed: a copy of it is read.
/// Nodes and relationships get new element ids; ids that are properties stay.
/// </summary>
public sealed class StoreRecovery
{
    private const int BatchSize = 10_000;
    private readonly SqliteDatabase _source;
    private readonly EmbeddedGraph _target;
    private readonly List<string> _lost = [];
    private readonly Dictionary<long, long> _nodes = [];
    private readonly Dictionary<TokenKind, List<string>> _names = [];
    private long _relationships;

    private StoreRecovery(SqliteDatabase source, EmbeddedGraph target) => (_source, _target) = (source, target);

    /// <param name="folder">The damaged store's folder.</param>
    /// <param name="target">A folder without a graph; made where it is missing.</param>
    /// <exception cref="EmbeddedStoreException">Not even the names of labels and properties can be read.</exception>
    /// <exception cref="IOException">The target holds a graph already, or there is no room for it and for a copy of the source.</exception>
    public static RecoveryReport Run(string folder, string target)
    {
        if (Path.Exists(Path.Combine(target, EmbeddedOptions.FileName))) throw new IOException($"{target} holds a graph already; a recovery overwrites nothing. Give another folder.");
        var copy = Directory.CreateDirectory(Path.Combine(target, ".recovery")).FullName;
        try
        {
            foreach (var ending in (string[])["", "-wal"])
                if (File.Exists(Path.Combine(folder, EmbeddedOptions.FileName + ending))) File.Copy(Path.Combine(folder, EmbeddedOptions.FileName + ending), Path.Combine(copy, EmbeddedOptions.FileName + ending), overwrite: true);
            ChecksumVfs.PassFirstPage(true);
            using var source = SqliteDatabase.Open(Path.Combine(copy, EmbeddedOptions.FileName), shared: false, StoreFile.LayerFor(Path.Combine(copy, EmbeddedOptions.FileName)));
            using var graph = EmbeddedGraph.Open(new EmbeddedOptions { Folder = target });
            return new StoreRecovery(source, graph).Run();
        }
        finally
        {
            ChecksumVfs.PassFirstPage(false);
            Directory.Delete(copy, recursive: true);
        }
    }

    private RecoveryReport Run()
    {
        var tokens = new TokenTable(_source);
        foreach (var kind in Enum.GetValues<TokenKind>()) _names[kind] = tokens.Read(kind);
        CopyNodes();
        CopyRelationships();
        CopySchema();
        return new RecoveryReport(_nodes.Count, _relationships, _lost);
    }

    private void CopyNodes()
    {
        var table = new NodeTable(_source, new RecordCodec());
        var rows = new ReadableRows(_source, "node", EndOf("node", "next_node"));
        foreach (var batch in rows.Ids().Chunk(BatchSize))
        {
            Write(writer =>
            {
                foreach (var id in batch)
                {
                    if (TryRead($"node {id}", () => table.Find(id)) is not { } node || TryRead($"node {id}", () => Properties(writer, node.Properties)) is not { } properties) continue;
                    int[] labels = [.. node.Labels.Select(label => Token(writer, TokenKind.Label, label))];
                    _nodes[id] = writer.CreateNode(labels, properties);
                }
            });
        }
        TellGaps("nodes", rows);
    }

    private void CopyRelationships()
    {
        var table = new RelationshipTable(_source, new RecordCodec());
        var rows = new ReadableRows(_source, "relationship", EndOf("relationship", "next_relationship"));
        var loose = 0L;
        foreach (var batch in rows.Ids().Chunk(BatchSize))
        {
            Write(writer =>
            {
                foreach (var id in batch)
                {
                    if (TryRead($"relationship {id}", () => table.Find(id)) is not { } entry) continue;
                    if (!_nodes.TryGetValue(entry.Record.Start, out var start) || !_nodes.TryGetValue(entry.Record.End, out var end)) loose++;
                    else if (TryRead($"relationship {id}", () => Properties(writer, entry.Properties)) is { } properties)
                    {
                        writer.CreateRelationship(Token(writer, TokenKind.RelationshipType, entry.Record.Type), start, end, properties);
                        _relationships++;
                    }
                }
            });
        }
        TellGaps("relationships", rows);
        if (loose > 0) _lost.Add($"{loose:N0} relationships of nodes that could not be read");
    }

    private void CopySchema()
    {
        var catalog = new CatalogTable(_source);
        var constraints = TryRead("the list of constraints", catalog.Constraints) ?? [];
        foreach (var (_, constraint) in constraints) Make($"constraint {constraint.Name}", writer => writer.CreateConstraint(constraint));
        foreach (var (_, index) in TryRead("the list of indexes", catalog.Indexes) ?? [])
            if (index.OwningConstraint is null) Make($"index {index.Name}", writer => writer.CreateIndex(index));
    }

    private void Make(string what, Action<IGraphWriter> make) => TryRead(what, () =>
    {
        Write(make);
        return what;
    });

    private void Write(Action<IGraphWriter> work)
    {
        using var writer = _target.BeginWrite();
        work(writer);
        writer.Commit();
    }

    private List<KeyValuePair<int, Cypher.Values.Value>> Properties(IGraphWriter writer, PropertySet properties) =>
        [.. properties.All().Select(property => KeyValuePair.Create(Token(writer, TokenKind.PropertyKey, property.Key), property.Value))];

    private int Token(IGraphWriter writer, TokenKind kind, int token) => writer.GetOrAddToken(kind, _names[kind][token]);

    /// <summary>Above the highest id: from the state row, and where that cannot be read, as far as ids can be sought.</summary>
    private long EndOf(string table, string next) =>
        TryRead($"the next id of {table}", () => (object)_source.QueryInteger($"SELECT {next} FROM state")) is long end and > 0 ? end : 1L << 40;

    private T? TryRead<T>(string what, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is EmbeddedStoreException or ConstraintViolationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            _lost.Add($"{what}: {exception.Message}");
            return null;
        }
    }

    private void TellGaps(string what, ReadableRows rows)
    {
        foreach (var (first, last) in rows.Gaps) _lost.Add($"{what} {first:N0} to {last:N0}, as far as there were any: their page does not hold what was written");
    }
}
