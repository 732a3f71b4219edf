using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Factuality;

/// <summary>
/// Says what a predicate asserts: from its own negation and auxiliaries, from the predicates above it, from the subject that is nobody and from
/// the question that it stands in. Each is looked at once. Serves statements and stances alike; not thread-safe.
/// </summary>
internal sealed class CertaintyReader(Reading reading, Trees trees)
{
    const int LongestClimb = 6;

    public Certainty Of(int predicate) => InQuestion(predicate) ? Certainty.Nothing : Of(trees.Of(predicate), predicate, LongestClimb);

    /// <summary>The predicate by which others are urged to do what this one says ("urged voters to back Lang"), or -1.</summary>
    public int Urger(int predicate)
    {
        var tree = trees.Of(predicate);
        var first = Coordination.First(tree, predicate);
        var head = tree.Head(first);
        return head >= 0 && tree.Relation(first) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl && reading.Tag(first) == "VB"
            && Embeddings.Of(reading.Lemma(head)) == Embedding.Urge && reading.GroupAt(head) is >= 0 and var group && !reading.Groups[group].Passive ? head : -1;
    }

    Certainty Of(DependencyTree tree, int predicate, int climb)
    {
        if (climb == 0)
            return Certainty.Nothing;
        var own = Own(tree, predicate);
        return own.IsEmptied ? own : own.Under(Context(tree, predicate, climb - 1));
    }

    /// <summary>What the predicate's own words say, without what it stands under.</summary>
    Certainty Own(DependencyTree tree, int predicate)
    {
        var effect = IsNegated(tree, predicate) ? Effect.Negated : Effect.Affirmed;
        if (HasNoSubject(tree, predicate) || effect == Effect.Negated && IsPartial(tree, predicate))
            effect = Effect.Emptied;
        var modality = ModalityOf(tree, predicate);
        // "will never vote for him", "would not back her" is a refusal, and one today
        return new Certainty(effect, effect == Effect.Negated && modality == Modality.Future || modality == Modality.Hypothetical && IsRefused(tree, predicate) ? Modality.Asserted : modality);
    }

    bool IsNegated(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if ((child < predicate || tree.Relation(child) == Relation.Advmod) && IsNegation(child))
                return true;
        if (reading.GroupAt(predicate) is not (>= 0 and var group))
            return false;
        for (var i = reading.Groups[group].First; i < predicate; i++)
            if (IsNegation(i) || Modals.NoDeterminers.Contains(reading.Words[i]) && i + 1 < predicate)
                return true;
        return reading.Groups[group].Negated && reading.Groups[group].Main == predicate && !Modals.Additions.Contains(reading.Word(reading.Groups[group].First));
    }

    /// <summary>"would never vote for", "could never support".</summary>
    bool IsRefused(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (child < predicate && Modals.Never.Contains(reading.Words[child]))
                return true;
        return false;
    }

    bool IsNegation(int token) => Modals.Negations.Contains(reading.Words[token]) && !Modals.Additions.Contains(reading.Word(token + 1))
        || Modals.Longer.Contains(reading.Words[token]) && Modals.NoDeterminers.Contains(reading.Word(token - 1));

