using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>
/// The write transaction. Records that changed are kept in memory and stored when a scan needs them, when there are too many, and at commit;
/// index entries, labels of stored nodes and adjacency are stored at once.
/// </summary>
internal sealed partial class GraphWriter : GraphReader, IGraphWriteTransaction
{
    private readonly Action<GraphState, Vocabulary> _committed;
    private readonly Dictionary<(EntityKind Kind, int Token), long> _counts = [];
    private readonly List<NodeRecord> _changedNodes = [];
    private readonly List<RelationshipEntry> _changedRelationships = [];
    private readonly HashSet<(long Index, long Entity)> _changedTexts = [];
    private readonly HashSet<(EntityKind Kind, long Entity)> _unproven = [];
    private bool _changed;

    /// <summary>Whether a change of the schema broke off half done.</summary>
    private bool _unfinished;
    private bool _ended;

    /// <param name="committed">Told about the new state once it is durable.</param>
    public GraphWriter(GraphSession session, GraphState state, Vocabulary vocabulary, Action<GraphState, Vocabulary> committed, Action<GraphSession> release)
        : base(session, state, vocabulary, release)
    {
        _committed = committed;
        session.Database.ForgetFailure();
    }

    public int GetOrAddToken(TokenKind kind, string name)
    {
        var token = Vocabulary.Of(kind).Find(name);
        if (token >= 0) return token;
        token = Vocabulary.Of(kind).Count;
        Session.Tokens.Insert(kind, token, name);
        Vocabulary = Vocabulary.With(kind, name);
        _changed = true;
        return token;
    }

    protected override bool IsSnapshot => false;

    public override long CountNodes(int label = -1) => base.CountNodes(label) + _counts.GetValueOrDefault((EntityKind.Node, label));

    public override long CountRelationships(int type = -1) => base.CountRelationships(type) + _counts.GetValueOrDefault((EntityKind.Relationship, type));

    public void Commit()
    {
        var session = Session;
        if (_ended) throw new InvalidOperationException("The transaction has been committed already.");
        if (_unfinished || session.Database.HasFailed || !session.Database.IsInTransaction)
            throw new EmbeddedStoreException(EmbeddedStoreFault.Failed, "A statement of this transaction failed, so nothing of it can be committed. Run it again from the start.");
        VerifyConstraints();
        if (!_changed)
        {
            session.Database.Execute("COMMIT");
            _ended = true;
            return;
        }

        SettleFullText();
        foreach (var ((kind, token), delta) in _counts)
            if (delta != 0) session.Counts.Add(kind, token, delta);
        var state = State with
        {
            Version = State.Version + 1,
            Labels = Vocabulary.Labels.Count,
            Types = Vocabulary.Types.Count,
            Keys = Vocabulary.Keys.Count,
            Catalog = Vocabulary.CatalogVersion,
        };
        session.State.Write(state);
        session.Database.Execute("COMMIT");
        session.Version = state.Version;
        _ended = true;
        _committed(state, Vocabulary);
    }

    /// <summary>Commits the state as it is: a write that changes nothing.</summary>
    public void Touch()
    {
        Session.State.Write(State);
        Session.Database.Execute("COMMIT");
        _ended = true;
    }

    protected override void Settle()
    {
        if (_changedNodes.Count > 0) StoreNodes();
        if (_changedRelationships.Count > 0) StoreRelationships();
    }

    private void StoreNodes()
    {
        var session = Session;
        foreach (var node in _changedNodes)
        {
            if (node.State is not (RecordState.New or RecordState.Changed)) continue;
            session.Nodes.Save(node);
            if (node.State == RecordState.New)
                foreach (var label in node.Labels) session.Labels.Insert(label, node.Id);
            node.State = RecordState.Clean;
        }

        _changedNodes.Clear();
    }

    private void StoreRelationships()
    {
        var session = Session;
        foreach (var entry in _changedRelationships)
        {
            if (entry.State is not (RecordState.New or RecordState.Changed)) continue;
            session.Relationships.Save(entry);
            entry.State = RecordState.Clean;
        }

        _changedRelationships.Clear();
    }

    private void Changed(NodeRecord node)
    {
        _changed = true;
        if (node.State != RecordState.Clean) return;
        node.State = RecordState.Changed;
        _changedNodes.Add(node);
    }

    private void Changed(RelationshipEntry entry)
    {
        _changed = true;
        if (entry.State != RecordState.Clean) return;
        entry.State = RecordState.Changed;
        _changedRelationships.Add(entry);
    }

    private void Count(EntityKind kind, int token, long delta)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, (kind, token), out _) += delta;
    }
}
