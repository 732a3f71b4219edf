using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// <see cref="SentenceEncoder"/> over a batch of sentences, one after the other, forward with parts hidden at random, and backward. Not
/// thread-safe.
/// </summary>
internal sealed class EncoderTraining(NetworkParameters parameters, Dropout random, float hiddenShare)
{
    readonly Gradients _gradients = new();
    readonly ParserShape _shape = parameters.Weights.Shape;
    float[] _mask = [], _words = [], _ofWords = [], _ofWindows = [];
    float[][] _windows = [], _filtered = [], _places = [], _ofPlaces = [];
    int[][] _rows = [];
    int[] _lengths = [];
    int _count;

    /// <summary>What word <paramref name="word"/> of the batch adds in a place.</summary>
    public ReadOnlySpan<float> Of(int word, int place) => _places[place].AsSpan(word * _shape.Hidden, _shape.Hidden);

    /// <summary>Its gradient, to be added to before <see cref="Backward"/>.</summary>
    public Span<float> GradientOf(int word, int place) => _ofPlaces[place].AsSpan(word * _shape.Hidden, _shape.Hidden);

    /// <param name="rows">By word of the batch: the rows of its features.</param>
    /// <param name="lengths">By sentence of the batch: its number of words.</param>
    public void Forward(int[][] rows, int[] lengths)
    {
        (_rows, _lengths, _count) = (rows, lengths, rows.Length);
        MakeRoom();
        var width = _shape.Width;
        for (var i = 0; i < _count; i++)
            foreach (var row in rows[i])
                MatrixProduct.AddRow(_words.AsSpan(i * width, width), parameters.Weights.Words.AsSpan(row * width, width));
        random.Fill(_mask, hiddenShare);
        Multiply(_words, _mask);
        for (var layer = 0; layer < _shape.Layers; layer++)
            Filter(layer);
        for (var place = 0; place < StateFeatures.Places; place++)
            MatrixProduct.Add(_words, _count, width, parameters.Weights.Places[place], _shape.Hidden, _places[place]);
    }

    /// <summary>From the gradients of the places to those of all that led there.</summary>
    public void Backward()
    {
        for (var place = 0; place < StateFeatures.Places; place++)
        {
            _gradients.OfWeights(_words, _count, _shape.Width, _ofPlaces[place], _shape.Hidden, parameters.Places[place].Whole());
            _gradients.OfInput(_ofPlaces[place], _count, parameters.Weights.Places[place], _shape.Width, _shape.Hidden, _ofWords);
        }

        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
            BackThroughFilter(layer);
        Multiply(_ofWords, _mask);
        for (var i = 0; i < _count; i++)
            foreach (var row in _rows[i])
                MatrixProduct.AddRow(parameters.Words.Row(row), _ofWords.AsSpan(i * _shape.Width, _shape.Width));
    }

    void MakeRoom()
    {
        (_mask, _words, _ofWords) = (new float[_count * _shape.Width], new float[_count * _shape.Width], new float[_count * _shape.Width]);
        _ofWindows = new float[_count * _shape.Window];
        _windows = Many(_shape.Layers, _shape.Window);
        _filtered = Many(_shape.Layers, _shape.Width);
        _places = Many(StateFeatures.Places, _shape.Hidden);
        _ofPlaces = Many(StateFeatures.Places, _shape.Hidden);
    }

    float[][] Many(int matrices, int width) => [.. Enumerable.Range(0, matrices).Select(_ => new float[_count * width])];

    void Filter(int layer)
    {
        var (width, filtered) = (_shape.Width, _filtered[layer]);
        var first = 0;
        foreach (var length in _lengths)
        {
            var words = _words.AsSpan(first * width, length * width);
            SentenceEncoder.FillWindows(words, length, width, _windows[layer].AsSpan(first * _shape.Window));
            first += length;
        }

        for (var i = 0; i < _count; i++)
            parameters.Weights.FilterOffsets[layer].CopyTo(filtered.AsSpan(i * width));
        MatrixProduct.Add(_windows[layer], _count, _shape.Window, parameters.Weights.Filters[layer], width, filtered);
        MatrixProduct.Rectify(filtered);
        MatrixProduct.AddRow(_words, filtered);
    }

    void BackThroughFilter(int layer)
    {
        var width = _shape.Width;
        var ofFiltered = new float[_count * width];
        for (var i = 0; i < ofFiltered.Length; i++)
            ofFiltered[i] = _filtered[layer][i] > 0 ? _ofWords[i] : 0;
        _gradients.OfWeights(_windows[layer], _count, _shape.Window, ofFiltered, width, parameters.Filters[layer].Whole());
        Gradients.OfOffsets(ofFiltered, _count, parameters.FilterOffsets[layer].Whole());
        _ofWindows.AsSpan().Clear();
        _gradients.OfInput(ofFiltered, _count, parameters.Weights.Filters[layer], _shape.Window, width, _ofWindows);
        var first = 0;
        foreach (var length in _lengths)
        {
            AddWindows(_ofWindows.AsSpan(first * _shape.Window), length, width, _ofWords.AsSpan(first * width, length * width));
            first += length;
        }
    }

    /// <summary>The reverse of <see cref="SentenceEncoder.FillWindows"/>.</summary>
    static void AddWindows(ReadOnlySpan<float> windows, int length, int width, Span<float> words)
    {
        for (var i = 0; i < length; i++)
            for (var offset = -1; offset <= 1; offset++)
                if (i + offset >= 0 && i + offset < length)
                    MatrixProduct.AddRow(words.Slice((i + offset) * width, width), windows.Slice((3 * i + offset + 1) * width, width));
    }

    static void Multiply(Span<float> numbers, ReadOnlySpan<float> by)
    {
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] *= by[i];
    }
}
