using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Says which phrase of its own sentence a pronoun means where the tree tells: "Marsh said she", "Marsh left after she", "even as she left, Marsh",
/// "accused Lang and chided him". Surer than the nearest name that agrees.
/// </summary>
internal sealed class Binding(Reading reading, ArgumentReader arguments, Resolver resolver, ActorBook book)
{
    /// <summary>The phrases that a pronoun means; null where the tree does not tell.</summary>
    public List<Argument>? Of(int phrase)
    {
        var pronoun = reading.Phrases[phrase].Head;
        if (reading.Tag(pronoun) != "PRP")
            return null;
        var tree = reading.Trees.Of(pronoun);
        var verb = tree.Head(pronoun);
        if (verb < 0)
            return null;
        var found = tree.Relation(pronoun) switch
        {
            Relation.Nsubj or Relation.NsubjPass => OfSubject(tree, pronoun, verb),
            Relation.Obj => OfObject(tree, verb),
            _ => null,
        };
        return found is { Count: > 0 } && Agree(pronoun, found) ? found : null;
    }

    List<Argument>? OfSubject(DependencyTree tree, int pronoun, int verb)
    {
        var first = Coordination.First(tree, verb);
        var head = tree.Head(first);
        if (Pronouns.GenderOf(reading.Words[pronoun]) == 'n')
            return first != verb ? arguments.Subjects(first) // "the merger is good and it has my support"
                : tree.Relation(first) == Relation.Ccomp && Embeddings.Of(reading.Lemma(head)) == Embedding.Say ? Body(head) : null;
        if (Reporting(tree, first) is >= 0 and var report)
            return arguments.Subjects(report);
        if (head < 0)
            return null;
        if (tree.Relation(first) == Relation.Ccomp)
            return Embeddings.Of(reading.Lemma(head)) is Embedding.Say or Embedding.Future or Embedding.Deny ? arguments.Subjects(head) : null;
        if (tree.Relation(first) != Relation.Advcl || tree.Relation(head) == Relation.Ccomp)
            return null; // "hinted that Lang should go when she called": "when" may belong to either verb
        if (head < pronoun)
            return arguments.Subjects(head);
        return !NamesBefore(tree, pronoun) && arguments.Subjects(head) is [var subject, ..] && reading.NameAt(reading.Phrases[subject.Phrase].Head) >= 0 ? [subject] : null;
    }

    /// <summary>"Norland said it had expelled two diplomats": a country or body that speaks of itself.</summary>
    List<Argument>? Body(int verb) =>
        arguments.Subjects(verb) is [var only] && Actor(only) is { Kind: ActorKind.Country or ActorKind.Organization } ? [only] : null;

    /// <summary>"She is not ready, Marsh said": the report after a clause, or -1.</summary>
    int Reporting(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Relation(child) == Relation.Parataxis && Embeddings.Of(reading.Lemma(child)) == Embedding.Say)
                return child;
        return -1;
    }

    /// <summary>"accused Lang of lying and chided him".</summary>
    List<Argument>? OfObject(DependencyTree tree, int verb)
    {
        var first = Coordination.First(tree, verb);
        return first != verb && arguments.Objects(first) is [var one] && reading.NameAt(reading.Phrases[one.Phrase].Head) >= 0 ? [one] : null;
    }

    bool NamesBefore(DependencyTree tree, int pronoun)
    {
        for (var i = tree.First; i < pronoun; i++)
            if (reading.NameAt(i) >= 0)
                return true;
        return false;
    }

    bool Agree(int pronoun, List<Argument> found)
    {
        var gender = Pronouns.GenderOf(reading.Words[pronoun]);
        if (gender == 'p')
            return found.Count > 1 || Actor(found[0]) is { Kind: ActorKind.Group or ActorKind.Organization } || reading.Tag(reading.Phrases[found[0].Phrase].Head) is "NNS" or "NNPS";
        if (gender == 'n')
            return found.Count == 1 && (Actor(found[0]) is { Kind: ActorKind.Country or ActorKind.Organization } || IsThing(found[0]));
        return gender is 'm' or 'f' && found.Count == 1 && Actor(found[0]) is { Kind: ActorKind.Person } person && (person.Gender == ' ' || person.Gender == gender);
    }

    bool IsThing(Argument argument)
    {
        var head = reading.Phrases[argument.Phrase].Head;
        return Actor(argument) is null && reading.Tag(head) == "NN" && !PersonNouns.IsPerson(reading.Words[head]);
    }

    Actor? Actor(Argument argument) => resolver.ActorOf(argument.Phrase) is >= 0 and var actor ? book.Actors[actor] : null;
}
