namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// The dependency tree of one sentence: every token has one head, one token is the root, no arcs cross. Tokens are numbered as in the
/// article. Immutable.
/// </summary>
internal sealed class DependencyTree
{
    readonly int[] _heads;
    readonly Relation[] _relations;
    readonly int[] _firstChild, _nextSibling, _left, _right;

    /// <param name="first">The sentence's first token in the article.</param>
    /// <param name="heads">By token of the sentence: its head's place in the sentence, -1 for the root. No arcs cross.</param>
    /// <param name="relations">By token of the sentence: its relation to its head.</param>
    public DependencyTree(int first, int[] heads, Relation[] relations)
    {
        First = first;
        _heads = heads;
        _relations = relations;
        _firstChild = new int[heads.Length];
        _nextSibling = new int[heads.Length];
        Array.Fill(_firstChild, -1);
        for (var i = heads.Length - 1; i >= 0; i--)
        {
            if (heads[i] < 0)
            {
                Root = first + i;
                continue;
            }

            _nextSibling[i] = _firstChild[heads[i]];
            _firstChild[heads[i]] = i;
        }

        _left = [.. Enumerable.Range(0, heads.Length)];
        _right = [.. Enumerable.Range(0, heads.Length)];
        WidenEdges();
    }

    /// <summary>The sentence's first token.</summary>
    public int First { get; }

    /// <summary>The token after the sentence's last.</summary>
    public int End => First + _heads.Length;

    /// <summary>The token that depends on none.</summary>
    public int Root { get; }

    /// <summary>The token's head; -1 for the root.</summary>
    public int Head(int token) => _heads[token - First] is >= 0 and var head ? head + First : -1;

    public Relation Relation(int token) => _relations[token - First];

    /// <summary>The tokens that have this one as their head, in text order.</summary>
    public ChildEnumerator Children(int token) => new(this, _firstChild[token - First]);

    /// <summary>Whether a subject, also of a passive, depends on the token itself.</summary>
    public bool HasSubject(int token)
    {
        foreach (var child in Children(token))
            if (Relation(child) is Syntax.Relation.Nsubj or Syntax.Relation.NsubjPass)
                return true;
        return false;
    }

    /// <summary>The first token of all that depend on this one, directly or through others, itself included.</summary>
    public int LeftEdge(int token) => First + _left[token - First];

    /// <summary>
    /// The last token of all that depend on this one, directly or through others, itself included. All tokens between the edges do.
    /// </summary>
    public int RightEdge(int token) => First + _right[token - First];

    /// <summary>From the root down, so that a token comes after its head; then edges are passed up in the reverse order.</summary>
    void WidenEdges()
    {
        if (_heads.Length == 0)
            return;
        var order = new int[_heads.Length];
        order[0] = Root - First;
        var known = 1;
        for (var i = 0; i < known; i++)
            for (var child = _firstChild[order[i]]; child >= 0; child = Next(child))
                order[known++] = child;
        for (var i = known - 1; i > 0; i--)
        {
            var (token, head) = (order[i], _heads[order[i]]);
            _left[head] = Math.Min(_left[head], _left[token]);
            _right[head] = Math.Max(_right[head], _right[token]);
        }
    }

    int Next(int child) => _nextSibling[child];

    /// <summary>Walks over the children of a token without allocating: for use with foreach.</summary>
    internal struct ChildEnumerator(DependencyTree tree, int first)
    {
        int _next = first;

        public int Current { get; private set; } = -1;

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            Current = _next + tree.First;
            _next = tree.Next(_next);
            return true;
        }
    }
}