    /// <summary>"does not support her as warmly as", "does not always agree with".</summary>
    bool IsPartial(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Relation(child) != Relation.Advmod)
                continue;
            if (Modals.Partial.Contains(reading.Words[child]))
                return true;
            foreach (var degree in tree.Children(child))
                if (Modals.Partial.Contains(reading.Words[degree]))
                    return true;
        }

        return false;
    }

    bool HasNoSubject(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (tree.Relation(child) == Relation.CcPreconj && Modals.NoDeterminers.Contains(reading.Words[child]))
                return true;
            else if (tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass)
            {
                if (Modals.Nobody.Contains(reading.Words[child]))
                    return true;
                foreach (var word in tree.Children(child))
                    if (Modals.NoDeterminers.Contains(reading.Words[word]) && word < child)
                        return true;
            }

        return false;
    }

    Modality ModalityOf(DependencyTree tree, int predicate)
    {
        var modality = Modality.Asserted;
        foreach (var child in tree.Children(predicate))
        {
            if (child > predicate)
                continue;
            var word = reading.Words[child];
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass)
                modality = Auxiliary(word, predicate) is { } found ? found : modality;
            else if (Modals.Once.Contains(word))
                modality = Modality.Historical;
        }

        if (modality == Modality.Asserted && reading.GroupAt(predicate) is >= 0 and var group)
            for (var i = reading.Groups[group].First; i < predicate; i++)
                if (Auxiliary(reading.Words[i], predicate) is { } found)
                    return found;
        return modality;
    }

    Modality? Auxiliary(string word, int predicate)
    {
        if (Modals.Future.Contains(word))
            return Modality.Future;
        if (Modals.Possible.Contains(word))
            return Modality.Hypothetical;
        if (Modals.Conditional.Contains(word))
            return Modals.Preferring.Contains(reading.Word(predicate - 1)) ? null : IsBackshifted(predicate) ? Modality.Future : Modality.Hypothetical;
        // "said she had lost confidence" reports "has lost"
        return Modals.PastPerfect.Contains(word) && reading.Tag(predicate) is "VBN" or "VBD" && !IsBackshifted(predicate) ? Modality.Historical : null;
    }

    /// <summary>"She said Norland would support it" reports "will support".</summary>
    bool IsBackshifted(int predicate)
    {
        var tree = trees.Of(predicate);
        for (var i = tree.First; i < tree.End; i++)
            if (Modals.Conditions.Contains(reading.Words[i]))
                return false;
        var first = Coordination.First(tree, predicate);
        return tree.Relation(first) == Relation.Ccomp && tree.Head(first) is >= 0 and var head && reading.Tag(head) is "VBD" && Embeddings.Of(reading.Lemma(head)) == Embedding.Say;
    }

    /// <summary>What the predicate stands under.</summary>
    Certainty Context(DependencyTree tree, int predicate, int climb)
    {
        var head = tree.Head(predicate);
        if (head < 0)
            return Certainty.Plain;
        var relation = tree.Relation(predicate);
        if (relation == Relation.Conj)
            return Joined(tree, predicate, climb);
        var marker = Marker(tree, predicate);
        if (Modals.Avoiding.Contains(marker))
            return Certainty.Nothing;
        if (Modals.Conditions.Contains(marker) && relation is Relation.Advcl or Relation.Dep)
            return Certainty.Plain with { Modality = Modality.Hypothetical };
        if (Modals.Whether.Contains(marker) || Modals.Whether.Contains(reading.Words[tree.LeftEdge(predicate)]) && relation is not Relation.Advcl)
            return Certainty.Nothing;
        return relation switch
        {
            Relation.Xcomp or Relation.Ccomp or Relation.Csubj => Complement(tree, predicate, head, climb),
            Relation.Advcl or Relation.Obl or Relation.Nmod when reading.Tag(predicate) is "VB" or "VBG" => Adverbial(tree, predicate, head, climb),
            Relation.AclRelcl when Embeddings.LeavesOpen(reading.Lemma(head)) => Embedded(tree, head, climb), // "no sign that she supports him"
            Relation.Acl when reading.Tag(predicate) is "VB" || marker.Length > 0 => Embedded(tree, head, climb),
            _ => Certainty.Plain,
        };
    }

    /// <summary>"stated her intention to back him": the noun between a verb and its infinitive says what becomes of it as well.</summary>
    Certainty Complement(DependencyTree tree, int predicate, int head, int climb)
    {
        var outer = Embedded(tree, head, climb);
        foreach (var child in tree.Children(head))
            if (child > head && child < predicate && tree.Relation(child) == Relation.Obj && Embeddings.IsIntent(reading.Words[child]))
                return Embedded(tree, child, climb).Under(outer);
        return outer;
    }

    /// <summary>"would not criticise or oppose": what is joined shares auxiliaries where it has none, and a negation where "or" joins it.</summary>
    Certainty Joined(DependencyTree tree, int predicate, int climb)
    {
        var first = Coordination.First(tree, predicate);
        var outer = Context(tree, first, climb);
        if (tree.HasSubject(predicate))
            return outer;
        var own = Own(tree, first);
        if (HasNoSubject(tree, first))
            return Certainty.Nothing;
        if (Modals.Alternatives.Contains(Coordination.Joiner(reading, tree, predicate)))
            return own.Under(outer);
        return reading.Tag(predicate) == "VB" ? new Certainty(Effect.Affirmed, own.Modality).Under(outer) : outer;
    }

    Certainty Adverbial(DependencyTree tree, int predicate, int head, int climb)
    {
        var embedding = Embeddings.Of(reading.Lemma(head));
        if (embedding is Embedding.Pass or Embedding.Say)
            return (reading.Tag(predicate) == "VB" || Modals.Means.Contains(Marker(tree, predicate))) && IsNegated(tree, head) ? Certainty.Nothing : Certainty.Plain;
        // "accused her of backing him" asserts nothing; "thanked her for backing him" does
        var marker = Marker(tree, predicate);
        // "opposed to backing him"
        var isTurned = embedding is Embedding.Turn or Embedding.Deny && (Verbs.IsReason(marker) || Verbs.IsAim(marker));
        return reading.Tag(predicate) == "VB" || embedding == Embedding.Empty || isTurned ? Embedded(tree, head, climb) : Certainty.Plain;
    }

    Certainty Embedded(DependencyTree tree, int head, int climb)
    {
        var lemma = reading.Lemma(head);
        var outer = Of(tree, head, climb);
        if (outer.IsEmptied)
            return outer;
        if (Embeddings.IsClaim(reading.Words[head]) && tree.Head(head) is >= 0 and var governor && Embeddings.RejectsClaims(reading.Lemma(governor)))
            return new Certainty(Effect.Denied, Modality.Asserted);
        var embedding = Embeddings.Of(lemma);
        if (outer.IsNegated)
            return Embeddings.TurnsWhenNegated(lemma) ? new Certainty(Effect.Negated, outer.Modality) : Certainty.Nothing;
        return embedding switch
        {
            Embedding.Say => Certainty.Plain,
            Embedding.Turn => new Certainty(Effect.Negated, outer.Modality),
            Embedding.Deny => new Certainty(Effect.Denied, Modality.Asserted),
            Embedding.Empty => Certainty.Nothing,
            Embedding.Future => outer with { Modality = Modality.Future },
            Embedding.Possible => outer with { Modality = Modality.Hypothetical },
            Embedding.Urge when reading.GroupAt(head) is >= 0 and var group && reading.Groups[group].Passive => Certainty.Nothing,
            _ => outer,
        };
    }

    string Marker(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (child < predicate && tree.Relation(child) is Relation.Mark or Relation.Case or Relation.Advmod && (tree.Relation(child) != Relation.Advmod || Modals.Avoiding.Contains(reading.Words[child])))
                return reading.Words[child];
        return "";
    }

    /// <summary>Whether the next end mark after a predicate is a question mark.</summary>
    bool InQuestion(int predicate)
    {
        var end = reading.SentenceAt(predicate).EndToken;
        for (var i = predicate; i < end; i++)
            if (reading.Tag(i) == "." && reading.Words[i].Length > 0)
                return reading.Words[i].Contains('?', StringComparison.Ordinal);
        return false;
    }
}
