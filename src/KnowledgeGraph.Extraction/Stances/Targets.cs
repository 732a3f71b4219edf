using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What a stance is toward: an actor's mention or a topic, exactly one of them.</summary>
internal readonly record struct Target(Mention? Mention, string? Topic, int End, double Weight);

/// <summary>
/// Reads targets from noun phrases. A thing is a topic even where an actor owns it ("his plan"): a stance toward it is not one toward the actor.
/// Two exceptions: support for, or an attack on, somebody's own struggle with the enemy named ("his action against the militants",
/// "her fight to defeat the rebels") is toward the one who fights; a stance toward a candidacy is one toward the candidate.
/// </summary>
internal sealed class Targets
{
    const int LongestList = 8;

    static readonly FrozenSet<string> Governments = WordLists.Set("government-nouns");
    static readonly FrozenSet<string> HeadsOfGovernment = WordLists.Set("heads-of-government");
    static readonly FrozenSet<string> Ministers = WordLists.Set("minister-nouns");
    static readonly FrozenSet<string> HeadModifiers = WordLists.Set("head-modifiers");
    static readonly FrozenSet<string> Enemies = WordLists.Set("enemy-prepositions");
    static readonly FrozenSet<string> Fighting = WordLists.Set("fighting-verbs");

    readonly Reading reading;
    readonly Resolver resolver;
    readonly ActorBook book;
    readonly Lazy<Discussed> discussed;
    readonly SubGroups groups;

    public Targets(Reading reading, Resolver resolver, ActorBook book)
    {
        (this.reading, this.resolver, this.book) = (reading, resolver, book);
        groups = new SubGroups(reading, book);
        discussed = new Lazy<Discussed>(() => new Discussed(reading, Of), LazyThreadSafetyMode.None);
    }

    /// <summary>The targets from a phrase on: "Russia and Iran" are two.</summary>
    public List<Target> From(int phrase)
    {
        var targets = new List<Target>();
        while (phrase >= 0 && targets.Count < LongestList)
        {
            phrase = Owned(phrase);
            if (Of(phrase) is not { } target)
                break;
            targets.Add(target);
            phrase = Joined(reading.Phrases[phrase].End);
        }

        return targets;
    }

    public Target? Of(int phrase)
    {
        phrase = Owned(phrase);
        var range = reading.Phrases[phrase];
        if (Pronouns.GenderOf(reading.Words[range.Head]) == 'n')
            return discussed.Value.Before(range.Head) is { } thing
                ? thing with { Mention = thing.Mention is null ? null : book.Mention(range.First, range.End, MentionKind.Pronoun, thing.Mention.Actor, 0.7), End = range.End } : null;
        if (resolver.Acting(phrase) is { Actor: >= 0 } mention)
            return new Target(groups.Of(phrase, mention), null, range.End, 1);
        if (reading.Tag(range.Head) is "PRP" or "EX" or "WP")
            return null;
        if (Things.IsStruggle(reading.Words[range.Head]) && NamesEnemy(range.End) && Owner(phrase) is { } owner)
            return new Target(owner, null, range.End, 0.8);
        if (Things.IsCandidacy(reading.Words[range.Head]) && (Owner(phrase) ?? Candidate(range)) is { } candidate)
            return new Target(candidate, null, range.End, 0.9);
        return Topics.Of(reading, phrase) is { } topic ? new Target(null, topic, range.End, 1) : null;
    }

    /// <summary>
    /// "the Iraqi government's action to free …": where the article calls an actor that country's head of government and speaks of "his government",
    /// the struggle is his as well.
    /// </summary>
    public Mention? HeadOfGovernment(int phrase)
    {
        phrase = Owned(phrase);
        var range = reading.Phrases[phrase];
        if (!Things.IsStruggle(reading.Words[range.Head]) || range.Possessor < 0 || !NamesEnemy(range.End))
            return null;
        var government = reading.Phrases[range.Possessor];
        if (!Governments.Contains(reading.Words[government.Head]))
            return null;
        var land = Enumerable.Range(government.First, government.Head - government.First).Select(i => CountryNames.OfDemonym(reading.TextOf(i))).FirstOrDefault(c => c is not null);
        if (land is null)
            return null;
        var heads = book.Actors.Where(a => a.Kind == ActorKind.Person && a.Roles.Any(r => Heads(r, land))).ToList();
        if (heads.Count != 1 || !OwnsGovernment(heads[0].Index, range.Head))
            return null;
        // the mention nearest in the same sentence, else the last one before
        var sentence = reading.SentenceOf(range.Head);
        return book.Mentions.Where(m => m.Actor == heads[0].Index && reading.SentenceOf(m.First) <= sentence).OrderByDescending(m => m.First).FirstOrDefault();
    }

    static bool Heads(string role, string land)
    {
        var words = role.ToLowerInvariant().Split(' ');
        if (Ministers.Contains(words[^1]))
            return words.Length > 1 && HeadModifiers.Contains(words[^2])
                && words.Any(w => CountryNames.OfDemonym(w) == land || CountryNames.OfName(w) == land);
        return HeadsOfGovernment.Contains(words[^1]) && words.Any(w => CountryNames.OfDemonym(w) == land);
    }

    bool OwnsGovernment(int actor, int before)
    {
        for (var p = 0; p < reading.Phrases.Count && reading.Phrases[p].First < before; p++)
        {
            var phrase = reading.Phrases[p];
            if (!Governments.Contains(reading.Words[phrase.Head]))
            {
                // "his government's steps": the government owns the next phrase and is itself owned
                continue;
            }

            if (phrase.Possessor >= 0 && resolver.ActorOf(phrase.Possessor) == actor || resolver.PossessivePronoun(p)?.Actor == actor)
                return true;
        }

        return false;
    }

    Mention? Owner(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (range.Possessor >= 0)
            return resolver.Acting(range.Possessor) is { Actor: >= 0 } owner ? owner : null;
        return resolver.PossessivePronoun(phrase);
    }

    /// <summary>"the candidacy of Lang".</summary>
    Mention? Candidate(NounPhrase range)
    {
        if (!Prepositions.Of.Contains(reading.Word(range.End)) || reading.PhraseAt(range.End + 1) is not (>= 0 and var of))
            return null;
        return resolver.Acting(of) is { Actor: >= 0, Kind: MentionKind.Name } named ? named : null;
    }

    bool NamesEnemy(int end)
    {
        for (var i = end; i < Math.Min(end + 4, reading.Count); i++)
            if (Enemies.Contains(reading.Words[i]) || Verbs.MarksInfinitive(reading.Words[i])
                && (Fighting.Contains(reading.Word(i + 1)) || reading.Tag(i + 1) == "RB" && Fighting.Contains(reading.Word(i + 2))))
                return true;
            else if (reading.Words[i] is "." or "," or ";")
                return false;
        return false;
    }

    int Joined(int end)
    {
        var next = reading.Word(end) is "," && Conjunctions.JoinsList(reading.Word(end + 1)) ? end + 2
            : reading.Word(end) is "," || Conjunctions.JoinsList(reading.Word(end)) ? end + 1 : -1;
        if (next < 0 || reading.PhraseAt(next) is not (>= 0 and var phrase) || next >= reading.SentenceAt(end).EndToken)
            return -1;
        phrase = Owned(phrase);
        var after = reading.GroupAt(reading.Phrases[phrase].End);
        return after >= 0 && reading.Groups[after].IsFinite || reading.Word(end) is "," && resolver.ActorOf(phrase) < 0 ? -1 : phrase;
    }

    public int Owned(int phrase)
    {
        while (reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        return phrase;
    }
}
