using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Takes the words of a sentence to what each of them adds to the hidden layer in each place of a state. Buffers are reused; not
/// thread-safe.
/// </summary>
internal sealed class SentenceEncoder(ParserWeights weights)
{
    float[] _words = [], _windows = [], _filtered = [], _places = [];
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
        for (var place = 0; place < StateFeatures.Places; place++)
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
                rows[count++] = place * _length + words[place];
        RowSum.Add(_places, rows[..count], hidden);
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
    }

    void AddFeatures(ReadOnlySpan<Word> words, ReadOnlySpan<string> tags, Span<float> sums)
    {
        sums.Clear();
        var width = weights.Shape.Width;
        var unknown = weights.Row(WordFeatures.Unknown);
        Span<uint> keys = stackalloc uint[WordFeatures.Count];
        for (var i = 0; i < words.Length; i++)
        {
            WordFeatures.Extract(words[i], tags[i], keys);
            for (var k = 0; k < keys.Length; k++)
            {
                var row = weights.Row(keys[k]);
                if (row < 0 && k == 0)
                    row = unknown;
                if (row >= 0)
                    MatrixProduct.AddRow(sums.Slice(i * width, width), weights.Words.AsSpan(row * width, width));
            }
        }
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
