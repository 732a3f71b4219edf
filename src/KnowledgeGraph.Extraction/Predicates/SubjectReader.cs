using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
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
                return Of(tree, Joined(tree, predicate, head), climb - 1);
            case Relation.Xcomp or Relation.Ccomp:
                return Controlled(tree, predicate, head, climb);
            case Relation.Advcl or Relation.Obl or Relation.Nmod or Relation.Parataxis or Relation.Dep:
                return Adverbial(tree, predicate, head, climb);
            case Relation.Amod:
                return IsOwnObject(predicate, head) ? Blamed(tree, predicate, head) : [head];
            case Relation.Acl or Relation.AclRelcl:
                return Modifying(tree, predicate, head, climb);
            default:
                return [];
        }
    }

    /// <summary>"left, blaming Lang": a participle right before a name has it as its object; the tree takes it for an attribute.</summary>
    bool IsOwnObject(int participle, int noun) =>
        reading.Tag(participle) == "VBG" && noun > participle && (reading.NameAt(participle + 1) >= 0 || reading.Tag(noun) == "PRP");

    /// <summary>
    /// "criticised Lang for blaming Marsh", where the tree hangs Marsh on Lang: Lang blames. Empty where no reason is given.
    /// </summary>
    List<int> Blamed(DependencyTree tree, int participle, int noun) =>
        Verbs.IsReason(reading.Word(participle - 1)) && tree.Head(noun) is >= 0 and var blamed && reading.GroupAt(blamed) < 0 ? [blamed] : [];

    /// <summary>
    /// What a verb in the past is joined to: "said the warning showed that he did not know, and accused Lang" goes on with "said",
    /// since a past does not go on with an infinitive, and a comma before "and" ends what is reported.
    /// </summary>
    int Joined(DependencyTree tree, int predicate, int head)
    {
        if (reading.Tag(predicate) != "VBD")
            return head;
        var afterComma = reading.Word(tree.LeftEdge(predicate) - 1) == "," || reading.Word(tree.LeftEdge(predicate)) == ",";
        var isFinite = reading.Tag(head) is not ("VB" or "VBG");
        for (var above = tree.Head(head); above >= 0; above = tree.Head(above))
            if (reading.Tag(above) == "VBD" && (!isFinite || afterComma && Embeddings.Of(reading.Lemma(above)) == Factuality.Embedding.Say))
                return above;
        return head;
    }

    /// <summary>"urged him to go": he goes; "promised him to go": the promiser does; "stated her intention to go": she goes.</summary>
    List<int> Controlled(DependencyTree tree, int predicate, int head, int climb)
    {
        var objects = Objects(tree, head);
        if (objects.Count > 0 && Embeddings.IsIntent(reading.Words[objects[0]]))
            return Of(tree, head, climb - 1);
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
        return reading.GroupAt(head) >= 0 || tree.HasSubject(head) ? Of(tree, head, climb - 1) : [];
    }

    /// <summary>"rebels backed by Moscow", "a letter praising Lang", "a plan to back him".</summary>
    List<int> Modifying(DependencyTree tree, int predicate, int noun, int climb)
    {
        if (!Verbs.MarksInfinitive(Marker(tree, predicate)))
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
        if (reading.Tag(pronoun) == "WP" && PersonBefore(tree, pronoun) is >= 0 and var phrase)
            return [Named(tree, reading.Phrases[phrase].Head)];
        var first = Coordination.First(tree, predicate);
        return tree.Relation(first) is Relation.AclRelcl or Relation.Acl && tree.Head(first) >= 0 ? [tree.Head(first)] : [];
    }

    /// <summary>
    /// The phrase of persons before "who", past what tells where and when: "a minister under the Marsh administration who". -1 where none
    /// stands there.
    /// </summary>
    int PersonBefore(DependencyTree tree, int pronoun)
    {
        var before = reading.Tag(pronoun - 1) is "," ? pronoun - 2 : pronoun - 1;
        var last = before >= tree.First ? reading.PhraseAt(before) : -1;
        for (var phrase = last; phrase >= 0; phrase = Governing(tree, phrase))
            if (reading.Phrases[phrase].Head is var head && reading.MaySpeak(reading.Phrases[phrase]) && !IsBody(head))
                return phrase;
        return last >= 0 && reading.MaySpeak(reading.Phrases[last]) ? last : -1;
    }

    /// <summary>The phrase that the preposition before another hangs on by its place, or -1.</summary>
    int Governing(DependencyTree tree, int phrase)
    {
        var preposition = reading.FullStart(reading.Phrases[phrase]) - 1;
        return preposition > tree.First && reading.Tag(preposition) == "IN" ? reading.PhraseAt(preposition - 1) : -1;
    }

    bool IsBody(int head) => reading.NameAt(head) is >= 0 and var name
        ? reading.Names[name].Kind is not (Names.NameKind.Person or Names.NameKind.Group) : PersonNouns.IsGroup(reading.Words[head]);

    /// <summary>"Marsh, a teacher and activist, who": the name that a noun stands in apposition to; else the noun.</summary>
    int Named(DependencyTree tree, int noun)
    {
        if (reading.NameAt(noun) >= 0 || reading.Tag(noun) != "NN")
            return noun;
        for (var above = noun; above >= 0; above = tree.Head(above))
            if (reading.NameAt(above) is >= 0 and var name)
                return reading.Word(reading.Names[name].EndToken) == "," ? above : noun;
            else if (tree.Relation(above) is not (Relation.Appos or Relation.Conj))
                break;
        return noun;
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
