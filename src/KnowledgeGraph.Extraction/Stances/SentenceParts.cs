using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What the stance rules read a sentence with: arguments, certainty, and who a phrase is. One per article; not thread-safe.</summary>
internal sealed class SentenceParts
{
    readonly Reading reading;
    readonly Voices voices;
    readonly Binding _binding;

    public SentenceParts(Reading reading, Targets targets, Voices voices, Resolver resolver, ActorBook book)
    {
        (this.reading, this.voices, TargetReader) = (reading, voices, targets);
        Arguments = new ArgumentReader(reading, reading.Trees);
        Certainty = new CertaintyReader(reading, reading.Trees);
        _binding = new Binding(reading, Arguments, resolver, book);
        Parties = new DeedParties(reading, Arguments, resolver, book);
    }

    public Reading Reading => reading;

    public Trees Trees => reading.Trees;

    public ArgumentReader Arguments { get; }

    public CertaintyReader Certainty { get; }

    public Voices Voices => voices;

    public DeedParties Parties { get; }

    public Targets TargetReader { get; }

    /// <summary>Who holds what a verb says: its subjects, or who urges others to it.</summary>
    public List<Holder> HoldersOf(int verb, StanceClass kind = StanceClass.Position)
    {
        var urger = Certainty.Urger(verb);
        return Holders(Arguments.Subjects(urger >= 0 ? urger : verb), kind);
    }

    /// <param name="kind">Of a deed, a state is the holder where its forces or officials are the phrase.</param>
    public List<Holder> Holders(List<Argument> arguments, StanceClass kind = StanceClass.Position) =>
        [.. arguments.SelectMany(Several).SelectMany(a => kind == StanceClass.Deed ? Acting(a) : [Holding(a)])];

    Holder Holding(Argument argument) =>
        new(StandsForNothing(argument.Phrase) ? null : voices.Holder(Apposed(argument.Phrase)), argument.Backing);

    List<Holder> Acting(Argument argument)
    {
        var parties = StandsForNothing(argument.Phrase) ? [] : Parties.Of(argument.Phrase);
        return Holding(argument) is { Mention.Actor: >= 0 } known && parties.Count < 2 ? [known]
            : parties.ConvertAll(p => new Holder(p, argument.Backing));
    }

    bool StandsForNothing(int phrase) => Pronouns.StandsForNothing(reading.Words[reading.Phrases[phrase].Head]);

    /// <summary>"Free Harbour, a group that backs Lang": the name that a nominal stands in apposition to; else the phrase itself.</summary>
    int Apposed(int phrase)
    {
        var head = reading.Phrases[phrase].Head;
        if (reading.NameAt(head) >= 0 || reading.Tag(head) != "NN")
            return phrase;
        var tree = Trees.Of(head);
        if (tree.Relation(head) != Relation.Appos || reading.NameAt(tree.Head(head)) is not (>= 0 and var name))
            return phrase;
        if (reading.Word(reading.Names[name].EndToken) != ",")
            return phrase;
        return reading.PhraseAt(tree.Head(head)) is >= 0 and var named ? named : phrase;
    }

    /// <summary>Who a phrase means, one by one: "the two senators, Quill and Lowe" are two, "they" may be.</summary>
    List<Argument> Several(Argument argument)
    {
        if (_binding.Of(argument.Phrase) is { } bound)
            return bound;
        var head = reading.Phrases[argument.Phrase].Head;
        if (reading.Tag(head) == "NNS")
        {
            var tree = Trees.Of(head);
            var names = new List<int>();
            foreach (var child in tree.Children(head))
                if (child > head && tree.Relation(child) is Relation.Appos or Relation.Conj && reading.NameAt(child) >= 0)
                    names.AddRange(Coordination.Nominals(reading, tree, child).Select(reading.PhraseAt).Where(p => p >= 0));
            if (names.Distinct().ToList() is { Count: > 1 } several)
                return several.ConvertAll(p => new Argument(p, Backing.Tree));
        }

        return [argument];
    }

