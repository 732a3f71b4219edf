using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Frames of adjectives, prepositions and nouns after "is in": "critical of the plan", "is against it", "in favour of him".</summary>
internal sealed class PredicativeRule(SentenceParts parts)
{
    readonly Reading reading = parts.Reading;

    public IEnumerable<Finding> Of(int token)
    {
        foreach (var term in FrameLexicon.OfOther(reading.Words[token]))
            if (Of(token, term) is { } finding)
                yield return finding;
    }

    Finding? Of(int token, FrameTerm term) => term.Frame.Kind switch
    {
        FrameKind.Preposition => Preposition(token, term),
        FrameKind.Copula => Copula(token, term),
        _ => reading.Tag(token) is "JJ" or "VBN" or "JJR" or "RB" or "NN" ? Adjective(token, term) : null,
    };

    Finding? Adjective(int token, FrameTerm term)
    {
        if (parts.Arguments.Prepositional(token, term.Frame.Target.Prepositions, 2) is not { Count: > 0 } found)
            return null;
        return new Finding(term, parts.Certainty.Of(token), parts.Holders(Bearers(token)), parts.TargetsOf(found), token, token + 2);
    }

    /// <summary>Who is so: the subject of the copula, or the noun that the adjective stands beside.</summary>
    List<Argument> Bearers(int token)
    {
        if (parts.Arguments.Subjects(token) is { Count: > 0 } subjects)
            return subjects;
        var i = token - 1;
        while (i >= 0 && reading.Tag(i) == "RB" && reading.GroupAt(i) < 0)
            i--;
        if (reading.GroupAt(i) is >= 0 and var group && Auxiliaries.IsOfPassive(reading.Words[reading.Groups[group].Main]))
            return SubjectFinder.Of(reading, group) is >= 0 and var subject ? [new Argument(subject, Backing.Chunks)] : [];
        return [];
    }

    /// <summary>"is against the plan": the tree has the plan as predicate, with the preposition and "is" under it.</summary>
    Finding? Preposition(int token, FrameTerm term)
    {
        var tree = parts.Trees.Of(token);
        var head = tree.Head(token);
        if (head <= token || tree.Relation(token) != Relation.Case || reading.PhraseAt(head) is not (>= 0 and var phrase) || !HasCopula(tree, head, token))
            return null;
        return new Finding(term, parts.Certainty.Of(head), parts.Holders(parts.Arguments.Subjects(head)), [new TargetArgument(parts.Arguments.Owned(phrase), Backing.Tree)], token, token + 1);
    }

    Finding? Copula(int token, FrameTerm term)
    {
        var tree = parts.Trees.Of(token);
        if (!Prepositions.States.Contains(parts.Arguments.Case(tree, token)) || parts.Arguments.Prepositional(token, term.Frame.Target.Prepositions) is not { Count: > 0 } found)
            return null;
        var bearer = HasCopula(tree, token, token) || parts.Arguments.Subjects(token).Count > 0 ? token : tree.Head(token);
        return bearer < 0 || parts.IsPassive(bearer) ? null // "was passed over in favour of Lang"
            : new Finding(term, parts.Certainty.Of(bearer), parts.Holders(parts.Arguments.Subjects(bearer)), parts.TargetsOf(found), token - 1, token + 1);
    }

    static bool HasCopula(DependencyTree tree, int head, int before)
    {
        foreach (var child in tree.Children(head))
            if (tree.Relation(child) == Relation.Cop && child < before)
                return true;
        return false;
    }
}
