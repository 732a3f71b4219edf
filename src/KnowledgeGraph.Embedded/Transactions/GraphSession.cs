using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>
/// A connection with its tables and the records that it has decoded; it serves one transaction at a time, and is used again by the next.
/// </summary>
internal sealed class GraphSession
{
    /// <summary>Longer adjacency lists are read as they are asked for, type by type, and not kept.</summary>
    public const int LongestKeptAdjacency = 256;

    public GraphSession(SqliteDatabase database, int cachedRecords)
    {
        var codec = new RecordCodec();
        Database = database;
        State = new StateTable(database);
        Tokens = new TokenTable(database);
        Nodes = new NodeTable(database, codec);
        Relationships = new RelationshipTable(database, codec);
        Outgoing = new AdjacencyTable(database, outgoing: true);
        Incoming = new AdjacencyTable(database, outgoing: false);
        Labels = new LabelTable(database);
        Index = new IndexTable(database);
        Counts = new CountTable(database);
        Catalog = new CatalogTable(database);
        KeptNodes = new(cachedRecords);
        KeptRelationships = new(cachedRecords);
        KeptAdjacency = new(cachedRecords);
    }

    public SqliteDatabase Database { get; }

    public StateTable State { get; }

    public TokenTable Tokens { get; }

    public NodeTable Nodes { get; }

    public RelationshipTable Relationships { get; }

    public AdjacencyTable Outgoing { get; }

    public AdjacencyTable Incoming { get; }

    public LabelTable Labels { get; }

    public IndexTable Index { get; }

    public CountTable Counts { get; }

    public CatalogTable Catalog { get; }

    public GenerationCache<long, NodeRecord> KeptNodes { get; }

    public GenerationCache<long, RelationshipEntry> KeptRelationships { get; }

    /// <summary>Whole adjacency lists by node and whether outgoing.</summary>
    public GenerationCache<(long Node, bool Outgoing), RelationshipRecord[]> KeptAdjacency { get; }

    /// <summary>The commit that the kept records show; -1 where none are kept.</summary>
    public long Version { get; set; } = -1;

    public ByteWriter Key { get; } = new();

    public void Forget()
    {
        KeptNodes.Clear();
        KeptRelationships.Clear();
        KeptAdjacency.Clear();
        Version = -1;
    }

    /// <summary>Makes sure that the kept records are those of this commit.</summary>
    public void Show(long version)
    {
        if (Version != version) Forget();
        Version = version;
    }
}
