using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Frames of verbs: "backed the mayor", "was condemned by Norland", "voted against the bill", "took issue with him".</summary>
internal sealed class VerbRule(SentenceParts parts)
{
    readonly Reading reading = parts.Reading;

    /// <summary>The verb's frames that its arguments fill, the most specific first.</summary>
    public IEnumerable<Finding> Of(int verb)
    {
        foreach (var term in FrameLexicon.OfVerb(reading.Words[verb]))
            if (MayHave(verb, term) && (parts.IsPassive(verb) ? Passive(verb, term) : Active(verb, term)) is { } finding)
                yield return finding;
    }

    /// <summary>
    /// Whether the sentence has the words that the term needs beside its verb, which spares most sentences with "have" or "take" their tree.
    /// </summary>
    bool MayHave(int verb, FrameTerm term)
    {
        if (term.ObjectHeads.Count == 0)
            return true;
        var sentence = reading.SentenceAt(verb);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (term.ObjectHeads.Contains(reading.Lemma(i)) || term.ObjectHeads.Contains(reading.Words[i]))
                return true;
        return false;
    }

    Finding? Active(int verb, FrameTerm term)
    {
        if (!HasParticle(verb, term, out var cueEnd))
            return null;
        var noun = -1;
        if (term.ObjectHeads.Count > 0 && (noun = ObjectHead(verb, term)) < 0)
            return null;
        if (noun >= 0 && term.Strength < 0 && parts.HasModifier(noun, Modals.Kind))
            return null; // "had kinder words for Lang"
        var through = noun < 0 && term.Frame.Conditions.HasFlag(FrameConditions.WithObject) && parts.Arguments.Objects(verb) is [var moved, ..] ? reading.Phrases[moved.Phrase].Head : noun;
        var role = term.Frame.Target;
        var found = role.EachOther ? EachOther(verb) : Targets(verb, through, term.Frame);
        if (found.Count == 0 && noun < 0 && !role.EachOther && Topics.OfGerund(reading, StanceObject.Start(reading, reading.Groups[reading.GroupAt(verb)], term), out var end) is { } deed)
            found = [new TargetArgument(-1, Backing.Chunks, new Target(null, deed, end, 1))];
        var mayHaveObject = noun >= 0 || role.Object || role.IndirectObject || role.EachOther || role.Clause;
        if (found.Count == 0 || !mayHaveObject && parts.HasObject(verb) != term.Frame.Conditions.HasFlag(FrameConditions.WithObject))
            return null;
        if (!Holds(verb, term) || noun < 0 && role.Object && found[0].Phrase >= 0 && (LightVerbs.Is(reading.Words[verb], LightVerbKind.Give) || LightVerbs.Is(reading.Words[verb], LightVerbKind.End)) && parts.NamesPosition(found[0].Phrase))
            return null;
        var certainty = parts.Certainty.Of(verb);
        if (noun >= 0 && parts.IsDenied(noun))
            certainty = new Certainty(Effect.Negated, Modality.Asserted).Under(certainty);
        var holders = role.EachOther ? Sides(found) : parts.HoldersOf(verb, term.Frame.Class);
        return new Finding(term, certainty, holders, found, verb, Math.Max(cueEnd, noun + 1));
    }

    /// <summary>"was condemned by", "sanctions were imposed on Norland by Tarland".</summary>
    Finding? Passive(int verb, FrameTerm term)
    {
        if (term.Particle is not null && !HasParticle(verb, term, out _) || parts.Arguments.Agents(verb) is not { Count: > 0 } agents)
            return null;
        var subjects = parts.Arguments.Subjects(verb);
        List<TargetArgument> found;
        if (term.ObjectHeads.Count == 0 && term.Frame.Target.Object)
            found = parts.TargetsOf(subjects);
        else if (subjects.Exists(s => term.ObjectHeads.Contains(HeadLemma(s.Phrase))))
            found = Targets(verb, -1, term.Frame);
        else
            return null;
        return new Finding(term, parts.Certainty.Of(verb), parts.Holders(agents, term.Frame.Class), found, verb, verb + 1);
    }

