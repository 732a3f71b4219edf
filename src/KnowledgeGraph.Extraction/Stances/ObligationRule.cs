using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>"Marsh said that Norland must withdraw": who says what a state must do demands it, which event data counts as a deed.</summary>
internal sealed class ObligationRule(SentenceParts parts)
{
    static readonly FrameTerm Obliged = FrameLexicon.Named("deed-must");

    readonly Reading reading = parts.Reading;

    public Finding? Of(int verb)
    {
        var group = reading.Groups[reading.GroupAt(verb)];
        if (!Modals.Musts.Contains(reading.Words[group.First]) || group.Negated || parts.IsPassive(verb))
            return null;
        if (Said(verb) is not (>= 0 and var said))
            return null;
        var (holders, obliged) = (parts.HoldersOf(said, StanceClass.Deed), parts.TargetsOf(parts.Arguments.Subjects(verb)));
        return new Finding(Obliged, parts.Certainty.Of(said), holders, obliged, group.First, verb + 1);
    }

    /// <summary>The verb that reports the obligation, or -1 for the narrator's own.</summary>
    int Said(int verb)
    {
        var tree = parts.Trees.Of(verb);
        var first = Coordination.First(tree, verb);
        var head = tree.Head(first);
        return head >= 0 && tree.Relation(first) == Relation.Ccomp && Embeddings.Of(reading.Lemma(head)) == Embedding.Say ? head : -1;
    }
}
