using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.FullText;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Embedded.Transactions;

namespace KnowledgeGraph.Embedded.Checking;

/// <summary>Checks one snapshot. Every pair of tables that must agree is compared both ways: each entry has its counterpart, and there are as many.</summary>
internal sealed class ConsistencyCheck(GraphReader graph)
{
    private const int MostFindings = 1000;
    private readonly List<CheckFinding> _findings = [];
    private readonly Dictionary<(EntityKind Kind, int Token), long> _counted = [];
    private readonly Dictionary<long, long> _entries = [];
    private readonly ByteWriter _key = new();

    private SqliteDatabase Database => graph.Session.Database;

    public IReadOnlyList<CheckFinding> Run()
    {
        CheckFile();
        if (_findings.Count > 0) return _findings;
        CheckNodes();
        CheckRelationships();
        CheckAdjacency("outgoing", "start", "end");
        CheckAdjacency("incoming", "end", "start");
        CheckIndexes();
        CheckCounts();
        return _findings;
    }

    /// <summary>A damaged page may hide anything, so that the rest is not compared while one is there.</summary>
    private void CheckFile()
    {
        if (!Database.IsInMemory)
            foreach (var page in StoreFile.DamagedPages(Database.File)) Report("file", $"page {page:N0} does not hold what was written");
        if (_findings.Count > 0) return;
        try
        {
            foreach (var row in Database.QueryStrings("PRAGMA integrity_check(100)"))
                if (row != "ok") Report("file", row);
        }
        catch (EmbeddedStoreException fault) when (fault.Fault == EmbeddedStoreFault.Corrupt)
        {
            Report("file", fault.Message);
        }
    }

    private void CheckNodes()
    {
        long labels = 0;
        foreach (var id in graph.Nodes())
        {
            if (TryRead("nodes", id, () => graph.Node(id)!) is not { } node) continue;
            Add(EntityKind.Node, -1);
            foreach (var label in node.Labels)
            {
                labels++;
                Add(EntityKind.Node, label);
                CheckToken(TokenKind.Label, label, $"node {id}");
                if (!IsUnder(label, id)) Report("labels", $"node {id} is not under its label {label}");
            }

            CheckProperties($"node {id}", node.Properties);
            CheckEntries(EntityKind.Node, node.Labels, id, node.Properties);
        }

        if (Database.QueryInteger("SELECT count(*) FROM label_node") is var stored && stored != labels)
            Report("labels", $"{stored} entries for {labels} labels of nodes");
        if (Database.QueryInteger("SELECT coalesce(max(id), -1) FROM node") >= graph.State.NextNode) Report("nodes", "the next id is taken");
    }

    private void CheckRelationships()
    {
        foreach (var record in graph.Relationships())
        {
            if (TryRead("relationships", record.Id, () => graph.Entry(record.Id)!) is not { } entry) continue;
            Add(EntityKind.Relationship, -1);
            Add(EntityKind.Relationship, record.Type);
            CheckToken(TokenKind.RelationshipType, record.Type, $"relationship {record.Id}");
            if (!graph.NodeExists(record.Start) || !graph.NodeExists(record.End)) Report("relationships", $"relationship {record.Id} hangs on a node that does not exist");
            CheckProperties($"relationship {record.Id}", entry.Properties);
            CheckEntries(EntityKind.Relationship, [record.Type], record.Id, entry.Properties);
        }

        if (Database.QueryInteger("SELECT coalesce(max(id), -1) FROM relationship") >= graph.State.NextRelationship) Report("relationships", "the next id is taken");
    }

    private void CheckAdjacency(string table, string node, string other)
    {
        foreach (var id in Database.QueryStrings(
            $"SELECT id FROM relationship r WHERE NOT EXISTS (SELECT 1 FROM {table} a WHERE a.node = r.{node} AND a.type = r.type AND a.other = r.{other} AND a.relationship = r.id) LIMIT 100"))
            Report("adjacency", $"relationship {id} is not in {table}");
        var (stored, expected) = (Database.QueryInteger($"SELECT count(*) FROM {table}"), Database.QueryInteger("SELECT count(*) FROM relationship"));
        if (stored != expected) Report("adjacency", $"{stored} entries in {table} for {expected} relationships");
    }

