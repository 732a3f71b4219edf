using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Extraction.Statements;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Knows in whose words each token stands, and so who "I" is and which statement a stance belongs to.</summary>
internal sealed class Voices
{
    readonly Reading reading;
    /// <summary>"Turkish" may mean the state or its people.</summary>
    const double DemonymConfidence = 0.8;

    readonly Resolver resolver;
    readonly ActorBook book;
    readonly IReadOnlyList<SpokenStatement> spoken;
    readonly int[] contentOf;
    readonly Dictionary<int, int> byCue = [];
    readonly SubGroups groups;

    public Voices(Reading reading, QuoteMap quotes, Resolver resolver, ActorBook book, IReadOnlyList<SpokenStatement> spoken)
    {
        this.reading = reading;
        this.book = book;
        this.resolver = resolver;
        this.spoken = spoken;
        groups = new SubGroups(reading, book);
        contentOf = new int[reading.Count];
        Array.Fill(contentOf, -1);
        foreach (var (index, one) in spoken.Index().OrderByDescending(s => s.Item.Statement.Length))
        {
            for (var i = one.Statement.First; i < one.Statement.End; i++)
                // a report inside a split quotation is not part of it
                if (one.Statement.Type != Model.QuoteType.Direct || quotes.IsQuoted(i))
                    contentOf[i] = index;
            if (one.Statement.CueFirst >= 0)
                byCue.TryAdd(one.Statement.CueFirst, index);
        }
    }

    /// <summary>The statement whose words a token is, or null for the narrator's.</summary>
    public SpokenStatement? At(int token) => contentOf[token] >= 0 ? spoken[contentOf[token]] : null;

    /// <summary>The statement that shows a stance: the one in whose words its cue stands, or that its cue reports; -1 for the narrator's own.</summary>
    public int StatementOf(Stance stance)
    {
        if (contentOf[stance.CueFirst] >= 0)
            return contentOf[stance.CueFirst];
        for (var i = stance.CueFirst; i < stance.CueEnd; i++)
            if (byCue.TryGetValue(i, out var reported))
                return reported;
        return -1;
    }

    /// <summary>Who a phrase is as the holder of a stance; "I" and "we" are whose words they stand in. Null for what holds no position.</summary>
    public Mention? Holder(int phrase)
    {
        if (phrase < 0)
            return null;
        var range = reading.Phrases[phrase];
        if (Pronouns.IsFirstPerson(reading.Words[range.Head]))
            return At(range.Head)?.Holder;
        if (Pronouns.IsFirstPersonPossessive(reading.Words[range.First])
            && At(range.First)?.Holder is { } ours && PersonNouns.IsPeople(reading.Words[range.Head]))
            return ours; // "our members back the mayor"
        if (resolver.ActorOf(phrase) < 0 && groups.Described(range) is { } people)
            return people;
        var mention = resolver.Utterer(phrase);
        if (mention.Actor >= 0)
            return IsSpeakersOwn(mention) ? null : groups.Of(phrase, mention);
        return reading.Tag(range.Head) is not ("PRP" or "EX") && (PersonNouns.IsPerson(reading.Words[range.Head]) || PersonNouns.IsPeople(reading.Words[range.Head]) && reading.Tag(range.Head) == "NNS") ? mention : null;
    }

    /// <summary>"He likes Lang," Marsh said: who speaks of himself says "I", so a "he" that seems to be Marsh is somebody else.</summary>
    public bool IsSpeakersOwn(Mention mention) => mention.Kind == Model.MentionKind.Pronoun
        && At(mention.First) is { Statement.Type: Model.QuoteType.Direct, Holder: { } speaker } && speaker.Actor == mention.Actor;

    /// <summary>Whether who speaks does it in the name of a body or country, so that both hold what he says: "Putin offered Russia's support".</summary>
    public bool SpeaksFor(Mention? speaker, Mention? owner) => speaker is null || owner is { Actor: >= 0 } && book.Actors[owner.Actor].Kind is Model.ActorKind.Country or Model.ActorKind.Organization;

    /// <summary>The actor that a phrase names before its head: "U.S. support", "White House criticism", "the Turkish operation".</summary>
    public Mention? Within(int phrase)
    {
        var range = reading.Phrases[phrase];
        for (var i = range.Head - 1; i >= range.First; i--)
        {
            if (book.At(i) is { Kind: Model.MentionKind.Name, Actor: >= 0 } named && named.End <= range.Head)
                return named;
            if (CountryNames.OfDemonym(reading.TextOf(i)) is { } country)
                return book.Mention(i, i + 1, Model.MentionKind.Name, book.Named(country, Model.ActorKind.Country).Index, DemonymConfidence);
        }

        return null;
    }

    /// <summary>The name that ends right before a token of its phrase: "Lang" of "Lang supporter".</summary>
    public Mention? NameBefore(int token, int first) => token > first && book.At(token - 1) is { Kind: Model.MentionKind.Name, Actor: >= 0 } named && named.End == token ? named : null;

    /// <summary>Who "his" or "my" at a phrase's start is, or the phrase that owns it.</summary>
    public Mention? Owner(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (range.Possessor >= 0)
            return Holder(range.Possessor);
        if (reading.Tag(range.First) != "PRP$" || Pronouns.GenderOf(reading.Words[range.First]) == 'n')
            return null; // "its" is too often something else than the last body named
        return Pronouns.IsFirstPersonPossessive(reading.Words[range.First]) ? At(range.First)?.Holder : resolver.PossessivePronoun(phrase);
    }
}
