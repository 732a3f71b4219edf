using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Parses a batch of sentences side by side, transition by transition, and adds up gradients: of the transitions that cost no gold arc, and
/// of the relations of gold arcs. Sentences go on by the parser's own choices at times, so that it learns to go on after errors.
/// Not thread-safe.
/// </summary>
internal sealed class StateTraining(NetworkParameters parameters, EncoderTraining encoder, Dropout random, float hiddenShare)
{
    static readonly int TransitionCount = Enum.GetValues<Transition>().Length;

    readonly Gradients _gradients = new();
    readonly ParserWeights _weights = parameters.Weights;
    readonly int _size = parameters.Weights.Shape.Hidden;
    readonly int[] _costs = new int[TransitionCount];
    readonly bool[] _allowed = new bool[TransitionCount], _right = new bool[TransitionCount];
    int[] _places = [], _rows = [], _rowCounts = [];
    float[] _hidden = [], _mask = [], _ofHidden = [];
    double _loss;
    long _transitions;

    /// <summary>The mean loss of the transitions since the last call.</summary>
    public double TakeLoss()
    {
        var mean = _loss / Math.Max(1, _transitions);
        (_loss, _transitions) = (0, 0);
        return mean;
    }

    /// <param name="batch">Sentences that the encoder has just encoded.</param>
    /// <param name="explore">The share of transitions that are the parser's own choice.</param>
    public void Run(TreeExample[] batch, float explore)
    {
        var scale = 1f / (2 * batch.Sum(e => e.Length));
        var sentences = new List<Sentence>(batch.Length);
        var first = 0;
        foreach (var example in batch)
        {
            sentences.Add(new Sentence(example, new ParserState(), first, scale * example.Weight));
            sentences[^1].State.Start(example.Length);
            first += example.Length;
        }

        MakeRoom(batch.Length);
        for (; sentences.Count > 0; sentences.RemoveAll(s => s.State.IsDone))
            Advance(sentences, explore);
    }

    void MakeRoom(int states)
    {
        (_places, _rows, _rowCounts) = (new int[states * StateFeatures.Places], new int[states * StateFeatures.MaxRows], new int[states]);
        (_hidden, _mask, _ofHidden) = (new float[states * _size], new float[states * _size], new float[states * _size]);
    }

    /// <summary>One transition of each sentence.</summary>
    void Advance(List<Sentence> sentences, float explore)
    {
        var count = sentences.Count;
        for (var i = 0; i < count; i++)
            Look(sentences[i], i);
        var hidden = _hidden.AsSpan(0, count * _size);
        random.Fill(_mask.AsSpan(0, hidden.Length), hiddenShare);
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = Math.Max(hidden[i], 0) * _mask[i];
        var transitions = Read(parameters.Transitions, count);
        var right = Read(parameters.Right, count);
        var left = Read(parameters.Left, count);
        for (var i = 0; i < count; i++)
        {
            var free = random.Next() < explore;
            var transition = Choose(sentences[i], transitions.AsSpan(i * TransitionCount, TransitionCount), free);
            var ofRight = right.AsSpan(i * Relations.Count, Relations.Count);
            var ofLeft = left.AsSpan(i * Relations.Count, Relations.Count);
            if (transition != Transition.Left)
                ofLeft.Clear();
            if (transition != Transition.Right)
                ofRight.Clear();
            var scores = transition == Transition.Left ? ofLeft : ofRight;
            sentences[i].State.Apply(transition, transition == Transition.Shift ? default : Label(sentences[i], transition, scores, free));
        }

        _ofHidden.AsSpan(0, hidden.Length).Clear();
        Return(parameters.Transitions, transitions, count);
        Return(parameters.Right, right, count);
        Return(parameters.Left, left, count);
        for (var i = 0; i < count; i++)
            Scatter(sentences[i].First, i);
    }

