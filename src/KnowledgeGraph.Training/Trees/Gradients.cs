using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>The gradients of a product of matrices, out = in * weights. Buffers are reused; not thread-safe.</summary>
internal sealed class Gradients
{
    float[] _turned = [];

    /// <summary>ofIn += ofOut * weights transposed.</summary>
    public void OfInput(ReadOnlySpan<float> ofOut, int rows, ReadOnlySpan<float> weights, int inner, int outputs, Span<float> ofIn)
    {
        var turned = Turn(weights, inner, outputs);
        MatrixProduct.Add(ofOut, rows, outputs, turned, inner, ofIn);
    }

    /// <summary>ofWeights += input transposed * ofOut.</summary>
    public void OfWeights(ReadOnlySpan<float> input, int rows, int inner, ReadOnlySpan<float> ofOut, int outputs, Span<float> ofWeights) =>
        MatrixProduct.Add(Turn(input, rows, inner), inner, rows, ofOut, outputs, ofWeights);

    /// <summary>ofOffsets += the sum of the rows.</summary>
    public static void OfOffsets(ReadOnlySpan<float> ofOut, int rows, Span<float> ofOffsets)
    {
        for (var row = 0; row < rows; row++)
            MatrixProduct.AddRow(ofOffsets, ofOut.Slice(row * ofOffsets.Length, ofOffsets.Length));
    }

    ReadOnlySpan<float> Turn(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        if (_turned.Length < rows * columns)
            _turned = new float[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                _turned[column * rows + row] = matrix[row * columns + column];
        return _turned.AsSpan(0, rows * columns);
    }
}
