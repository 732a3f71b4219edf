using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language.English;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Predicates;

/// <summary>
/// Finds the heads of who does what a predicate says, also where the subject is not beside it: participles, infinitives, relative clauses,
/// joined verbs and adverbial clauses take theirs from the clause that they hang on.
/// </summary>
internal sealed class SubjectReader(Reading reading, Trees trees)
{
    const int LongestClimb = 6;

    /// <summary>The heads, joined ones apart; empty where nobody can be named.</summary>
    public List<int> Of(int predicate) => Of(trees.Of(predicate), predicate, LongestClimb);

    List<int> Of(DependencyTree tree, int predicate, int climb)
    {
        if (climb == 0)
            return [];
        foreach (var child in tree.Children(predicate))
            if (tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass)
                return IsRelative(child) ? Antecedent(tree, predicate, child) : [.. Coordination.Nominals(reading, tree, child)];
        var head = tree.Head(predicate);
        if (head < 0)
            return [];
        switch (tree.Relation(predicate))
        {
            case Relation.Conj:
                return Of(tree, head, climb - 1);
            case Relation.Xcomp or Relation.Ccomp:
                return Controlled(tree, predicate, head, climb);
            case Relation.Advcl or Relation.Obl or Relation.Nmod or Relation.Parataxis or Relation.Dep:
                return Adverbial(tree, predicate, head, climb);
            case Relation.Amod:
                return [head];
            case Relation.Acl or Relation.AclRelcl:
                return Modifying(tree, predicate, head, climb);
            default:
                return [];
        }
    }

    /// <summary>"urged him to go": he goes; "promised him to go": the promiser does.</summary>
    List<int> Controlled(DependencyTree tree, int predicate, int head, int climb)
    {
        var objects = Objects(tree, head);
        return objects.Count > 0 && !Verbs.ControlsBySubject(reading.Lemma(head)) && predicate > objects[0] ? objects : Of(tree, head, climb - 1);
    }

    /// <summary>"criticised ministers for supporting him", "accused her of lying", "joined him in chiding her": the object does it; else the main clause's subject.</summary>
    List<int> Adverbial(DependencyTree tree, int predicate, int head, int climb)
    {
        if (reading.Tag(predicate) == "VBG" && Verbs.IsReason(Marker(tree, predicate)) && Objects(tree, head) is { Count: > 0 } objects && objects[0] < predicate)
            return objects;
        if (reading.Tag(predicate) == "VB" && Marker(tree, predicate).Length > 0 && Urged(tree, predicate, head) is { Count: > 0 } urged)
            return urged;
        if (tree.Relation(predicate) is Relation.Parataxis or Relation.Dep && reading.Tag(predicate) is not ("VBG" or "VBN"))
            return [];
        return reading.GroupAt(head) >= 0 || HasSubject(tree, head) ? Of(tree, head, climb - 1) : [];
    }

    /// <summary>"rebels backed by Moscow", "a letter praising Lang", "a plan to back him".</summary>
    List<int> Modifying(DependencyTree tree, int predicate, int noun, int climb)
    {
        if (Marker(tree, predicate) is not "to")
            return [.. Coordination.Nominals(reading, tree, noun)];
        foreach (var child in tree.Children(noun))
            if (tree.Relation(child) == Relation.NmodPoss)
                return [child];
        var governor = tree.Head(noun);
        return governor >= 0 && tree.Relation(noun) is Relation.Obj or Relation.Obl ? Of(tree, governor, climb - 1) : [];
    }

    /// <summary>What a relative clause is about: the person right before "who", else the noun that the clause hangs on.</summary>
    List<int> Antecedent(DependencyTree tree, int predicate, int pronoun)
    {
        var before = reading.Tag(pronoun - 1) is "," ? pronoun - 2 : pronoun - 1;
        if (reading.Tag(pronoun) == "WP" && before >= tree.First && reading.PhraseAt(before) is >= 0 and var phrase && Lexicons.PersonNouns.MaySpeak(reading, reading.Phrases[phrase]))
            return [reading.Phrases[phrase].Head];
        var first = Coordination.First(tree, predicate);
        return tree.Relation(first) is Relation.AclRelcl or Relation.Acl && tree.Head(first) >= 0 ? [tree.Head(first)] : [];
    }

    /// <summary>"called on Lang to resign": who is called on.</summary>
    List<int> Urged(DependencyTree tree, int predicate, int head)
    {
        if (Embeddings.Of(reading.Lemma(head)) != Factuality.Embedding.Urge)
            return [];
        foreach (var child in tree.Children(head))
            if (child > head && child < predicate && tree.Relation(child) is Relation.Obj or Relation.Iobj or Relation.Obl && !SubjectFinder.IsTime(reading, child))
                return [.. Coordination.Nominals(reading, tree, child)];
        return [];
    }

    bool HasSubject(DependencyTree tree, int token)
    {
        foreach (var child in tree.Children(token))
            if (tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass)
                return true;
        return false;
    }

    List<int> Objects(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) is Relation.Obj or Relation.Iobj)
                return [.. Coordination.Nominals(reading, tree, child)];
        return [];
    }

    /// <summary>The word that introduces a clause: "to", "for", "after"; empty where there is none.</summary>
    public string Marker(DependencyTree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (child < predicate && tree.Relation(child) is Relation.Mark or Relation.Case)
                return reading.Words[child];
        return "";
    }

    bool IsRelative(int token) => reading.Tag(token) is "WP" or "WDT";
}
