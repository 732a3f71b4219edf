using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Says who "the cleric", "the embattled Iraqi prime minister", "the company" is: by the roles that the article gave, by more general nouns for them,
/// by recency. Nouns that bring in someone new ("a spokesman", "an official") are left alone.
/// </summary>
internal sealed class Nominals(Reading reading, ActorBook book, Recent recent)
{
    const int Reach = 12;

    static readonly FrozenSet<string> Newcomers = WordLists.Set("introducing-nouns");
    static readonly FrozenSet<string> OfficeModifiers = WordLists.Set("office-modifiers");
    static readonly FrozenDictionary<string, string> DistinguishingModifiers = WordLists.Pairs("distinguishing-modifiers")
        .ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    static readonly FrozenSet<string> Collectives = WordLists.Set("collective-nouns");
    static readonly FrozenSet<string> Countries = WordLists.Set("country-nouns");
    static readonly FrozenSet<string> Organizations = WordLists.Set("organization-nouns");

    /// <summary>Nouns that with a name before them are a body of their own: "the Smith campaign", "Turkish authorities".</summary>
    static readonly FrozenSet<string> NamedBodies = WordLists.NounForms("named-bodies");

    public int Resolve(NounPhrase phrase, out double confidence)
    {
        confidence = 0.6;
        var head = reading.Words[phrase.Head];
        if (PersonNouns.IsPerson(head) && reading.Tag(phrase.Head) is "NN" or "NNP")
            return Definite(phrase) ? Person(phrase, head, out confidence) : -1;
        if (Named(phrase, head) is >= 0 and var named)
        {
            confidence = 0.8;
            return named;
        }

        return PersonNouns.IsGroup(head) && Definite(phrase) ? Body(phrase, head) : -1;
    }

    /// <summary>"Sunni militants", "the Smith campaign": people or a body that a name tells apart are an actor of their own.</summary>
    int Named(NounPhrase phrase, string head)
    {
        var people = PersonNouns.IsPeople(head) && reading.Tag(phrase.Head) == "NNS";
        var body = NamedBodies.Contains(head);
        if (!people && !body || phrase.End != phrase.Head + 1)
            return -1;
        var first = phrase.First;
        while (first < phrase.Head && !IsName(first))
            first++;
        if (first >= phrase.Head || phrase.Head - first > 4)
            return -1;
        if (reading.Word(first - 1) == "-" && FrameLexicon.OfPrefix(reading.Word(first - 2)).Count > 0)
            first -= 2; // "anti-Smith delegates" are not Smith's; a dash before a name is no prefix
        var name = Whitespace.Collapse(reading.SpanOf(first, phrase.End).Of(reading.Text));
        return book.Named(name, people ? ActorKind.Group : ActorKind.Organization).Index;
    }

    bool IsName(int token) => reading.NameAt(token) >= 0 || CountryNames.OfDemonym(reading.TextOf(token)) is not null;

    bool Definite(NounPhrase phrase) => Determiners.IsDefinite(reading.Words[phrase.First])
        || Determiners.IsDemonstrative(reading.Words[phrase.First]) || phrase.Possessor >= 0 || reading.Tag(phrase.First) is "PRP$";

