using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Guesses the position that a statement's tone implies toward the actors that it names. No construction proves it, so it is off by default
/// (<see cref="ExtractionOptions.IncludeImpliedStances"/>) and its confidence is low: for triage and recall, not for a graph that must be right.
/// </summary>
internal sealed class ImpliedStances(Reading reading, ActorBook book)
{
    public const string Rule = "implied-tone";
    const int MostTargets = 4;

    public IEnumerable<Stance> Find(IReadOnlyList<SpokenStatement> spoken)
    {
        foreach (var one in spoken)
        {
            if (one.Holder is not { Actor: >= 0 } holder || !one.Statement.Speech)
                continue;
            var (first, end) = (one.Statement.First, Math.Min(one.Statement.End, one.Statement.First + 200));
            var tone = 0;
            for (var i = first; i < end; i++)
                tone += ToneWords.Of(reading.Words[i]);
            if (tone == 0)
                continue;
            var seen = new HashSet<int> { holder.Actor };
            for (var i = first; i < end && seen.Count <= MostTargets; i++)
                if (book.At(i) is { Actor: >= 0 } target && target.First == i && target.End <= end && book.Actors[target.Actor].Kind is not ActorKind.Country && seen.Add(target.Actor))
                    yield return new Stance(holder, target, null, 0.3 * Math.Sign(tone), target.First, target.End, target.First, target.End) { Confidence = 0.35 };
        }
    }
}
