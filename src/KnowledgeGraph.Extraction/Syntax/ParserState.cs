namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// A half-read sentence: a stack, the next word, and the arcs so far. The root stands after the last word and takes exactly one.
/// Every sentence of n words takes 2n transitions. Reusable; not thread-safe.
/// </summary>
internal sealed class ParserState
{
    int[] _stack = [], _firstLeft = [], _secondLeft = [], _firstRight = [], _secondRight = [], _leftCount = [], _rightCount = [];
    int _depth;

    /// <summary>The number of words, and so the place of the root.</summary>
    public int Length { get; private set; }

    /// <summary>The next word; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    public int Depth => _depth;

    public bool IsDone => _depth == 0 && Next == Length;

    /// <summary>By word; <see cref="Length"/> is the root, -1 not known yet.</summary>
    public int[] Heads { get; private set; } = [];

    public Relation[] Relations { get; private set; } = [];

    public void Start(int length)
    {
        if (Heads.Length < length + 1)
        {
            var room = Math.Max(64, (length + 1) * 2);
            (_stack, _leftCount, _rightCount) = (new int[room], new int[room], new int[room]);
            (Heads, Relations) = (new int[room], new Relation[room]);
            (_firstLeft, _secondLeft, _firstRight, _secondRight) = (new int[room], new int[room], new int[room], new int[room]);
        }

        foreach (var children in (ReadOnlySpan<int[]>)[Heads, _firstLeft, _secondLeft, _firstRight, _secondRight])
            children.AsSpan(0, length + 1).Fill(-1);
        _leftCount.AsSpan(0, length + 1).Clear();
        _rightCount.AsSpan(0, length + 1).Clear();
        (Length, Next, _depth) = (length, 0, 0);
    }

    /// <summary>A word of the stack, 0 the top; -1 where there is none.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : -1;

    /// <summary>The outermost child to the left, and the one next to it; -1 for none.</summary>
    public int LeftChild(int word) => word < 0 ? -1 : _firstLeft[word];

    public int SecondLeftChild(int word) => word < 0 ? -1 : _secondLeft[word];

    /// <summary>The outermost child to the right, and the one next to it; -1 for none.</summary>
    public int RightChild(int word) => word < 0 ? -1 : _firstRight[word];

    public int SecondRightChild(int word) => word < 0 ? -1 : _secondRight[word];

    public int LeftCount(int word) => _leftCount[word];

    public int RightCount(int word) => _rightCount[word];

    public bool May(Transition transition) => transition switch
    {
        Transition.Shift => Next < Length,
        Transition.Right => _depth >= 2,
        _ => _depth >= 1 && (Next < Length || _depth == 1),
    };

    /// <param name="relation">Of the arc that Left and Right make; unused by Shift.</param>
    public void Apply(Transition transition, Relation relation)
    {
        if (transition == Transition.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        var word = _stack[--_depth];
        var head = transition == Transition.Left ? Next : _stack[_depth - 1];
        (Heads[word], Relations[word]) = (head, relation);
        if (word < head)
        {
            (_secondLeft[head], _firstLeft[head]) = (_firstLeft[head], word);
            _leftCount[head]++;
        }
        else
        {
            (_secondRight[head], _firstRight[head]) = (_firstRight[head], word);
            _rightCount[head]++;
        }
    }
}
