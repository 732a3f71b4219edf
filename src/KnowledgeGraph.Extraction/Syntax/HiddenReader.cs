namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>Reads scores off the hidden layer. Keeps the weights in rows that fill whole registers. Not thread-safe.</summary>
internal sealed class HiddenReader
{
    readonly ParserWeights.Readout _readout;
    readonly float[] _rows, _scores;

    public HiddenReader(ParserWeights.Readout readout)
    {
        _readout = readout;
        _scores = new float[RowSum.Padded(readout.Outputs)];
        _rows = new float[readout.Weights.Length / readout.Outputs * _scores.Length];
        for (int from = 0, to = 0; from < readout.Weights.Length; from += readout.Outputs, to += _scores.Length)
            readout.Weights.AsSpan(from, readout.Outputs).CopyTo(_rows.AsSpan(to));
    }

    /// <param name="active">The places of the hidden layer that are not 0.</param>
    /// <param name="activity">What they hold.</param>
    /// <returns>The score of each output, until the next call.</returns>
    public Span<float> Read(ReadOnlySpan<int> active, ReadOnlySpan<float> activity)
    {
        _readout.Offsets.CopyTo(_scores.AsSpan());
        RowSum.Add(_rows, active, activity, _scores);
        return _scores.AsSpan(0, _readout.Outputs);
    }
}
