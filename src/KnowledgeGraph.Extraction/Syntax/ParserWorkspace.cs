using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>What one thread needs to parse: words met before, and buffers.</summary>
internal sealed class ParserWorkspace(ParserWeights weights)
{
    readonly SentenceEncoder _encoder = new(weights);
    readonly ParserState _state = new();
    readonly float[] _hidden = new float[weights.Shape.Hidden];
    readonly HiddenReader _transitions = new(weights.Transitions), _right = new(weights.Right), _left = new(weights.Left);
    readonly int[] _active = new int[weights.Shape.Hidden];
    readonly float[] _activity = new float[weights.Shape.Hidden];
    int _activeCount;

    /// <summary>The parser takes nothing from lists of names, so that it does not depend on them.</summary>
    public WordTable Known { get; } = new(Gazetteer.Empty);

    public DependencyTree Parse(ReadOnlySpan<Word> words, ReadOnlySpan<string> tags, int first)
    {
        _encoder.Encode(words, tags);
        _state.Start(words.Length);
        while (!_state.IsDone)
        {
            Look();
            var transition = BestTransition();
            _state.Apply(transition, transition == Transition.Shift ? default : BestRelation(transition));
        }

        var heads = new int[words.Length];
        for (var i = 0; i < heads.Length; i++)
            heads[i] = _state.Heads[i] == words.Length ? -1 : _state.Heads[i];
        return new DependencyTree(first, heads, _state.Relations[..words.Length]);
    }

    /// <summary>Computes the hidden layer of the state, of which only what is above 0 goes on.</summary>
    void Look()
    {
        Span<int> places = stackalloc int[StateFeatures.Places];
        Span<int> rows = stackalloc int[StateFeatures.MaxRows];
        var count = StateFeatures.Extract(_state, places, rows);
        weights.StartHidden(rows[..count], _hidden);
        _encoder.AddTo(_hidden, places);
        CollectActive();
    }

    /// <summary>Without a branch, which the processor could only guess.</summary>
    void CollectActive()
    {
        var count = 0;
        for (var i = 0; i < _hidden.Length; i++)
        {
            _active[count] = i;
            _activity[count] = _hidden[i];
            count += _hidden[i] > 0 ? 1 : 0;
        }

        _activeCount = count;
    }

    Transition BestTransition()
    {
        var scores = Read(_transitions);
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
            if (_state.May((Transition)i) && (best < 0 || scores[i] > scores[best]))
                best = i;
        return (Transition)best;
    }

    Relation BestRelation(Transition transition)
    {
        if (transition == Transition.Left && _state.Next == _state.Length)
            return Relation.Root;
        var scores = Read(transition == Transition.Left ? _left : _right);
        scores[(int)Relation.Root] = float.NegativeInfinity;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return (Relation)best;
    }

    Span<float> Read(HiddenReader reader) => reader.Read(_active.AsSpan(0, _activeCount), _activity.AsSpan(0, _activeCount));
}
