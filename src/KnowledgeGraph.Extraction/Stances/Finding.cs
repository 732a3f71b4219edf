using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Predicates;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>A frame that a text shows, with who takes part.</summary>
/// <param name="CueFirst">The first token of the words that show it.</param>
/// <param name="CueEnd">After their last token.</param>
internal sealed record Finding(FrameTerm Term, Certainty Certainty, IReadOnlyList<Holder> Holders, IReadOnlyList<TargetArgument> Targets, int CueFirst, int CueEnd);

/// <summary>Who holds a position, and what vouches for it; no mention where the phrase can hold none.</summary>
internal readonly record struct Holder(Mention? Mention, Backing Backing);

/// <summary>A target that a phrase names, or one that was read already.</summary>
internal readonly record struct TargetArgument(int Phrase, Backing Backing, Target? Known = null)
{
    public Target? Target(Targets targets) => Known ?? targets.Of(Phrase);
}
