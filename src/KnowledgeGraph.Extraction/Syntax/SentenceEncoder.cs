using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Takes the words of a sentence to what each of them adds to the hidden layer in each place of a state. Buffers are reused; not
/// thread-safe.
/// </summary>
internal sealed class SentenceEncoder(ParserWeights weights)
{
    /// <summary>So that a long run over many languages does not fill memory.</summary>
    const int MostKnown = 20_000;

    /// <summary>Almost every word comes to these places, so all are computed at once; to the others, those of children, some words come.</summary>
    const int EagerPlaces = 5;

    readonly Dictionary<Word, float[]> _known = new(ReferenceEqualityComparer.Instance);
    readonly int[] _inputs = [.. Enumerable.Range(0, weights.Shape.Width)];
    float[] _words = [], _windows = [], _filtered = [], _places = [];
    bool[] _isComputed = [];
    int _length;

    public void Encode(ReadOnlySpan<Word> words, ReadOnlySpan<string> tags)
    {
        var shape = weights.Shape;
        var length = _length = words.Length;
        MakeRoom(length);
        AddFeatures(words, tags, _words.AsSpan(0, length * shape.Width));
        for (var layer = 0; layer < shape.Layers; layer++)
            Filter(layer, length);
        _places.AsSpan(0, StateFeatures.Places * length * shape.Hidden).Clear();
        _isComputed.AsSpan(0, StateFeatures.Places * length).Clear();
        for (var place = 0; place < EagerPlaces; place++)
            MatrixProduct.Add(_words, length, shape.Width, weights.Places[place], shape.Hidden, _places.AsSpan(place * length * shape.Hidden));
    }

    /// <summary>Adds to a state's hidden layer what the words in its places contribute.</summary>
    /// <param name="words">By place: a word, or -1.</param>
    public void AddTo(Span<float> hidden, ReadOnlySpan<int> words)
    {
        Span<int> rows = stackalloc int[StateFeatures.Places];
        var count = 0;
        for (var place = 0; place < words.Length; place++)
            if (words[place] >= 0)
                rows[count++] = Row(place, words[place]);
        RowSum.Add(_places, rows[..count], hidden);
    }

    /// <summary>Where it stands what a word adds in a place.</summary>
    int Row(int place, int word)
    {
        var (row, shape) = (place * _length + word, weights.Shape);
        if (place < EagerPlaces || _isComputed[row])
            return row;
        _isComputed[row] = true;
        var factors = _words.AsSpan(word * shape.Width, shape.Width);
        RowSum.Add(weights.Places[place], _inputs, factors, _places.AsSpan(row * shape.Hidden, shape.Hidden));
        return row;
    }

    void MakeRoom(int length)
    {
        var shape = weights.Shape;
        if (_words.Length >= length * shape.Width)
            return;
        _words = new float[length * shape.Width];
        _windows = new float[length * shape.Window];
        _filtered = new float[length * shape.Width];
        _places = new float[StateFeatures.Places * length * shape.Hidden];
        _isComputed = new bool[StateFeatures.Places * length];
    }

    void AddFeatures(ReadOnlySpan<Word> words, ReadOnlySpan<string> tags, Span<float> sums)
    {
        var width = weights.Shape.Width;
        Span<uint> keys = stackalloc uint[WordFeatures.OfTag];
        for (var i = 0; i < words.Length; i++)
        {
            var sum = sums.Slice(i * width, width);
            Known(words[i]).CopyTo(sum);
            WordFeatures.Extract(words[i], tags[i], keys);
            foreach (var key in keys)
                AddRow(weights.Row(key), sum);
        }
    }

    /// <summary>The sum of what is known of a word wherever it stands.</summary>
    float[] Known(Word word)
    {
        if (_known.TryGetValue(word, out var known))
            return known;
        Span<uint> keys = stackalloc uint[WordFeatures.OfWord];
        WordFeatures.Extract(word, keys);
        known = new float[weights.Shape.Width];
        var itself = weights.Row(keys[0]);
        AddRow(itself < 0 ? weights.Row(WordFeatures.Unknown) : itself, known);
        foreach (var key in keys[1..])
            AddRow(weights.Row(key), known);
        if (_known.Count >= MostKnown)
            _known.Clear();
        return _known[word] = known;
    }

    void AddRow(int row, Span<float> sum)
    {
        if (row >= 0)
            MatrixProduct.AddRow(sum, weights.Words.AsSpan(row * sum.Length, sum.Length));
    }

    void Filter(int layer, int length)
    {
        var shape = weights.Shape;
        var filtered = _filtered.AsSpan(0, length * shape.Width);
        FillWindows(_words, length, shape.Width, _windows);
        for (var i = 0; i < length; i++)
            weights.FilterOffsets[layer].CopyTo(filtered[(i * shape.Width)..]);
        MatrixProduct.Add(_windows, length, shape.Window, weights.Filters[layer], shape.Width, filtered);
        MatrixProduct.Rectify(filtered);
        MatrixProduct.AddRow(_words.AsSpan(0, filtered.Length), filtered);
    }

    /// <summary>Each word between its neighbours; zeros beyond the ends of the sentence.</summary>
    internal static void FillWindows(ReadOnlySpan<float> words, int length, int width, Span<float> windows)
    {
        for (var i = 0; i < length; i++)
            for (var offset = -1; offset <= 1; offset++)
            {
                var target = windows.Slice((3 * i + offset + 1) * width, width);
                if (i + offset < 0 || i + offset >= length)
                    target.Clear();
                else
                    words.Slice((i + offset) * width, width).CopyTo(target);
            }
    }
}
