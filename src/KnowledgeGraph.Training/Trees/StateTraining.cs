using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Parses a batch of sentences side by side, transition by transition, and adds up gradients: of the transitions that cost no gold arc, and of the
/// relations of gold arcs. The sentences go on by the parser's own choices at times, so that it learns to go on after errors. Not thread-safe.
/// </summary>
internal sealed class StateTraining(NetworkParameters parameters, EncoderTraining encoder, Dropout random, float hiddenShare)
{
    static readonly int TransitionCount = Enum.GetValues<Transition>().Length;

    readonly Gradients _gradients = new();
    readonly int _hiddenSize = parameters.Weights.Shape.Hidden;
    readonly int[] _costs = new int[TransitionCount];
    int[] _places = [], _rows = [], _rowCounts = [];
    float[] _hidden = [], _mask = [], _ofHidden = [];

    /// <summary>The sum of the losses since the last call, by transition.</summary>
    public double TakeLoss()
    {
        var mean = _loss / Math.Max(1, _transitions);
        (_loss, _transitions) = (0, 0);
        return mean;
    }

    double _loss;
    long _transitions;

    /// <param name="explore">The share of transitions that are the parser's own choice.</param>
    public void Run(TreeExample[] batch, float explore)
    {
        var states = new ParserState[batch.Length];
        var firsts = new int[batch.Length];
        var scale = 1f / (2 * batch.Sum(e => e.Length));
        for (int i = 0, first = 0; i < batch.Length; first += batch[i++].Length)
        {
            states[i] = new ParserState();
            states[i].Start(batch[i].Length);
            firsts[i] = first;
        }

        MakeRoom(batch.Length);
        for (int[] open = [.. Enumerable.Range(0, batch.Length)]; open.Length > 0; open = [.. open.Where(i => !states[i].IsDone)])
            Advance(batch, states, firsts, open, scale, explore);
    }

    void MakeRoom(int states)
    {
        (_places, _rows, _rowCounts) = (new int[states * StateFeatures.Places], new int[states * StateFeatures.MaxRows], new int[states]);
        (_hidden, _mask, _ofHidden) = (new float[states * _hiddenSize], new float[states * _hiddenSize], new float[states * _hiddenSize]);
    }

    void Advance(TreeExample[] batch, ParserState[] states, int[] firsts, int[] open, float scale, float explore)
    {
        for (var i = 0; i < open.Length; i++)
            Look(states[open[i]], firsts[open[i]], i);
        var hidden = _hidden.AsSpan(0, open.Length * _hiddenSize);
        random.Fill(_mask.AsSpan(0, hidden.Length), hiddenShare);
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = Math.Max(hidden[i], 0) * _mask[i];
        var (transitions, right, left) = (Read(parameters.Transitions, open.Length), Read(parameters.Right, open.Length), Read(parameters.Left, open.Length));
        for (var i = 0; i < open.Length; i++)
        {
            var (example, state) = (batch[open[i]], states[open[i]]);
            var transition = Choose(state, example, transitions.AsSpan(i * TransitionCount, TransitionCount), scale * example.Weight, explore, out var free);
            var relations = (transition == Transition.Left ? left : right).AsSpan(i * Relations.Count, Relations.Count);
            var other = (transition == Transition.Left ? right : left).AsSpan(i * Relations.Count, Relations.Count);
            other.Clear();
            state.Apply(transition, transition == Transition.Shift ? Clear(relations) : Label(state, transition, example, relations, scale * example.Weight, free));
        }

        _ofHidden.AsSpan(0, hidden.Length).Clear();
        Return(parameters.Transitions, transitions, open.Length);
        Return(parameters.Right, right, open.Length);
        Return(parameters.Left, left, open.Length);
        for (var i = 0; i < open.Length; i++)
            Scatter(firsts[open[i]], i);
    }

    void Look(ParserState state, int first, int i)
    {
        var places = _places.AsSpan(i * StateFeatures.Places, StateFeatures.Places);
        var rows = _rows.AsSpan(i * StateFeatures.MaxRows, StateFeatures.MaxRows);
        _rowCounts[i] = StateFeatures.Extract(state, places, rows);
        var hidden = _hidden.AsSpan(i * _hiddenSize, _hiddenSize);
        parameters.Weights.HiddenOffsets.CopyTo(hidden);
        for (var place = 0; place < places.Length; place++)
            if (places[place] >= 0)
                MatrixProduct.AddRow(hidden, encoder.Of(first + places[place], place));
        foreach (var row in rows[.._rowCounts[i]])
            MatrixProduct.AddRow(hidden, parameters.Weights.Facts.AsSpan(row * _hiddenSize, _hiddenSize));
    }

