using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>A part of a people or party is an actor of its own: what moderate Democrats want, Democrats need not want.</summary>
internal sealed class SubGroups(Reading reading, ActorBook book)
{
    const double Confidence = 0.8;
    static readonly FrozenSet<string> Quantities = WordLists.Set("quantity-adjectives");

    /// <summary>The part that a phrase names, or the mention itself where it names the whole.</summary>
    public Mention Of(int phrase, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Name, Actor: >= 0 } || book.Actors[mention.Actor].Kind != ActorKind.Group)
            return mention;
        var first = mention.First;
        while (first > reading.Phrases[phrase].First && reading.Tag(first - 1) is "JJ" && !Quantities.Contains(reading.Words[first - 1]))
            first--;
        if (first == mention.First)
            return mention;
        return Group(first, mention.End);
    }

    /// <summary>
    /// "black voters": people whom their own words tell apart wherever they are spoken of; not "the voters" nor "many people".
    /// </summary>
    public Mention? Described(NounPhrase phrase)
    {
        var isPeople = reading.Tag(phrase.Head) == "NNS" && PersonNouns.IsPeople(reading.Words[phrase.Head]);
        if (!isPeople || phrase.Possessor >= 0 || phrase.End != phrase.Head + 1)
            return null;
        var first = phrase.Head;
        while (first > phrase.First && reading.Tag(first - 1) is "JJ" or "NN" && !Quantities.Contains(reading.Words[first - 1]))
            first--;
        var isDefinite = first > phrase.First && reading.Tag(first - 1) is "DT" or "PRP$" or "CD" or "VBG";
        return first < phrase.Head && !isDefinite ? Group(first, phrase.End) : null;
    }

    Mention Group(int first, int end)
    {
        var name = Whitespace.Collapse(reading.SpanOf(first, end).Of(reading.Text));
        return book.Mention(first, end, MentionKind.Nominal, book.Named(name, ActorKind.Group).Index, Confidence);
    }
}
