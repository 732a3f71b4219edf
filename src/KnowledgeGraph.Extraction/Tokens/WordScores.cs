using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction.Perceptron;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// What a model's features of a word alone add up to, for each place that the word may have beside the one that is scored. Summed once for
/// each word: most words of a text are common ones, and looking up their features is most of the work. Not thread-safe.
/// </summary>
/// <param name="places">How many places there are.</param>
/// <param name="keysOf">Fills in the features of a word in a place and returns their number.</param>
internal sealed class WordScores(SparseModel model, int places, WordScores.Features keysOf)
{
    /// <summary>So that a long run over many languages does not fill memory.</summary>
    const int MostKnown = 8_000;

    /// <summary>Room for the keys of one place.</summary>
    const int MostKeys = 32;

    /// <summary>Scores fill whole vectors of any processor.</summary>
    const int VectorFloats = 16;

    readonly Dictionary<Word, float[]> _known = new(ReferenceEqualityComparer.Instance);

    public delegate int Features(Word word, int place, Span<uint> keys);

    /// <summary>The length of a row of scores, of which the model's labels are the first.</summary>
    public int Width { get; } = (model.Labels.Count + VectorFloats - 1) / VectorFloats * VectorFloats;

    /// <summary>scores += what a word says in a place.</summary>
    /// <param name="scores"><see cref="Width"/> of them.</param>
    public void Add(Word word, int place, Span<float> scores)
    {
        if (!_known.TryGetValue(word, out var known))
            known = Sum(word);
        var from = MemoryMarshal.Cast<float, Vector<float>>(known.AsSpan(place * Width, Width));
        var to = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < from.Length; i++)
            to[i] += from[i];
    }

    float[] Sum(Word word)
    {
        var sums = new float[places * Width];
        Span<uint> keys = stackalloc uint[MostKeys];
        for (var place = 0; place < places; place++)
            model.Add(keys[..keysOf(word, place, keys)], sums.AsSpan(place * Width, Width));
        if (_known.Count >= MostKnown)
            _known.Clear();
        return _known[word] = sums;
    }
}
