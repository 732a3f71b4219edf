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

    /// <summary>A hub's relationships of one type, up to this many, are kept by those who read a snapshot: at most 256 such lists in each generation, 32 MB in all.</summary>
    public const int LongestKeptOfType = 2_048;

    private const int KeptHubs = 256;

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
        KeptOfType = new(KeptHubs);
        LabelSets = new(Labels, Counts);
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

    /// <summary>Relationships of one type at a hub. Only where nothing is written.</summary>
    public GenerationCache<(long Node, int Type, bool Outgoing), RelationshipRecord[]> KeptOfType { get; }

    /// <summary>Which nodes have a label. Only where nothing is written.</summary>
    public LabelSets LabelSets { get; }

    /// <summary>The commit that the kept records show; -1 where none are kept.</summary>
    public long Version { get; set; } = -1;

    public ByteWriter Key { get; } = new();

    public void Forget()
    {
        KeptNodes.Clear();
        KeptRelationships.Clear();
        KeptAdjacency.Clear();
        KeptOfType.Clear();
        LabelSets.Clear();
        Version = -1;
    }

    /// <summary>Makes sure that the kept records are those of this commit.</summary>
    public void Show(long version)
    {
        if (Version != version) Forget();
        Version = version;
    }
}
