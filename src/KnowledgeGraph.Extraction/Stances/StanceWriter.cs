using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Turns a frame with its arguments into stances: resolves who holds it and toward whom, weighs it, and says how sure it is.</summary>
internal sealed class StanceWriter(Reading reading, Targets targets, Voices voices, DeedParties parties, ActorBook book)
{
    const int LongestSpan = 60;

    /// <summary>Every holder toward every target; a thing that is somebody's act or word gives a second stance toward him, marked <see cref="StanceThrough.Owner"/>.</summary>
    public IEnumerable<Stance> Write(Finding finding)
    {
        if (finding.Certainty.IsEmptied)
            yield break;
        foreach (var holder in finding.Holders)
        {
            if (holder.Mention is not { } who || !Fits(finding.Term.Frame.Conditions, who))
                continue;
            foreach (var argument in finding.Targets.Where(a => a.Phrase < 0 || IsActual(a.Phrase, finding)))
            {
                var target = argument.Target(targets);
                if (target is { } whom && !IsHimself(who, whom.Mention) && FitsTarget(finding.Term.Frame.Conditions, whom))
                    yield return Of(finding, holder, who, whom, argument.Backing);
                if (argument.Phrase < 0 || target?.Mention is not null)
                    continue;
                foreach (var owner in OwnersOf(argument.Phrase, target, who, finding))
                    yield return Of(finding, holder, who, owner, argument.Backing) with { Through = StanceThrough.Owner };
            }
        }
    }

    /// <summary>Whose a thing is that a position or a deed is toward; not the holder's own.</summary>
    IEnumerable<Target> OwnersOf(int phrase, Target? thing, Mention holder, Finding finding)
    {
        var isDeed = finding.Term.Frame.Class == StanceClass.Deed;
        List<Mention> owners = isDeed ? parties.Of(phrase) : thing is not null && OwnerOf(phrase) is { Actor: >= 0 } owner ? [owner] : [];
        return owners.Where(o => o.Actor != holder.Actor).Select(o => new Target(o, null, reading.Phrases[phrase].End, 0.7))
            .Where(t => !isDeed || FitsTarget(finding.Term.Frame.Conditions, t));
    }

    bool IsHimself(Mention holder, Mention? target) => target is { Actor: >= 0 } && (target.Actor == holder.Actor || voices.IsSpeakersOwn(target));

    /// <summary>Whether a phrase is about the one whom it names: not "a Lincoln", nor "anyone but Lang", nor the medium in "attacks on Twitter".</summary>
    bool IsActual(int phrase, Finding finding)
    {
        var range = reading.Phrases[phrase];
        if (Conjunctions.Excepts(reading.Word(reading.FullStart(range) - 1)) || reading.Word(range.End) == "-" && range.End - range.Head == 1)
            return false; // "a Lang-sponsored bill" is not Lang
        if (reading.NameAt(range.Head) >= 0 && Things.IsIndefinite(reading.Words[range.First]) && reading.NameAt(range.First + 1) >= 0)
            return false;
        return !(Things.IsMedium(reading.Words[range.Head]) && range.First - finding.CueEnd <= 1 && reading.Tag(range.First - 1) == "IN");
    }

    Stance Of(Finding finding, Holder holder, Mention who, Target target, Backing backing)
    {
        var certainty = finding.Certainty;
        var score = Math.Round(certainty.Weigh(finding.Term.Strength) * Firmness(certainty.Modality) * target.Weight, 2);
        var (first, end) = Span(finding, who, target);
        return new Stance(who, target.Mention, target.Topic, score, finding.CueFirst, finding.CueEnd, first, end)
        {
            Modality = certainty.Modality,
            Negated = certainty.IsNegated,
            Class = finding.Term.Frame.Class,
            Rule = finding.Term.Frame.Name,
            Confidence = Math.Round(RulePrecision.Of(finding.Term.Frame.Name) * Weight(holder.Backing) * Weight(backing) * Math.Min(who.Confidence, target.Mention?.Confidence ?? 1), 2),
        };
    }

    (int First, int End) Span(Finding finding, Mention holder, Target target)
    {
        var first = finding.CueFirst;
        var end = finding.CueEnd;
        foreach (var (from, to) in new[] { (holder.First, holder.End), (target.Mention?.First ?? finding.CueFirst, target.End) })
        {
            if (from < first && from >= finding.CueFirst - LongestSpan)
                first = from;
            if (to > end && to <= finding.CueEnd + LongestSpan && reading.SentenceOf(to - 1) == reading.SentenceOf(finding.CueFirst))
                end = to;
        }

        return (first, end);
    }

    /// <summary>Whose act, word or proposal a phrase names: "Lang's plan", "his plan", "the Turkish operation".</summary>
    Mention? OwnerOf(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (!Things.IsOwnedAct(reading.Lemma(range.Head)) && !Things.IsOwnedAct(reading.Words[range.Head]))
            return null;
        if (voices.Owner(phrase) is { } owner)
            return owner;
        return voices.Within(phrase);
    }

    bool Fits(FrameConditions conditions, Mention holder) => !conditions.HasFlag(FrameConditions.PartiesAreStates) || IsState(holder);

    bool FitsTarget(FrameConditions conditions, Target target) =>
        !(conditions.HasFlag(FrameConditions.TargetIsActor) && target.Mention is null) && !(conditions.HasFlag(FrameConditions.TargetIsThing) && target.Mention is not null)
        && !(conditions.HasFlag(FrameConditions.TargetIsPerson) && KindOf(target.Mention) != ActorKind.Person)
        && !(conditions.HasFlag(FrameConditions.PartiesAreStates) && !IsState(target.Mention))
        && !(conditions.HasFlag(FrameConditions.TargetIsState) && !IsOfState(target.Mention));

    /// <summary>A country, a group, or a body whose first word says that it is a country's: "the Norwegian parliament".</summary>
    bool IsState(Mention? mention) => KindOf(mention) is ActorKind.Country or ActorKind.Group
        || KindOf(mention) is ActorKind.Organization && book.Actors[mention!.Actor].Name.Split(' ')[0] is var first
            && (CountryNames.OfDemonym(first) ?? CountryNames.OfName(Languages.Current.WithoutGenitive(first))) is not null;

    /// <summary>A state, or a person whose office names one: "the Portuguese president".</summary>
    bool IsOfState(Mention? mention) => IsState(mention)
        || KindOf(mention) is ActorKind.Person && book.Actors[mention!.Actor].Roles.Any(r => r.Split(' ').Any(w => CountryNames.OfDemonym(w) is not null));

    ActorKind? KindOf(Mention? mention) => mention is { Actor: >= 0 } ? book.Actors[mention.Actor].Kind : null;

    static double Weight(Backing backing) => backing switch { Backing.Both => 1, Backing.Tree => 0.92, _ => 0.85 };

    static double Firmness(Modality modality) => modality switch { Modality.Hypothetical => 0.5, Modality.Future => 0.9, Modality.Historical => 0.7, _ => 1 };
}
