using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Predicates;

/// <summary>
/// The arguments of verbs, nouns and adjectives as noun phrases: from the tree, checked against the chunks beside the word, which also serve
/// where the tree has none. Knows nothing of stances. One per article; not thread-safe.
/// </summary>
internal sealed class ArgumentReader(Reading reading, Trees trees)
{
    const int AgentReach = 12;
    const int DeepestObject = 3;
    readonly SubjectReader subjects = new(reading, trees);

    /// <summary>Who does or is what the predicate says.</summary>
    public List<Argument> Subjects(int predicate)
    {
        var near = reading.GroupAt(predicate) is >= 0 and var group ? SubjectFinder.Of(reading, group) : -1;
        var found = Phrases(subjects.Of(predicate), near);
        if (found is [var unnamed] && !IsNamed(unnamed.Phrase) && Renamed(predicate, unnamed.Phrase) is >= 0 and var name)
            return [new Argument(name, Backing.Chunks)];
        // a name beside the verb is a better guess than a noun far away in the tree
        return near >= 0 && (found.Count == 0 || !found.Exists(f => f.Phrase == near) && IsBefore(near, predicate) || !found.Exists(f => IsNamed(f.Phrase) || reading.MaySpeak(reading.Phrases[f.Phrase])) && IsNamed(near)) ? [new Argument(near, Backing.Chunks)] : found;
    }

