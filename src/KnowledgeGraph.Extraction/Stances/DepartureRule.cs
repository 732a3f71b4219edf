using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Demands that somebody go: "urged Smith to resign", "said Smith should step down", "called for Smith's resignation". They are against him.</summary>
internal sealed class DepartureRule(SentenceParts parts)
{
    static readonly FrameTerm Urged = FrameLexicon.Named("demand-departure");
    static readonly FrameTerm Wanted = FrameLexicon.Named("demand-removal");
    readonly Reading reading = parts.Reading;

    public Finding? OfVerb(int verb)
    {
        if (!Departures.Leaves(reading.Words[verb], reading.Word(verb + 1)) || parts.IsPassive(verb) || parts.Arguments.Subjects(verb) is not { Count: > 0 } subjects)
            return null;
        var urger = parts.Certainty.Urger(verb);
        if (urger >= 0)
            return Make(Urged, parts.Certainty.Of(verb), parts.Holders(parts.Arguments.Subjects(urger)), subjects, urger, verb + 1);
        if (!HasObligation(verb) || parts.Voices.At(verb) is not { Holder: { } speaker } said || Hints.Is(reading, said.Statement.CueFirst))
            return null;
        var certainty = parts.Certainty.Of(verb);
        return Make(Urged, certainty with { Modality = Modality.Asserted }, [new Holder(speaker, Backing.Both)], subjects, verb, verb + 1);
    }

    /// <summary>"demanded the removal of Smith", "called for Smith's resignation".</summary>
    public Finding? OfNoun(int phrase)
    {
        var noun = reading.Phrases[phrase].Head;
        if (!Things.IsDeparture(reading.Words[noun]) || parts.OwnerOf(noun) is not { } owner || Governor(noun) is not (>= 0 and var verb))
            return null;
        return new Finding(Wanted, parts.Certainty.Of(verb), parts.HoldersOf(verb), [owner], Math.Min(verb, noun), Math.Max(verb, noun) + 1);
    }

    int Governor(int noun)
    {
        var tree = parts.Trees.Of(noun);
        var head = tree.Head(noun);
        // "before her withdrawal Lang was favoured" demands nothing
        if (head >= 0 && Departures.Demands(reading.Lemma(head)) && !parts.IsPassive(head) && !Conjunctions.Subordinates(parts.Arguments.Case(tree, noun)))
            return head;
        var i = reading.FullStart(reading.Phrases[reading.PhraseAt(noun)]) - 1;
        if (reading.Tag(i) is "IN")
            i--;
        return reading.GroupAt(i) is >= 0 and var group && Departures.Demands(reading.Lemma(reading.Groups[group].Main)) ? reading.Groups[group].Main : -1;
    }

    bool HasObligation(int verb)
    {
        if (reading.GroupAt(verb) is not (>= 0 and var group))
            return false;
        for (var i = reading.Groups[group].First - 2; i < verb; i++)
            if (Departures.Obliges(reading.Word(i)))
                return true;
        return false;
    }

    Finding Make(FrameTerm term, Certainty certainty, List<Holder> holders, List<Argument> subjects, int cue, int end) =>
        new(term, certainty, holders, parts.TargetsOf(subjects), Math.Min(cue, end - 1), Math.Max(cue + 1, end));
}
