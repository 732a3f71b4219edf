using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Names with a hyphen: "the pro-Lang group Free Harbour", "anti-Lang Republicans", "is pro-Lang", "the Norland-backed rebels".
/// </summary>
internal sealed class HyphenRule(SentenceParts parts)
{
    readonly Reading reading = parts.Reading;

    /// <param name="token">The word before or after the hyphen that is no name.</param>
    public Finding? Of(int token)
    {
        if (reading.Word(token + 1) == "-")
            foreach (var term in FrameLexicon.OfPrefix(reading.Words[token]))
                return Prefixed(token, term);
        if (reading.Word(token - 1) == "-" && parts.Voices.NameBefore(token - 1, 0) is { } backer)
            foreach (var term in FrameLexicon.OfVerb(reading.Words[token]))
                if (term is { Strength: > 0, Particle: null, ObjectHeads.Count: 0, Frame.Target.Object: true }
                    && Named(token) is { } backed)
                    return new Finding(term, Certainty.Plain, [new Holder(backer, Backing.Both)], [Known(backed, token)], token, token + 1);
        return null;
    }

    Finding? Prefixed(int token, FrameTerm term)
    {
        var end = token + 2;
        while (reading.NameAt(end) >= 0 && reading.NameAt(end) == reading.NameAt(token + 2))
            end++;
        if (parts.Voices.NameBefore(end, 0) is not { } target)
            return null;
        var holders = Named(end) is { } named ? [new Holder(named, Backing.Both)] : parts.Holders(Predicated(token, end));
        return holders.Count == 0 ? null : new Finding(term, Certainty.Plain, holders, [Known(target, end)], token, end);
    }

    /// <summary>The last name of the phrases right after a token: "Free Harbour" of "pro-Lang super PAC Free Harbour".</summary>
    Mention? Named(int token)
    {
        Mention? named = null;
        for (var i = token; i < reading.Count && (reading.PhraseAt(i) >= 0 || reading.Tag(i) is "RB" or "JJ"); i++)
            if (i > token && reading.Tag(i) is "DT" or "PRP" or "PRP$" || reading.PhraseAt(i) is >= 0 and var owner && reading.Phrases[owner].IsPossessor)
                break;
            else if (parts.Voices.Holder(reading.PhraseAt(i)) is { Actor: >= 0, Kind: not MentionKind.Pronoun } one && one.End > token)
                named = one;
        return named;
    }

    /// <summary>Who is so: the subject of "is pro-Lang".</summary>
    List<Argument> Predicated(int token, int end)
    {
        var before = token - 1;
        while (reading.Tag(before) == "RB" && reading.GroupAt(before) < 0)
            before--;
        if (reading.PhraseAt(end) >= 0 || reading.GroupAt(before) is not (>= 0 and var group) || !Auxiliaries.IsOfPassive(reading.Words[reading.Groups[group].Main]))
            return [];
        return SubjectFinder.Of(reading, group) is >= 0 and var subject ? [new Argument(subject, Backing.Chunks)] : [];
    }

    static TargetArgument Known(Mention mention, int end) => new(-1, Backing.Both, new Target(mention, null, end, 1));
}
