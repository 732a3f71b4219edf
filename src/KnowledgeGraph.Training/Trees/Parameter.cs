namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Weights in training: with their gradient, and stepped by Adam (Kingma and Ba 2015). Rows without a gradient are left alone.
/// </summary>
/// <param name="width">Numbers in a row.</param>
internal sealed class Parameter(float[] values, int width)
{
    const float Momentum = 0.9f;
    const float Inertia = 0.999f;
    readonly float[] _gradient = new float[values.Length], _mean = new float[values.Length], _square = new float[values.Length];
    readonly bool[] _touched = new bool[values.Length / width];
    readonly List<int> _rows = [];

    /// <summary>The gradient of all rows, to be added to.</summary>
    public Span<float> Whole()
    {
        for (var row = 0; row < _touched.Length; row++)
            Touch(row);
        return _gradient;
    }

    /// <summary>The gradient of a row, to be added to.</summary>
    public Span<float> Row(int row)
    {
        Touch(row);
        return _gradient.AsSpan(row * width, width);
    }

    /// <summary>Changes the weights and clears the gradient.</summary>
    /// <param name="step">From 1.</param>
    public void Step(float rate, int step)
    {
        var byMean = rate / (1 - MathF.Pow(Momentum, step));
        var bySquare = 1 / (1 - MathF.Pow(Inertia, step));
        foreach (var row in _rows)
        {
            _touched[row] = false;
            var range = new Range(row * width, (row + 1) * width);
            Step(values.AsSpan(range), _gradient.AsSpan(range), _mean.AsSpan(range), _square.AsSpan(range), byMean, bySquare);
        }

        _rows.Clear();
    }

    static void Step(Span<float> values, Span<float> gradient, Span<float> mean, Span<float> square, float byMean, float bySquare)
    {
        for (var i = 0; i < values.Length; i++)
        {
            mean[i] = Momentum * mean[i] + (1 - Momentum) * gradient[i];
            square[i] = Inertia * square[i] + (1 - Inertia) * gradient[i] * gradient[i];
            values[i] -= byMean * mean[i] / (MathF.Sqrt(square[i] * bySquare) + 1e-6f);
            gradient[i] = 0;
        }
    }

    void Touch(int row)
    {
        if (_touched[row])
            return;
        _touched[row] = true;
        _rows.Add(row);
    }
}
