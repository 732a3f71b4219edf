using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Who takes part in a deed where the phrase itself is no actor: what a state's forces, officials and things do and suffer is the state's
/// ("Russian aircraft bombed Afghan villages"), as event data codes it (CAMEO, Schrodt 2012). Used for deeds only: a position is
/// nobody's but the holder's.
/// </summary>
internal sealed class DeedParties(Reading reading, ArgumentReader arguments, Resolver resolver, ActorBook book)
{
    const double Confidence = 0.7;
    const int Reach = 3;
    const int Deepest = 3;

    /// <summary>Every actor whose force, official or thing a phrase names; those before its noun count first.</summary>
    public List<Mention> Of(int phrase) => Of(phrase, Deepest);

    List<Mention> Of(int phrase, int depth)
    {
        var range = reading.Phrases[phrase];
        if (range.Possessor >= 0 && resolver.Acting(range.Possessor) is { Actor: >= 0 } owner)
            return [owner];
        var found = new List<Mention>();
        for (var i = reading.FullStart(range); i < range.Head; i++)
            if (Named(i, range.Head) is { } named && !found.Exists(m => m.Actor == named.Actor))
                found.Add(named);
        if (found.Count > 0 || depth == 0 || reading.NameAt(range.Head) >= 0)
            return found;
        foreach (var argument in arguments.Prepositional(range.Head, Prepositions.Whose, Reach))
            if (resolver.Acting(argument.Phrase) is { Actor: >= 0 } actor)
                return [actor];
            else if (Of(argument.Phrase, depth - 1) is { Count: > 0 } deeper)
                return deeper; // "the offices of the Norland administration"
        return found;
    }

    Mention? Named(int token, int head)
    {
        if (book.At(token) is { Kind: MentionKind.Name, Actor: >= 0 } named)
            return named.First == token && named.End <= head ? named : null;
        return CountryNames.OfDemonym(reading.TextOf(token)) is { } country
            ? book.Mention(token, token + 1, MentionKind.Name, book.Named(country, ActorKind.Country).Index, Confidence) : null;
    }
}
