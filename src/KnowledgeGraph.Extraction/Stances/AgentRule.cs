using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Nouns for people by their position: "Smith, a critic of the mayor,", "Smith is a supporter of the plan", "the Lang ally Ann Smith".</summary>
internal sealed class AgentRule(SentenceParts parts)
{
    readonly Reading reading = parts.Reading;

    public Finding? Of(int token)
    {
        if (reading.NameAt(token) >= 0 || reading.PhraseAt(token) is not (>= 0 and var phrase))
            return null;
        foreach (var term in FrameLexicon.OfAgent(reading.Words[token]))
            if (Target(token, phrase) is { } target && Bearer(token, phrase) is (var holder, var certainty))
                return new Finding(term, certainty, [holder], [target], token, token + 1);
        return null;
    }

    /// <summary>Of whom: after "of", the owner, or a name before the noun ("Lang supporter").</summary>
    TargetArgument? Target(int token, int phrase)
    {
        var range = reading.Phrases[phrase];
        var before = parts.Voices.NameBefore(token, range.First);
        if (before is not null && reading.Word(before.First - 1) == "-")
            return null; // "anti-Lang delegates"
        // "a Lang supporter and president of the club": of the club he is president
        var mayHaveOf = token == range.Head && (before is null || Prepositions.Of.Contains(reading.Word(token + 1)));
        if (mayHaveOf && parts.Arguments.Prepositional(token, Prepositions.Of, 2) is [var of, ..])
            return new TargetArgument(of.Phrase, of.Backing);
        if (parts.Voices.Owner(phrase) is { Actor: >= 0 } owner)
            return new TargetArgument(-1, Backing.Both, new Target(owner, null, token, 1));
        return before is { } named ? new TargetArgument(-1, Backing.Both, new Target(named, null, token, 1)) : null;
    }

    /// <summary>Who the noun is said of: the name after it in its phrase, the subject of "is", the phrase that it stands in apposition to, or the group that it makes of a name.</summary>
    (Holder Holder, Certainty Certainty)? Bearer(int token, int phrase)
    {
        var range = reading.Phrases[phrase];
        var certainty = new Certainty(parts.IsDenied(token) ? Effect.Negated : Effect.Affirmed, IsFormer(token, range) ? Modality.Historical : Modality.Asserted); // "is no fan of"
        if (token < range.Head && reading.Tag(token) is "NNS" or "NNPS")
            return null; // "Lang fundraisers the Post counted"
        if (token < range.Head)
            return parts.Voices.Holder(phrase) is { Actor: >= 0, Kind: MentionKind.Name } named && named.First > token ? (new Holder(named, Backing.Both), certainty) : null;
        var tree = parts.Trees.Of(token);
        if (HasCopula(tree, token))
            return parts.Holders(parts.Arguments.Subjects(token)) is [{ Mention: not null } subject, ..] ? (subject, parts.Certainty.Of(token).Under(certainty)) : null;
        if (tree.Relation(token) == Relation.Appos && tree.Head(token) >= 0 && parts.Arguments.Case(tree, tree.Head(token)).Length == 0 && reading.PhraseAt(tree.Head(token)) is >= 0 and var beside && parts.Voices.Holder(beside) is { Actor: >= 0 } apposed)
            return (new Holder(apposed, Backing.Tree), certainty);
        return parts.Voices.Holder(phrase) is { Actor: >= 0, Kind: MentionKind.Nominal } group && parts.Voices.NameBefore(token, range.First) is not null
            ? (new Holder(group, Backing.Both), certainty) : null; // "Lang supporters" are for Lang
    }

    bool IsFormer(int token, NounPhrase range)
    {
        for (var i = range.First; i < token; i++)
            if (Modals.Former.Contains(reading.Words[i]))
                return true;
        return reading.Tag(range.First - 1) == "IN" && SubjectFinder.IsTime(reading, range.First) || SubjectFinder.IsTime(reading, range.First - 1) && reading.Tag(range.First - 2) == "IN";
    }

    static bool HasCopula(DependencyTree tree, int token)
    {
        foreach (var child in tree.Children(token))
            if (tree.Relation(child) == Relation.Cop)
                return true;
        return false;
    }
}