    int Person(NounPhrase phrase, string head, out double confidence)
    {
        confidence = 0.6;
        var sentence = reading.SentenceOf(phrase.Head);
        int best = -1, general = -1;
        double bestScore = 0;
        foreach (var actor in book.Actors)
        {
            if (actor.Kind != ActorKind.Person || actor.Roles.Count == 0 || PersonNouns.GenderOf(head) is not ' ' and var gender && actor.Gender != ' ' && actor.Gender != gender)
                continue;
            var score = actor.Roles.Max(r => RoleScore(phrase, head, r));
            if (score <= 0)
                continue;
            var near = recent.Newest().Select((s, i) => (s, i)).FirstOrDefault(x => x.s.Actor == actor.Index);
            if (near.s == default)
                continue;
            score += 1.0 / (2 + near.i);
            if (score > bestScore && (score >= 2 || sentence - reading.SentenceOf(near.s.Token) <= Reach))
                (best, bestScore) = (actor.Index, score);
        }

        // "the spiritual leader of Iraq's Shiites" says which leader: a role that does not say so is another's
        if (best >= 0 && SaysWhose(phrase) && !(reading.PhraseAt(phrase.End + 1) is >= 0 and var whose
            && book.Actors[best].Roles.Any(
                r => r.Contains(reading.TextOf(reading.Phrases[whose].Head), StringComparison.OrdinalIgnoreCase))))
            return -1;
        if (best >= 0)
        {
            confidence = bestScore >= 2 ? 0.85 : 0.7;
            return best;
        }

        if (Newcomers.Contains(head) || phrase.Possessor >= 0 || Prepositions.Relational.Contains(reading.Word(phrase.End))
            || reading.Tag(phrase.First) == "PRP$" || phrase.First != reading.SentenceAt(phrase.Head).FirstToken)
            return -1;
        // "The Iranian-born recluse …" right after a sentence about someone: its subject
        general = recent.Newest().Where(s => s.Subject && sentence - reading.SentenceOf(s.Token) <= 1 && book.Actors[s.Actor].Kind == ActorKind.Person)
            .Select(s => (int?)s.Actor).LastOrDefault() ?? -1;
        if (general >= 0 && PersonNouns.GenderOf(head) is not ' ' and var g && book.Actors[general].Gender is not ' ' and var known && known != g)
            return -1;
        confidence = 0.55;
        return general;
    }

    /// <summary>"the leader of", but not "the reason for her going".</summary>
    bool SaysWhose(NounPhrase phrase) => Prepositions.Of.Contains(reading.Word(phrase.End))
        || Prepositions.Relational.Contains(reading.Word(phrase.End)) && reading.Tag(phrase.End + 1) is not ("PRP$" or "VBG");

    /// <summary>2 where the role's noun is the same, 1 where the phrase's noun is a more general one for it; more where the modifiers agree; 0 where they conflict.</summary>
    double RoleScore(NounPhrase phrase, string head, string role)
    {
        var words = role.ToLowerInvariant().Split(' ');
        var of = Array.FindIndex(words, Prepositions.Offices.Contains);
        var roleHead = of > 0 ? words[of - 1] : words[^1];
        double score;
        if (roleHead == head)
            score = 2;
        else if (PersonNouns.ClassesOf(roleHead).Contains(head))
            score = 1;
        else
            return 0;
        var agreed = 0;
        for (var i = reading.FullStart(phrase); i < phrase.Head; i++)
        {
            var word = reading.Words[i];
            if (words.Contains(word) && !Determiners.IsDefinite(word))
                agreed++;
            else if (OfficeModifiers.Contains(word)
                || CountryNames.OfDemonym(word) is { } land && words.Any(w => CountryNames.OfDemonym(w) is { } other && other != land))
                return 0;
        }

        // "the minister" may be the foreign minister, but not the prime minister
        if (agreed == 0 && DistinguishingModifiers.TryGetValue(head, out var modifier) && words.Contains(modifier))
            return 0;
        return score + agreed * 0.5;
    }

    int Body(NounPhrase phrase, string head)
    {
        var owned = phrase.Possessor >= 0 || reading.Tag(phrase.First) == "PRP$"; // "her union": only one that is named so
        if (phrase.Head - phrase.First > 1 || Collectives.Contains(head))
            return -1;
        var sentence = reading.SentenceOf(phrase.Head);
        int? fallback = null;
        foreach (var (actor, token, _) in recent.Newest())
        {
            if (sentence - reading.SentenceOf(token) > Reach)
                break;
            var kind = book.Actors[actor].Kind;
            if (kind is ActorKind.Organization or ActorKind.Group
                && book.Actors[actor].Name.Contains(head, StringComparison.OrdinalIgnoreCase)
                || !owned && kind == ActorKind.Country && Countries.Contains(head))
                return actor;
            if (!owned && kind is ActorKind.Organization && sentence - reading.SentenceOf(token) <= 2
                && Organizations.Contains(head))
                fallback ??= actor;
        }

        return fallback ?? -1;
    }
}