    /// <summary>What a verb in the active is done to; what a passive verb's subject is.</summary>
    public List<Argument> Objects(int verb)
    {
        var tree = trees.Of(verb);
        var near = Beside(verb);
        if (near >= 0 && tree.Relation(reading.Phrases[near].Head) is Relation.Nsubj or Relation.NsubjPass && tree.Head(reading.Phrases[near].Head) != verb)
            near = -1; // "fear Lang will go": the subject of what they fear
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) == Relation.Obj && !IsTime(child) && Case(tree, child).Length == 0)
            {
                if (reading.Tag(child) is "WP" or "WDT")
                {
                    if (near < 0)
                        return Antecedent(tree, verb);
                    continue; // "no sign that she supports him": the verb has its own object
                }

                if (WithoutSubjects(Phrases([.. Coordination.Nominals(reading, tree, child)], near)) is { Count: > 0 } found)
                    return found;
            }

        if (near >= 0)
        {
            var joined = Phrases([.. Coordination.Nominals(reading, tree, reading.Phrases[near].Head)], -1);
            return [.. WithoutSubjects(joined).Select(a => a with { Backing = Backing.Chunks })];
        }

        return Shared(tree, verb);
    }

    /// <summary>To whom something is given without a preposition: "gave Lang money".</summary>
    public List<Argument> IndirectObjects(int verb)
    {
        var tree = trees.Of(verb);
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) == Relation.Iobj)
                return Phrases([.. Coordination.Nominals(reading, tree, child)], Beside(verb));
        return [];
    }

    /// <summary>Of whom a verb's object clause speaks: "demanded that Lang leave", "said Lang must leave".</summary>
    public List<Argument> ClauseSubjects(int verb)
    {
        var tree = trees.Of(verb);
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Relation(child) == Relation.Ccomp)
                return Subjects(child);
        return [];
    }

    /// <summary>
    /// "Marsh and Lang agreed": the two phrases that "and" joins right before a verb, where the tree has made one name of both; else none.
    /// </summary>
    public List<Argument> JoinedBefore(int verb)
    {
        if (reading.GroupAt(verb) is not (>= 0 and var group))
            return [];
        if (reading.PhraseAt(reading.Groups[group].First - 1) is not (>= 0 and var last))
            return [];
        var joiner = reading.FullStart(reading.Phrases[last]) - 1;
        return Conjunctions.JoinsList(reading.Word(joiner)) && reading.PhraseAt(joiner - 1) is >= 0 and var first
            ? [new Argument(first, Backing.Chunks), new Argument(last, Backing.Chunks)] : [];
    }

    /// <summary>What stands under a preposition on an object or on what it is a part of: "30 tons of food for Norland".</summary>
    public List<Argument> WithinObject(int noun, IReadOnlySet<string> prepositions)
    {
        for (var depth = 0; depth < DeepestObject; depth++)
        {
            if (Prepositional(noun, prepositions) is { Count: > 0 } found)
                return found;
            if (Prepositional(noun, Prepositions.Of) is not [var whole, ..])
                break;
            noun = reading.Phrases[whole.Phrase].Head;
        }

        return [];
    }

    /// <summary>"devoted to defeating Lang": what follows the preposition is a deed, not Lang.</summary>
    bool IsGerundAt(int token) => reading.Tag(token) == "VBG" && reading.GroupAt(token) >= 0;

    /// <summary>By whom a passive verb's deed is done: "backed by Marsh".</summary>
    public List<Argument> Agents(int verb) => Prepositional(verb, Prepositions.Agent, AgentReach);

    /// <summary>What stands under one of a predicate's prepositions: "voted against the bill", "criticism of the plan".</summary>
    public List<Argument> Prepositional(int predicate, IReadOnlySet<string> prepositions, int reach = 8)
    {
        var tree = trees.Of(predicate);
        var near = Governed(predicate, prepositions, reach);
        foreach (var child in tree.Children(predicate))
            if (child > predicate && tree.Relation(child) is Relation.Obl or Relation.Obj or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl
                && prepositions.Contains(Case(tree, child)) && !IsGerundAt(tree.LeftEdge(child) + 1)
                && WithoutSubjects(Phrases([.. Coordination.Nominals(reading, tree, child)], near)) is { Count: > 0 } found)
                return found;
        return near < 0 ? [] : [.. Phrases([.. Coordination.Nominals(reading, trees.Of(predicate), reading.Phrases[near].Head)], near)];
    }

    /// <summary>Who owns what a noun names: "Marsh's criticism", "her criticism".</summary>
    public Argument? Owner(int noun)
    {
        var phrase = reading.PhraseAt(noun);
        return phrase >= 0 && reading.Phrases[phrase].Possessor is >= 0 and var owner ? new Argument(owner, Backing.Both) : null;
    }

    /// <summary>The words between a nominal and its governor: "against" of "against the bill"; empty where there is none.</summary>
    public string Case(DependencyTree tree, int nominal)
    {
        foreach (var child in tree.Children(nominal))
            if (child < nominal && tree.Relation(child) is Relation.Case or Relation.Mark)
                return reading.Words[child];
        // inside a name the preposition may hang on the first of its words
        return tree.LeftEdge(nominal) is var first && first < nominal && reading.Tag(first) is "IN" ? reading.Words[first] : "";
    }

    public string Marker(int predicate) => subjects.Marker(trees.Of(predicate), predicate);

    /// <summary>The noun phrase right after a verb, past adverbs, day words and marks; -1 where something else stands there.</summary>
    public int Beside(int verb)
    {
        var i = Past(End(verb), reading.SentenceAt(verb).EndToken);
        return i >= 0 && reading.PhraseAt(i) is >= 0 and var phrase ? Owned(phrase) : -1;
    }

    /// <summary>The phrase that a possessor's phrase leads to: "bill" for "Lang's" in "Lang's bill".</summary>
    public int Owned(int phrase)
    {
        while (reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        return phrase;
    }

    int End(int token) => reading.GroupAt(token) is >= 0 and var group ? reading.Groups[group].End
        : reading.PhraseAt(token) is >= 0 and var phrase && reading.Phrases[phrase].Head == token ? reading.Phrases[phrase].End : token + 1;

    int Past(int i, int limit)
    {
        while (i < limit && (reading.Tag(i) is "RB" or "``" or "''" || IsTime(i) || reading.PhraseAt(i) is >= 0 and var p && reading.Phrases[p].First == i && SubjectFinder.IsTimePhrase(reading, reading.Phrases[p])))
            i = reading.PhraseAt(i) is >= 0 and var time && SubjectFinder.IsTimePhrase(reading, reading.Phrases[time]) ? reading.Phrases[time].End : i + 1;
        return i < limit ? i : -1;
    }

    int Governed(int predicate, IReadOnlySet<string> prepositions, int reach)
    {
        var sentence = reading.SentenceAt(predicate).EndToken;
        var limit = Math.Min(sentence, End(predicate) + reach);
        for (var i = End(predicate); i + 1 < limit; i++)
        {
            if (prepositions.Contains(reading.Words[i]) && Past(i + 1, sentence) is >= 0 and var at && reading.PhraseAt(at) is >= 0 and var phrase)
                return Owned(phrase);
            if (reading.Tag(i) is not ("RB" or "RP" or "``" or "''") && !IsTime(i))
                return -1;
        }

        return -1;
    }

    List<Argument> Phrases(List<int> heads, int near)
    {
        var found = new List<Argument>(heads.Count);
        foreach (var head in heads.Select(h => Titled(trees.Of(h), h)))
            if (reading.PhraseAt(head) is >= 0 and var phrase && Owned(phrase) is var whole && !SubjectFinder.IsTimePhrase(reading, reading.Phrases[whole]) && !found.Exists(f => f.Phrase == whole))
                found.Add(new Argument(whole, whole == near || near >= 0 && found.Count > 0 ? Backing.Both : Backing.Tree));
        return found;
    }

    /// <summary>"endorsed Lang and Marsh visited": what is joined last and has a finite verb of its own is that verb's subject.</summary>
    List<Argument> WithoutSubjects(List<Argument> joined)
    {
        if (joined is [_, .., var last] && reading.GroupAt(reading.Phrases[last.Phrase].End) is >= 0 and var group
            && reading.Groups[group].IsFinite)
            joined.RemoveAt(joined.Count - 1);
        return joined;
    }

    /// <summary>"whom she criticised": the noun that the relative clause hangs on.</summary>
    List<Argument> Antecedent(DependencyTree tree, int verb)
    {
        var first = Coordination.First(tree, verb);
        return tree.Relation(first) == Relation.AclRelcl && tree.Head(first) >= 0 ? Phrases([tree.Head(first)], -1) : [];
    }

    /// <summary>"repeatedly and publicly criticised and mocked Lang": the object stands with the last of joined verbs.</summary>
    List<Argument> Shared(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Relation(child) == Relation.Conj && reading.GroupAt(child) is >= 0 and var group && Beside(child) is >= 0 and var phrase
                && End(verb) is var end && reading.Groups[group].First - end <= 2 && Coordination.Joiner(reading, tree, child).Length > 0)
                return [new Argument(phrase, Backing.Tree)];
        return [];
    }

    /// <summary>"…; Lang opposed": a name right before its finite verb is its subject.</summary>
    bool IsBefore(int phrase, int verb)
    {
        var range = reading.Phrases[phrase];
        if (reading.NameAt(range.Head) < 0 || reading.GroupAt(verb) is not (>= 0 and var group))
            return false;
        if (!reading.Groups[group].IsFinite || range.End != reading.Groups[group].First)
            return false;
        var before = reading.FullStart(range) - 1;
        var isGoverned = reading.Tag(before) is "IN" or "TO" or "CC" && !Conjunctions.Subordinates(reading.Word(before));
        return !isGoverned && reading.Word(before) is not ",";
    }

    /// <summary>
    /// "The head of the committee, Marsh, praised": the name between commas right before the verb, for a person without one; or -1.
    /// </summary>
    int Renamed(int verb, int subject)
    {
        var isPerson = PersonNouns.IsPerson(reading.Words[reading.Phrases[subject].Head]);
        if (!isPerson || reading.GroupAt(verb) is not (>= 0 and var group) || !reading.Groups[group].IsFinite)
            return -1;
        var comma = reading.Groups[group].First - 1;
        if (reading.Word(comma) != "," || reading.PhraseAt(comma - 1) is not (>= 0 and var name) || name <= subject)
            return -1;
        var range = reading.Phrases[name];
        return reading.NameAt(range.Head) >= 0 && reading.Word(reading.FullStart(range) - 1) == "," ? name : -1;
    }

    bool IsNamed(int phrase) => reading.NameAt(reading.Phrases[phrase].Head) >= 0 || reading.Tag(reading.Phrases[phrase].Head) is "PRP";

    /// <summary>"former prosecutor and Mayor Rudy Giuliani" is one: a title without an article before a joined name.</summary>
    int Titled(DependencyTree tree, int head)
    {
        if (reading.NameAt(head) >= 0 || reading.Tag(head) is not ("NN" or "NNP") || reading.PhraseAt(head) is not (>= 0 and var phrase) || reading.Tag(reading.Phrases[phrase].First) is "DT" or "PRP$")
            return head;
        foreach (var child in tree.Children(head))
            if (child > head && tree.Relation(child) == Relation.Conj && reading.NameAt(child) >= 0)
                return child;
        return head;
    }

    bool IsTime(int token) => SubjectFinder.IsTime(reading, token);
}
