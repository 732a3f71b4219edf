using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Frames of nouns: "Norland's support for the rebels", "drew criticism from", "a message of support for him", "came to her defence".
/// The verb that the noun is an object of lends it a holder or a target, or takes it back.
/// </summary>
internal sealed class NounRule(SentenceParts parts)
{
    readonly Reading reading = parts.Reading;

    public IEnumerable<Finding> Of(int phrase)
    {
        var noun = reading.Phrases[phrase].Head;
        foreach (var term in FrameLexicon.OfNoun(reading.Words[noun]))
            if (Of(phrase, noun, term) is { } finding)
                yield return finding;
    }

    Finding? Of(int phrase, int noun, FrameTerm term)
    {
        var carrier = Carrier(noun);
        var (verb, preposition) = Governor(carrier);
        var found = Named(noun, term.Frame.Target.Prepositions);
        var owner = Owner(phrase, carrier);
        if (verb >= 0 && !IsSubject(carrier, verb) && Light(verb, preposition, owner is not null || reading.GroupAt(verb) < 0 || IsFrom(noun)) is var kind and not LightVerbKind.None)
            return OfLight(kind, verb, noun, term, found, owner);
        if (owner is null && reading.Phrases[phrase].Possessor >= 0)
            return null; // "the delegation's support": of somebody who is no actor
        if (owner is null && Prepositions.States.Contains(preposition) && Things.StandsAfterIn(reading.Words[noun]))
            return OfState(phrase, verb, noun, term, found);
        var holders = owner is { } one ? [one] : Holders(noun, term);
        if (found.Count == 0 && term.Frame.Target.Prepositions.Count > 0 || holders.Count == 0)
            return null;
        // "sought her support" says nothing of whether she gives it; "was angry at her criticism" does
        return term.Strength > 0 && verb >= 0 && preposition.Length == 0 && !IsSubject(carrier, verb) ? null : Make(term, Negated(noun, Certainty.Plain), holders, found, noun);
    }

    /// <summary>"spoke in support of Lang": of whom, not from whom.</summary>
    Finding? OfState(int phrase, int verb, int noun, FrameTerm term, List<TargetArgument> found)
    {
        if (found.Count == 0)
            found = Named(noun, Prepositions.Of);
        return found.Count == 0 || verb < 0 || parts.IsPassive(verb) || reading.Phrases[phrase].First != noun ? null
            : Make(term, parts.Certainty.Of(verb), parts.HoldersOf(verb), found, noun);
    }

    Finding? OfLight(LightVerbKind kind, int verb, int noun, FrameTerm term, List<TargetArgument> found, Holder? owner)
    {
        var outer = Negated(noun, parts.Certainty.Of(verb));
        switch (kind)
        {
            case LightVerbKind.Give or LightVerbKind.End or LightVerbKind.Come:
                if (found.Count == 0)
                    found = kind == LightVerbKind.Come ? [.. OwnerTarget(noun)] : Named(verb, term.Frame.Target.Prepositions);
                var givers = kind == LightVerbKind.Come || owner is null || IsOwn(noun) && Givers(verb).Count > 0 ? Givers(verb) : [owner.Value, .. Givers(verb).Where(g => g.Mention?.Actor != owner.Value.Mention?.Actor && parts.Voices.SpeaksFor(g.Mention, owner.Value.Mention))];
                return found.Count == 0 ? null : Make(term, kind == LightVerbKind.End ? new Certainty(Effect.Negated, Model.Modality.Asserted).Under(outer) : outer, givers, found, noun, verb);
            case LightVerbKind.Get or LightVerbKind.Lose or LightVerbKind.Under:
                var whom = found.Count > 0 && owner is not null ? found : parts.TargetsOf(parts.Arguments.Subjects(verb));
                var by = owner is { } known ? [known] : parts.Holders(parts.Arguments.Prepositional(noun, Prepositions.Giver)) is { Count: > 0 } own ? own : parts.Holders(parts.Arguments.Prepositional(verb, Prepositions.Source));
                return by.Count == 0 || whom.Count == 0 ? null
                    : Make(term, kind == LightVerbKind.Lose ? new Certainty(Effect.Negated, Model.Modality.Asserted).Under(outer) : outer, by, whom, noun, verb);
            default:
                return null;
        }
    }

    /// <summary>"rescinded her endorsement": her own.</summary>
    bool IsOwn(int noun) => reading.PhraseAt(noun) is >= 0 and var phrase && reading.Tag(reading.Phrases[phrase].First) == "PRP$";

    List<Holder> Givers(int verb) => parts.IsPassive(verb) ? parts.Holders(parts.Arguments.Agents(verb)) : parts.HoldersOf(verb);

