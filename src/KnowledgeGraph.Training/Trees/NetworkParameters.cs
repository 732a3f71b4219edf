using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>All weights of the parser's network as parameters in training.</summary>
internal sealed class NetworkParameters(ParserWeights weights)
{
    public ParserWeights Weights => weights;

    public Parameter Words { get; } = new(weights.Words, weights.Shape.Width);

    public Parameter[] Filters { get; } = [.. weights.Filters.Select(f => new Parameter(f, weights.Shape.Width))];

    public Parameter[] FilterOffsets { get; } = [.. weights.FilterOffsets.Select(o => new Parameter(o, o.Length))];

    public Parameter[] Places { get; } = [.. weights.Places.Select(p => new Parameter(p, weights.Shape.Hidden))];

    public Parameter Facts { get; } = new(weights.Facts, weights.Shape.Hidden);

    public Parameter HiddenOffsets { get; } = new(weights.HiddenOffsets, weights.Shape.Hidden);

    public ReadoutParameters Transitions { get; } = new(weights.Transitions);

    public ReadoutParameters Right { get; } = new(weights.Right);

    public ReadoutParameters Left { get; } = new(weights.Left);

    /// <summary>Random weights of a size that suits each layer (Glorot and Bengio 2010; rows of features and facts small).</summary>
    public static void Randomize(ParserWeights weights, Dropout random)
    {
        var shape = weights.Shape;
        Fill(weights.Words, 0.1f);
        foreach (var filter in weights.Filters)
            Fill(filter, MathF.Sqrt(6f / (shape.Window + shape.Width)));
        foreach (var place in weights.Places)
            Fill(place, 2 * MathF.Sqrt(6f / (StateFeatures.Places * shape.Width + shape.Hidden)));
        Fill(weights.Facts, 0.1f);
        foreach (var readout in new[] { weights.Transitions, weights.Right, weights.Left })
            Fill(readout.Weights, MathF.Sqrt(6f / (shape.Hidden + Relations.Count)));

        void Fill(float[] numbers, float most)
        {
            foreach (ref var number in numbers.AsSpan())
                number = most * (2 * random.Next() - 1);
        }
    }

    public void Step(float rate, int step)
    {
        foreach (var parameter in All())
            parameter.Step(rate, step);
    }

    IEnumerable<Parameter> All() =>
        [Words, .. Filters, .. FilterOffsets, .. Places, Facts, HiddenOffsets, .. Transitions.Both, .. Right.Both, .. Left.Both];

    internal sealed class ReadoutParameters(ParserWeights.Readout readout)
    {
        public ParserWeights.Readout Readout => readout;

        public Parameter Weights { get; } = new(readout.Weights, readout.Outputs);

        public Parameter Offsets { get; } = new(readout.Offsets, readout.Outputs);

        public Parameter[] Both => [Weights, Offsets];
    }
}
