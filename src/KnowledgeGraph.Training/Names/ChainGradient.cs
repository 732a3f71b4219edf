using KnowledgeGraph.Extraction.Names;

namespace KnowledgeGraph.Training.Names;

/// <summary>The gradient of one sentence's log-likelihood under a linear chain: what was observed less what the model expects (forward-backward, scaled).</summary>
internal sealed class ChainGradient
{
    const int Labels = NameLabels.Count;
    readonly double[] steps = new double[(Labels + 1) * Labels];
    double[] forward = [], backward = [], potentials = [], norms = [];
    double likelihood;

    /// <summary>By position, then label.</summary>
    public float[] Emissions { get; private set; } = [];

    /// <summary>By previous label + 1, then label.</summary>
    public float[] Transitions { get; } = new float[(Labels + 1) * Labels];

    /// <summary>The log-likelihood of all sentences since the last call.</summary>
    public double TakeLikelihood()
    {
        var sum = likelihood;
        likelihood = 0;
        return sum;
    }

    public void Compute(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, float scale, ReadOnlySpan<byte> gold)
    {
        var length = gold.Length;
        if (Emissions.Length < length * Labels)
        {
            Emissions = new float[length * Labels];
            (forward, backward, potentials, norms) = (new double[length * Labels], new double[length * Labels], new double[length * Labels], new double[length]);
        }

        for (var previous = -1; previous < Labels; previous++)
            for (var label = 0; label < Labels; label++)
                steps[(previous + 1) * Labels + label] = NameLabels.MayFollow(previous, label) ? Math.Exp(transitions[(previous + 1) * Labels + label] * scale) : 0;
        for (var i = 0; i < length; i++)
        {
            var scores = emissions.Slice(i * Labels, Labels);
            var most = scores[Vectors.IndexOfMax(scores)];
            likelihood -= most;
            for (var label = 0; label < Labels; label++)
                potentials[i * Labels + label] = Math.Exp(scores[label] - most);
        }

        Forward(length);
        Backward(length);
        Subtract(length);
        Observe(emissions, transitions, scale, gold);
    }

    void Forward(int length)
    {
        for (var i = 0; i < length; i++)
        {
            double sum = 0;
            for (var label = 0; label < Labels; label++)
            {
                double mass = 0;
                if (i == 0)
                    mass = steps[label];
                else
                    for (var previous = 0; previous < Labels; previous++)
                        mass += forward[(i - 1) * Labels + previous] * steps[(previous + 1) * Labels + label];
                sum += forward[i * Labels + label] = mass * potentials[i * Labels + label];
            }

            norms[i] = sum;
            likelihood -= Math.Log(sum);
            for (var label = 0; label < Labels; label++)
                forward[i * Labels + label] /= sum;
        }
    }

    void Backward(int length)
    {
        Array.Fill(backward, 1, (length - 1) * Labels, Labels);
        for (var i = length - 2; i >= 0; i--)
            for (var label = 0; label < Labels; label++)
            {
                double mass = 0;
                for (var next = 0; next < Labels; next++)
                    mass += steps[(label + 1) * Labels + next] * potentials[(i + 1) * Labels + next] * backward[(i + 1) * Labels + next];
                backward[i * Labels + label] = mass / norms[i + 1];
            }
    }

    void Subtract(int length)
    {
        Array.Clear(Transitions);
        for (var i = 0; i < length; i++)
            for (var label = 0; label < Labels; label++)
            {
                Emissions[i * Labels + label] = -(float)(forward[i * Labels + label] * backward[i * Labels + label]);
                if (i == 0)
                {
                    Transitions[label] += Emissions[label];
                    continue;
                }

                var arriving = potentials[i * Labels + label] * backward[i * Labels + label] / norms[i];
                for (var previous = 0; previous < Labels; previous++)
                    Transitions[(previous + 1) * Labels + label] -= (float)(forward[(i - 1) * Labels + previous] * steps[(previous + 1) * Labels + label] * arriving);
            }
    }

    void Observe(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, float scale, ReadOnlySpan<byte> gold)
    {
        var previous = -1;
        for (var i = 0; i < gold.Length; i++)
        {
            var transition = (previous + 1) * Labels + gold[i];
            Emissions[i * Labels + gold[i]] += 1;
            Transitions[transition] += 1;
            likelihood += emissions[i * Labels + gold[i]] + transitions[transition] * scale;
            previous = gold[i];
        }
    }
}