    float[] Read(NetworkParameters.ReadoutParameters readout, int states)
    {
        var outputs = readout.Readout.Outputs;
        var scores = new float[states * outputs];
        for (var i = 0; i < states; i++)
            readout.Readout.Offsets.CopyTo(scores.AsSpan(i * outputs));
        MatrixProduct.Add(_hidden, states, _hiddenSize, readout.Readout.Weights, outputs, scores);
        return scores;
    }

    /// <summary>Turns the scores into their gradient and says how the sentence goes on.</summary>
    Transition Choose(ParserState state, TreeExample example, Span<float> scores, float weight, float explore, out bool free)
    {
        TransitionCosts.Compute(state, example.Heads, _costs);
        int best = -1, right = -1, least = int.MaxValue;
        for (var i = 0; i < TransitionCount; i++)
            if (state.May((Transition)i))
            {
                least = Math.Min(least, _costs[i]);
                best = best < 0 || scores[i] > scores[best] ? i : best;
            }

        float highest = scores[best], sum = 0, good = 0;
        for (var i = 0; i < TransitionCount; i++)
        {
            if (!state.May((Transition)i))
            {
                scores[i] = 0;
                continue;
            }

            if (_costs[i] == least && (right < 0 || scores[i] > scores[right]))
                right = i;
        }

        Span<float> shares = stackalloc float[TransitionCount];
        for (var i = 0; i < TransitionCount; i++)
            if (state.May((Transition)i))
            {
                shares[i] = MathF.Exp(scores[i] - highest);
                sum += shares[i];
                good += _costs[i] == least ? shares[i] : 0;
            }

        for (var i = 0; i < TransitionCount; i++)
            if (state.May((Transition)i))
                scores[i] = weight * (shares[i] / sum - (_costs[i] == least ? shares[i] / Math.Max(good, 1e-20f) : 0));
        _loss -= Math.Log(Math.Max(good, 1e-20f) / sum);
        _transitions++;
        free = explore > 0 && random.Next() < explore;
        return (Transition)(free ? best : right);
    }

    static Relation Clear(Span<float> scores)
    {
        scores.Clear();
        return default;
    }

    /// <summary>Turns the scores into their gradient, which is 0 where the arc is not gold, and says which relation the sentence goes on with.</summary>
    static Relation Label(ParserState state, Transition transition, TreeExample example, Span<float> scores, float weight, bool free)
    {
        int word = state.Stack(0), head = transition == Transition.Left ? state.Next : state.Stack(1);
        var best = Vectors.IndexOfMax(scores);
        if (head == state.Length)
        {
            scores.Clear();
            return Relation.Root;
        }

        if (example.Heads[word] != head)
        {
            scores.Clear();
            return (Relation)best;
        }

        float highest = scores[best], sum = 0;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores)
            score *= weight / sum;
        scores[(int)example.Relations[word]] -= weight;
        return free ? (Relation)best : example.Relations[word];
    }

    void Return(NetworkParameters.ReadoutParameters readout, float[] ofScores, int states)
    {
        var outputs = readout.Readout.Outputs;
        _gradients.OfWeights(_hidden, states, _hiddenSize, ofScores, outputs, readout.Weights.Whole());
        Gradients.OfOffsets(ofScores, states, readout.Offsets.Whole());
        _gradients.OfInput(ofScores, states, readout.Readout.Weights, _hiddenSize, outputs, _ofHidden);
    }

    void Scatter(int first, int i)
    {
        var gradient = _ofHidden.AsSpan(i * _hiddenSize, _hiddenSize);
        var hidden = _hidden.AsSpan(i * _hiddenSize, _hiddenSize);
        for (var k = 0; k < gradient.Length; k++)
            gradient[k] = hidden[k] > 0 ? gradient[k] * _mask[i * _hiddenSize + k] : 0;
        MatrixProduct.AddRow(parameters.HiddenOffsets.Row(0), gradient);
        var places = _places.AsSpan(i * StateFeatures.Places, StateFeatures.Places);
        for (var place = 0; place < places.Length; place++)
            if (places[place] >= 0)
                MatrixProduct.AddRow(encoder.GradientOf(first + places[place], place), gradient);
        foreach (var row in _rows.AsSpan(i * StateFeatures.MaxRows, _rowCounts[i]))
            MatrixProduct.AddRow(parameters.Facts.Row(row), gradient);
    }
}