    void Look(Sentence sentence, int i)
    {
        var places = _places.AsSpan(i * StateFeatures.Places, StateFeatures.Places);
        var rows = _rows.AsSpan(i * StateFeatures.MaxRows, StateFeatures.MaxRows);
        _rowCounts[i] = StateFeatures.Extract(sentence.State, places, rows);
        var hidden = _hidden.AsSpan(i * _size, _size);
        _weights.StartHidden(rows[.._rowCounts[i]], hidden);
        for (var place = 0; place < places.Length; place++)
            if (places[place] >= 0)
                MatrixProduct.AddRow(hidden, encoder.Of(sentence.First + places[place], place));
    }

    float[] Read(NetworkParameters.ReadoutParameters readout, int states)
    {
        var outputs = readout.Readout.Outputs;
        var scores = new float[states * outputs];
        for (var i = 0; i < states; i++)
            readout.Readout.Offsets.CopyTo(scores.AsSpan(i * outputs));
        MatrixProduct.Add(_hidden, states, _size, readout.Readout.Weights, outputs, scores);
        return scores;
    }

    /// <summary>Turns the scores into their gradient and says how the sentence goes on.</summary>
    Transition Choose(Sentence sentence, Span<float> scores, bool free)
    {
        TransitionCosts.Compute(sentence.State, sentence.Example.Heads, _costs);
        var least = int.MaxValue;
        for (var i = 0; i < scores.Length; i++)
            if (_allowed[i] = sentence.State.May((Transition)i))
                least = Math.Min(least, _costs[i]);
        for (var i = 0; i < scores.Length; i++)
            _right[i] = _allowed[i] && _costs[i] == least;
        var choice = Best(scores, free ? _allowed : _right);
        _loss += Losses.OfAny(scores, _allowed, _right, sentence.Weight);
        _transitions++;
        return choice;
    }

    static Transition Best(ReadOnlySpan<float> scores, ReadOnlySpan<bool> among)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
            if (among[i] && (best < 0 || scores[i] > scores[best]))
                best = i;
        return (Transition)best;
    }

    /// <summary>Turns the scores into their gradient, 0 where the arc is not gold, and says which relation comes next.</summary>
    static Relation Label(Sentence sentence, Transition transition, Span<float> scores, bool free)
    {
        var state = sentence.State;
        int word = state.Stack(0), head = transition == Transition.Left ? state.Next : state.Stack(1);
        var best = (Relation)Vectors.IndexOfMax(scores);
        if (head == state.Length || sentence.Example.Heads[word] != head)
        {
            scores.Clear();
            return head == state.Length ? Relation.Root : best;
        }

        var right = sentence.Example.Relations[word];
        Losses.OfOne(scores, (int)right, sentence.Weight);
        return free ? best : right;
    }

    void Return(NetworkParameters.ReadoutParameters readout, float[] ofScores, int states)
    {
        var outputs = readout.Readout.Outputs;
        _gradients.OfWeights(_hidden, states, _size, ofScores, outputs, readout.Weights.Whole());
        Gradients.OfOffsets(ofScores, states, readout.Offsets.Whole());
        _gradients.OfInput(ofScores, states, readout.Readout.Weights, _size, outputs, _ofHidden);
    }

    void Scatter(int first, int i)
    {
        var gradient = _ofHidden.AsSpan(i * _size, _size);
        var hidden = _hidden.AsSpan(i * _size, _size);
        for (var k = 0; k < gradient.Length; k++)
            gradient[k] = hidden[k] > 0 ? gradient[k] * _mask[i * _size + k] : 0;
        MatrixProduct.AddRow(parameters.HiddenOffsets.Row(0), gradient);
        var places = _places.AsSpan(i * StateFeatures.Places, StateFeatures.Places);
        for (var place = 0; place < places.Length; place++)
            if (places[place] >= 0)
                MatrixProduct.AddRow(encoder.GradientOf(first + places[place], place), gradient);
        foreach (var row in _rows.AsSpan(i * StateFeatures.MaxRows, _rowCounts[i]))
            MatrixProduct.AddRow(parameters.Facts.Row(row), gradient);
    }

    /// <param name="First">The place of its first word in the batch.</param>
    sealed record Sentence(TreeExample Example, ParserState State, int First, float Weight);
}