    List<TargetArgument> Targets(int verb, int noun, Frame frame)
    {
        var role = frame.Target;
        if (role.ObjectOwner)
            return noun >= 0 && parts.OwnerOf(noun) is { } owner ? [owner] : [];
        if (role.Clause)
            return parts.TargetsOf(parts.Arguments.ClauseSubjects(verb));
        if (role.IndirectObject)
            return [.. parts.Arguments.IndirectObjects(verb).Select(a => new TargetArgument(a.Phrase, a.Backing))];
        var found = role.Object ? parts.Arguments.Objects(verb) : [];
        if (found.Count == 0 && role.Prepositions.Count > 0)
            found = OfNoun(noun, frame) is { Count: > 0 } ofNoun ? ofNoun : parts.Arguments.Prepositional(verb, role.Prepositions);
        return parts.TargetsOf(found);
    }

    List<Argument> OfNoun(int noun, Frame frame) => noun < 0 ? []
        : frame.Class == StanceClass.Deed ? parts.Arguments.WithinObject(noun, frame.Target.Prepositions)
        : parts.Arguments.Prepositional(noun, frame.Target.Prepositions);

    /// <summary>Several who do a thing together do it to one another; <see cref="StanceWriter"/> leaves out what is toward oneself.</summary>
    List<TargetArgument> EachOther(int verb)
    {
        var sides = Actors(parts.HoldersOf(verb, StanceClass.Deed));
        if (sides.Count < 2)
            sides = Actors(parts.Holders(parts.Arguments.JoinedBefore(verb), StanceClass.Deed));
        return sides.Count < 2 ? []
            : sides.ConvertAll(h => new TargetArgument(-1, h.Backing, new Target(h.Mention, null, h.Mention!.End, 1)));

        static List<Holder> Actors(List<Holder> holders) =>
            [.. holders.Where(h => h.Mention is { Actor: >= 0 }).DistinctBy(h => h.Mention!.Actor)];
    }

    static List<Holder> Sides(List<TargetArgument> sides) => sides.ConvertAll(s => new Holder(s.Known!.Value.Mention, s.Backing));

    /// <summary>The head of the verb's object where it is one of the term's nouns.</summary>
    int ObjectHead(int verb, FrameTerm term)
    {
        foreach (var argument in parts.Arguments.Objects(verb))
            if (term.ObjectHeads.Contains(HeadLemma(argument.Phrase)) || term.ObjectHeads.Contains(reading.Words[reading.Phrases[argument.Phrase].Head]))
                return reading.Phrases[argument.Phrase].Head;
        return -1;
    }

    string HeadLemma(int phrase) => reading.Lemma(reading.Phrases[phrase].Head);

    /// <summary>Whether the term's particle follows the verb, at once or behind its object.</summary>
    bool HasParticle(int verb, FrameTerm term, out int cueEnd)
    {
        cueEnd = verb + 1;
        if (term.Particle is null)
            return true;
        var words = term.Particle.Split('_');
        for (var i = verb + 1; i <= verb + 2 && i < reading.Count; i++)
            if (reading.Words[i] == words[0] && (words.Length == 1 || reading.Word(i + 1) == words[1]))
            {
                cueEnd = i + words.Length;
                return true;
            }

        var tree = parts.Trees.Of(verb);
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) == Relation.CompoundPrt && reading.Words[child] == words[0] && words.Length == 1)
                return true;
        return false;
    }

    bool Holds(int verb, FrameTerm term)
    {
        var conditions = term.Frame.Conditions;
        return !(conditions.HasFlag(FrameConditions.NoPlace) && parts.HasPlace(verb)) && !(conditions.HasFlag(FrameConditions.NoClause) && parts.HasClause(verb));
    }
}
