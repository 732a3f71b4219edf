using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>A position found in the text. Exactly one of <see cref="Target"/> and <see cref="Topic"/> is set. Ranges are tokens, end exclusive.</summary>
/// <param name="CueFirst">The first token of the words that show the position.</param>
/// <param name="First">Where the evidence starts: the smallest stretch with holder, cue and target.</param>
/// <param name="Score">-1 (against) to 1 (for).</param>
internal sealed record Stance(Mention Holder, Mention? Target, string? Topic, double Score, int CueFirst, int CueEnd, int First, int End)
{
    public Modality Modality { get; init; } = Modality.Asserted;

    public bool Negated { get; init; }

    public StanceClass Class { get; init; }

    /// <summary>Null where the stance is toward the target itself.</summary>
    public StanceThrough? Through { get; init; }

    /// <summary>The rule that found it, by the name that measures and queries show.</summary>
    public string? Rule { get; init; }

    public double Confidence { get; init; } = 0.8;

    /// <summary>The same position where somebody denies it: support turns to weak opposition, opposition to nothing.</summary>
    public Stance Denied() => this with { Score = StanceBuilder.Negate(Score), Negated = true };

    public Polarity Polarity => Score > 0.05 ? Polarity.Support : Score < -0.05 ? Polarity.Oppose : Polarity.Neutral;
}