    /// <summary>A verb with a passive's auxiliary or subject, or a participle after the noun that it says something of.</summary>
    public bool IsPassive(int verb)
    {
        var tree = Trees.Of(verb);
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) is Relation.AuxPass or Relation.NsubjPass)
                return true;
        if (tree.Relation(verb) == Relation.Conj && !tree.HasSubject(verb) && reading.Tag(verb) == "VBN" && Arguments.Beside(verb) < 0)
            return IsPassive(Coordination.First(tree, verb));
        return reading.GroupAt(verb) is >= 0 and var group && reading.Groups[group].Passive && !(reading.Tag(verb) is "VBD" or "VBN" && HasObject(tree, verb));
    }

    /// <summary>"her support for the plan" as an object: the noun says it, not the verb.</summary>
    public bool NamesPosition(int phrase) => FrameLexicon.OfNoun(reading.Words[reading.Phrases[phrase].Head]) is { Count: > 0 } terms && terms[0].Frame.Class != StanceClass.Deed;

    /// <summary>"no confidence in", "little respect for".</summary>
    public bool IsDenied(int noun) => reading.PhraseAt(noun) is >= 0 and var phrase && Modals.NoDeterminers.Contains(reading.Words[reading.Phrases[phrase].First]);

    /// <summary>Whether one of some words stands before a noun in its phrase: "limited enthusiasm".</summary>
    public bool HasModifier(int noun, IReadOnlySet<string> words)
    {
        for (var i = reading.Phrases[reading.PhraseAt(noun)].First; i < noun; i++)
            if (words.Contains(reading.Words[i]))
                return true;
        return false;
    }

    /// <summary>What phrases name as targets; a pronoun that the tree resolves is what it means.</summary>
    public List<TargetArgument> TargetsOf(List<Argument> arguments) =>
        [.. arguments.SelectMany(a => _binding.Of(a.Phrase) ?? [a]).Select(a => new TargetArgument(AfterColon(a.Phrase), a.Backing))];

    /// <summary>"mocked a familiar target: Lang.": the name after the colon that ends the sentence; else the phrase itself.</summary>
    int AfterColon(int phrase)
    {
        var range = reading.Phrases[phrase];
        var sentence = reading.SentenceAt(range.Head);
        if (reading.Tag(range.Head) != "NN" || reading.NameAt(range.Head) >= 0)
            return phrase;
        var last = sentence.EndToken - (reading.Tag(sentence.EndToken - 1) == "." ? 2 : 1);
        if (reading.NameAt(last) < 0 || reading.PhraseAt(last) is not (>= 0 and var named) || named <= phrase)
            return phrase;
        return reading.Word(reading.FullStart(reading.Phrases[named]) - 1) == ":" ? named : phrase;
    }

    public bool HasPlace(int predicate)
    {
        var end = reading.SentenceAt(predicate).EndToken;
        for (var i = predicate + 1; i + 1 < end && reading.Words[i] is not "," and not ";"; i++)
            if (reading.Tag(i) == "IN" && reading.PhraseAt(i + 1) is >= 0 and var phrase && Things.IsPlace(reading.Words[reading.Phrases[phrase].Head]))
                return true;
        return false;
    }

    public bool HasClause(int predicate)
    {
        var tree = Trees.Of(predicate);
        foreach (var child in tree.Children(predicate))
            if (tree.Relation(child) is Relation.Ccomp)
                return true;
        return false;
    }

    /// <summary>Whose a thing is: "Lang's view", "his view", "the view of Lang".</summary>
    public TargetArgument? OwnerOf(int noun)
    {
        if (reading.PhraseAt(noun) is not (>= 0 and var phrase))
            return null;
        if (voices.Owner(phrase) is { Actor: >= 0 } owner)
            return new TargetArgument(-1, Backing.Both, new Target(owner, null, reading.Phrases[phrase].End, 1));
        return Arguments.Prepositional(noun, Prepositions.Of) is [var of, ..] ? new TargetArgument(of.Phrase, of.Backing) : null;
    }

    /// <summary>"turned him around on Libya": a verb with an object has another sense than one with its preposition alone.</summary>
    public bool HasObject(int verb) => HasObject(Trees.Of(verb), verb);

    bool HasObject(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) is Relation.Obj && child > verb && !SubjectFinder.IsTime(reading, child) && Arguments.Case(tree, child).Length == 0)
                return true;
        return false;
    }
}
