using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Snapshots;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>Reads one snapshot through one session. <see cref="GraphWriter"/> adds the writing, and what was written but not yet stored.</summary>
internal partial class GraphReader : IGraphReadTransaction
{
    private readonly Action<GraphSession> _release;
    private GraphSession? _session;

    /// <param name="release">Ends the snapshot and takes the session back.</param>
    /// <param name="copy">What is kept in memory of this snapshot; null for a writer.</param>
    public GraphReader(GraphSession session, GraphState state, Vocabulary vocabulary, Action<GraphSession> release, SnapshotCopy? copy = null)
    {
        Copy = copy;
        _session = session;
        _release = release;
        State = state;
        Vocabulary = vocabulary;
        session.Show(state.Version);
        session.Index.ForgetMiss();
    }

    public IReadOnlyList<IndexDefinition> Indexes => Vocabulary.Catalog.Indexes;

    public IReadOnlyList<ConstraintDefinition> Constraints => Vocabulary.Catalog.ConstraintDefinitions;

    internal GraphSession Session => _session ?? throw new ObjectDisposedException(nameof(IGraphReadTransaction), "The transaction has ended.");

    internal GraphState State { get; set; }

    internal Vocabulary Vocabulary { get; set; }

    public int FindToken(TokenKind kind, string name) => Vocabulary.Of(kind).Find(name);

    public string TokenName(TokenKind kind, int token) => Vocabulary.Of(kind)[token];

    public int TokenCount(TokenKind kind) => Vocabulary.Of(kind).Count;

    public bool NodeExists(long node) => Node(node) is not null;

    public bool RelationshipExists(long relationship) => SchemaEntities.Find(relationship) is not null || Entry(relationship) is not null;

    public ReadOnlySpan<int> Labels(long node) =>
        SchemaEntities.LabelOf(node) is >= 0 and var label ? new[] { label } : Node(node)?.Labels;

    public bool HasLabel(long node, int label) =>
        (IsSnapshot && node >= 0 ? Session.LabelSets.Has(node, label, State.NextNode) : null) ?? Labels(node).Contains(label);

    public Value NodeProperty(long node, int key) => NodeColumn(key) is { } column && (ulong)node < (ulong)column.Count
        ? column[node]
        : Node(node)?.Properties.Get(key) ?? default;

    public IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node) => Node(node)?.Properties.All() ?? [];

    public RelationshipRecord Relationship(long relationship) =>
        SchemaEntities.Find(relationship) ?? Entry(relationship)?.Record ?? throw new KeyNotFoundException($"There is no relationship {relationship}.");

    public Value RelationshipProperty(long relationship, int key) => RelationshipColumn(key) is { } column && (ulong)relationship < (ulong)column.Count
        ? column[relationship]
        : Entry(relationship)?.Properties.Get(key) ?? default;

    public IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship) => Entry(relationship)?.Properties.All() ?? [];

    public virtual long CountNodes(int label = -1) => Session.Counts.Read(EntityKind.Node, label);

    public virtual long CountRelationships(int type = -1) => Session.Counts.Read(EntityKind.Relationship, type);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session) _release(session);
    }

    /// <summary>Whether nothing changes while this reads.</summary>
    protected virtual bool IsSnapshot => true;

    /// <summary>Stores what is only in memory, before tables are scanned or records dropped from it.</summary>
    protected virtual void Settle()
    {
    }

    /// <summary>As <see cref="Settle"/>, for the full-text indexes as well.</summary>
    protected virtual void SettleFullText()
    {
    }

    internal NodeRecord? Node(long id)
    {
        var session = Session;
        if (session.KeptNodes.TryGet(id, out var kept)) return kept.State == RecordState.Deleted ? null : kept;
        var found = session.Nodes.Find(id);
        if (found is not null) Keep(found);
        return found;
    }

    internal RelationshipEntry? Entry(long id)
    {
        var session = Session;
        if (session.KeptRelationships.TryGet(id, out var kept)) return kept.State == RecordState.Deleted ? null : kept;
        var found = session.Relationships.Find(id);
        if (found is not null) Keep(found);
        return found;
    }

    internal void Keep(NodeRecord node)
    {
        if (Session.KeptNodes.IsFull) Settle();
        Session.KeptNodes.Add(node.Id, node);
    }

    internal void Keep(RelationshipEntry entry)
    {
        if (Session.KeptRelationships.IsFull) Settle();
        Session.KeptRelationships.Add(entry.Record.Id, entry);
    }
}