    private void CheckProperties(string owner, PropertySet properties)
    {
        var last = -1;
        foreach (var (key, _) in properties.All())
        {
            CheckToken(TokenKind.PropertyKey, key, owner);
            if (key <= last) Report("nodes", $"{owner} has its properties out of order");
            last = key;
        }
    }

    private void CheckEntries(EntityKind kind, int[] labelsOrTypes, long entity, PropertySet properties)
    {
        foreach (var token in labelsOrTypes)
        {
            foreach (var index in graph.Vocabulary.Catalog.For(kind, token))
            {
                if (!index.HasEntries || !GraphWriter.TryKey(index, properties, _key)) continue;
                _entries[index.Id] = _entries.GetValueOrDefault(index.Id) + 1;
                var found = graph.Session.Index.Find(index.Id, _key.Written);
                if (!found.Contains(entity)) Report("indexes", $"{kind} {entity} is missing in index {index.Definition.Name}");
                if (index.IsUnique && found.Length > 1) Report("indexes", $"{kind} {entity} shares a value that is unique in index {index.Definition.Name}");
            }

            foreach (var constraint in graph.Vocabulary.Catalog.ExistenceFor(kind, token))
                foreach (var key in constraint.Keys)
                    if (properties.Get(key).IsNull) Report("indexes", $"{kind} {entity} lacks a property that constraint {constraint.Definition.Name} demands");
        }
    }

    private void CheckIndexes()
    {
        foreach (var index in graph.Vocabulary.Catalog.All)
        {
            if (index.IsFullText)
            {
                CheckFullText(index);
                continue;
            }

            var stored = Database.QueryInteger($"SELECT count(*) FROM index_entry WHERE idx = {index.Id}");
            var expected = _entries.GetValueOrDefault(index.Id);
            if (stored != expected) Report("indexes", $"index {index.Definition.Name} has {stored} entries for {expected} entities");
        }
    }

    private void CheckFullText(StoredIndex index)
    {
        var expected = index.Definition.Entity == EntityKind.Node
            ? index.LabelsOrTypes.SelectMany(graph.NodesWithLabel).Distinct().Count(id => HasText(index, graph.Node(id)!.Properties))
            : graph.Relationships().Count(record => index.LabelsOrTypes.Contains(record.Type) && HasText(index, graph.Entry(record.Id)!.Properties));
        var stored = new FullTextIndex(Database, index).Count();
        if (stored != expected) Report("indexes", $"full-text index {index.Definition.Name} has {stored} entries for {expected} entities");
    }

    private static bool HasText(StoredIndex index, PropertySet properties) => index.Keys.Any(key => FullTextIndex.TextOf(properties.Get(key)) is not null);

    private void CheckCounts()
    {
        foreach (var ((kind, token), count) in _counted)
            if (graph.Session.Counts.Read(kind, token) is var stored && stored != count) Report("counts", $"{stored} stored, {count} counted for {kind} and token {token}");
        foreach (var kind in Enum.GetValues<EntityKind>())
            for (var token = -1; token < graph.TokenCount(GraphCatalog.NameKind(kind)); token++)
                if (!_counted.ContainsKey((kind, token)) && graph.Session.Counts.Read(kind, token) is not 0) Report("counts", $"a count of {kind} is stored for token {token}, of which there are none");
    }

    private T? TryRead<T>(string where, long id, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is EmbeddedStoreException or IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            Report(where, $"record {id} cannot be read: {e.Message}");
            return null;
        }
    }

    private void CheckToken(TokenKind kind, int token, string owner)
    {
        if (token < 0 || token >= graph.TokenCount(kind)) Report("nodes", $"{owner} uses the unknown {kind} token {token}");
    }

    private bool IsUnder(int label, long node)
    {
        Span<long> found = stackalloc long[1];
        return graph.Session.Labels.Scan(label, node - 1, node + 1, found) == 1;
    }

    private void Add(EntityKind kind, int token) => _counted[(kind, token)] = _counted.GetValueOrDefault((kind, token)) + 1;

    private void Report(string where, string what)
    {
        if (_findings.Count < MostFindings) _findings.Add(new(where, what));
    }
}
