namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// The parser's network. A word is the sum of its features' rows; each layer adds to it what a filter over it and its neighbours finds;
/// each place of a state has a matrix that takes its word to the hidden layer; from there the transition and its relation are read off.
/// Matrices are row by row, inputs by outputs. Immutable when trained.
/// </summary>
internal sealed class ParserWeights
{
    readonly Dictionary<uint, int> _rows;

    /// <param name="keys">The features known, each once.</param>
    public ParserWeights(ParserShape shape, uint[] keys)
    {
        Shape = shape;
        Keys = keys;
        _rows = keys.Select((key, row) => (key, row)).ToDictionary(p => p.key, p => p.row);
        var relations = Relations.Count;
        Words = new float[keys.Length * shape.Width];
        Filters = [.. Enumerable.Range(0, shape.Layers).Select(_ => new float[shape.Window * shape.Width])];
        FilterOffsets = [.. Enumerable.Range(0, shape.Layers).Select(_ => new float[shape.Width])];
        Places = [.. Enumerable.Range(0, StateFeatures.Places).Select(_ => new float[shape.Width * shape.Hidden])];
        Facts = new float[StateFeatures.RowCount * shape.Hidden];
        HiddenOffsets = new float[shape.Hidden];
        Transitions = new Readout(shape.Hidden, Enum.GetValues<Transition>().Length);
        Right = new Readout(shape.Hidden, relations);
        Left = new Readout(shape.Hidden, relations);
    }

    public ParserShape Shape { get; }

    public uint[] Keys { get; }

    /// <summary>By feature: a row of the word's width.</summary>
    public float[] Words { get; }

    /// <summary>By layer: window by width.</summary>
    public float[][] Filters { get; }

    public float[][] FilterOffsets { get; }

    /// <summary>By place: width by hidden.</summary>
    public float[][] Places { get; }

    /// <summary>By row of <see cref="StateFeatures"/>: what it adds to the hidden layer.</summary>
    public float[] Facts { get; }

    public float[] HiddenOffsets { get; }

    public Readout Transitions { get; }

    /// <summary>The relations of arcs that <see cref="Transition.Right"/> makes.</summary>
    public Readout Right { get; }

    /// <summary>The relations of arcs that <see cref="Transition.Left"/> makes.</summary>
    public Readout Left { get; }

    /// <summary>All numbers, in the order of the model file.</summary>
    public IEnumerable<float[]> All() =>
    [
        Words, .. Filters, .. FilterOffsets, .. Places, Facts, HiddenOffsets,
        Transitions.Weights, Transitions.Offsets, Right.Weights, Right.Offsets, Left.Weights, Left.Offsets,
    ];

    /// <summary>Sets a state's hidden layer to what it is before any word is looked at.</summary>
    /// <param name="rows">Those of <see cref="StateFeatures"/>.</param>
    public void StartHidden(ReadOnlySpan<int> rows, Span<float> hidden)
    {
        HiddenOffsets.CopyTo(hidden);
        RowSum.Add(Facts, rows, hidden);
    }

    /// <summary>The row of a feature, or -1.</summary>
    public int Row(uint key) => _rows.GetValueOrDefault(key, -1);

    /// <summary>What is read off the hidden layer: hidden by outputs, and what is added to each output.</summary>
    internal sealed class Readout(int hidden, int outputs)
    {
        public int Outputs => outputs;

        public float[] Weights { get; } = new float[hidden * outputs];

        public float[] Offsets { get; } = new float[outputs];
    }
}