    static Finding? Make(FrameTerm term, Certainty certainty, List<Holder> holders, List<TargetArgument> found, int noun, int verb = -1) =>
        new(term, certainty, holders, found, verb >= 0 && verb < noun && noun - verb < 8 ? verb : noun, verb > noun && verb - noun < 8 ? verb + 1 : noun + 1);

    Certainty Negated(int noun, Certainty certainty) => parts.IsDenied(noun) || Modals.Lacks.Contains(LemmaAbove(noun)) ? new Certainty(Effect.Negated, Model.Modality.Asserted).Under(certainty)
        : Modals.Doubts.Contains(LemmaAbove(noun)) || parts.HasModifier(noun, Modals.Weak) ? Certainty.Nothing : certainty;

    /// <summary>The noun that this one hangs on with "of" or "for": "lack" of "lack of support".</summary>
    string LemmaAbove(int noun)
    {
        var tree = parts.Trees.Of(noun);
        return tree.Relation(noun) == Relation.Nmod && tree.Head(noun) is >= 0 and var head ? reading.Lemma(head) : "";
    }

    /// <summary>The noun that carries this one: "message" of "a message of support"; else itself.</summary>
    int Carrier(int noun)
    {
        var tree = parts.Trees.Of(noun);
        return tree.Relation(noun) == Relation.Nmod && tree.Head(noun) is >= 0 and var head && Things.IsCarrier(reading.Words[head]) ? head : noun;
    }

    /// <summary>The verb that a noun is an object of, or stands under with a preposition; -1 where there is none.</summary>
    (int Verb, string Preposition) Governor(int noun)
    {
        var tree = parts.Trees.Of(noun);
        var first = Coordination.First(tree, noun);
        var head = tree.Head(first);
        if (head >= 0 && reading.GroupAt(head) >= 0 && tree.Relation(first) is Relation.Obj or Relation.Obl or Relation.NsubjPass or Relation.Iobj or Relation.OblAgent or Relation.Nsubj)
            return (head, parts.Arguments.Case(tree, first));
        var i = reading.FullStart(reading.Phrases[reading.PhraseAt(noun)]) - 1;
        while (i >= tree.First && reading.Tag(i) is "RB" or "``" or "''")
            i--;
        return i >= tree.First && reading.GroupAt(i) is >= 0 and var group && !(head >= 0 && tree.Relation(first) is Relation.Nmod) ? (reading.Groups[group].Main, "") : (-1, "");
    }

    bool IsSubject(int noun, int verb)
    {
        var tree = parts.Trees.Of(noun);
        return tree.Head(Coordination.First(tree, noun)) == verb && tree.Relation(Coordination.First(tree, noun)) is Relation.Nsubj or Relation.NsubjPass;
    }

    /// <summary>"has the support of Marsh": the noun's "of" names who gives it.</summary>
    bool IsFrom(int noun) => Named(noun, Prepositions.Giver).Count > 0;

    static bool IsObjectOrAgent(string preposition) => preposition.Length == 0 || Prepositions.Agent.Contains(preposition);

    /// <param name="given">Whether the noun names who gives it, so that the verb's subject gets it: "has her support".</param>
    LightVerbKind Light(int verb, string preposition, bool given)
    {
        var form = reading.Words[verb];
        var kinds = LightVerbs.Of(form);
        if (preposition.Length == 0 && kinds.Length > 1 && kinds.Contains(LightVerbKind.Get) && kinds.Contains(LightVerbKind.Give))
            return given ? LightVerbKind.Get : LightVerbKind.Give;
        foreach (var kind in kinds)
            if (kind == LightVerbs.KindAfter(preposition)
                || kind is not (LightVerbKind.Come or LightVerbKind.Under) && IsObjectOrAgent(preposition))
                return kind;
        return LightVerbKind.None;
    }

    Holder? Owner(int phrase, int carrier)
    {
        var owner = parts.Voices.Owner(phrase) ?? (reading.PhraseAt(carrier) is >= 0 and var other && other != phrase ? parts.Voices.Owner(other) : null) ?? parts.Voices.Within(phrase);
        return owner is null ? null : new Holder(owner, Backing.Both);
    }

    List<Holder> Holders(int noun, FrameTerm term) => parts.Holders(parts.Arguments.Prepositional(noun, term.Frame.Holder.Prepositions));

    List<TargetArgument> Named(int predicate, IReadOnlySet<string> prepositions) =>
        parts.TargetsOf(parts.Arguments.Prepositional(predicate, prepositions));

    IEnumerable<TargetArgument> OwnerTarget(int noun) => Things.IsDefence(reading.Words[noun]) && parts.OwnerOf(noun) is { } owner ? [owner] : [];
}
