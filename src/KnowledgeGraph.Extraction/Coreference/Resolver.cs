using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Says which actor a noun phrase means: names by the actor book, pronouns and nominals by agreement, roles and recency.
/// Walks the article once from left to right, so what is resolved counts for what follows.
/// </summary>
internal sealed class Resolver
{
    /// <summary>Pronouns do not refer back further than this many sentences.</summary>
    const int Reach = 6;

    static readonly FrozenSet<string> PositionNounPrepositions = WordLists.Set("position-noun-prepositions");

    readonly Reading reading;
    readonly QuoteMap quotes;
    readonly ActorBook book;
    readonly Recent recent;
    readonly int[] phraseActor;
    readonly double[] phraseConfidence;
    readonly int[] possessive;
    readonly Nominals nominals;

    public Resolver(Reading reading, QuoteMap quotes, ActorBook book)
    {
        this.reading = reading;
        this.quotes = quotes;
        this.book = book;
        recent = new Recent(reading, quotes, book);
        nominals = new Nominals(reading, book, recent);
        phraseActor = new int[reading.Phrases.Count];
        phraseConfidence = new double[reading.Phrases.Count];
        possessive = new int[reading.Phrases.Count];
        for (var p = 0; p < reading.Phrases.Count; p++)
            phraseActor[p] = Walk(p);
    }

    /// <summary>The actor that a phrase means, or -1.</summary>
    public int ActorOf(int phrase) => phraseActor[phrase];

    /// <summary>The mention that a phrase is: its name, its pronoun, or the whole nominal. Resolved where that is possible.</summary>
    public Mention MentionOf(int phrase)
    {
        var range = reading.Phrases[phrase];
        if ((NameOf(range) ?? Apposed(range)) is { } name)
            return name;
        var pronoun = reading.Tag(range.Head) is "PRP";
        return book.Mention(range.First, range.End, pronoun ? MentionKind.Pronoun : MentionKind.Nominal, phraseActor[phrase], phraseActor[phrase] < 0 ? 0.5 : phraseConfidence[phrase]);
    }

    /// <summary>Who speaks where the subject is what was said: the owner of "Smith's sermon"; else the phrase itself.</summary>
    public Mention Utterer(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (!PersonNouns.IsUtterance(reading.Words[range.Head]))
            return Acting(phrase);
        if (range.Possessor >= 0)
            return Acting(range.Possessor);
        return PossessivePronoun(phrase) ?? Acting(phrase);
    }

    /// <summary>The mention of a phrase that acts or is acted on: a capital there stands for its country ("Moscow's support").</summary>
    public Mention Acting(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (phraseActor[phrase] < 0 && reading.NameAt(range.Head) is >= 0 and var n && reading.Names[n] is { Kind: NameKind.Location } place
            && CountryNames.OfCapital(reading.SpanOf(place.FirstToken, place.EndToken).Of(reading.Text)) is { } country)
            return book.Mention(place.FirstToken, place.EndToken, MentionKind.Name, book.Named(country, ActorKind.Country).Index, 0.8);
        return MentionOf(phrase);
    }

    /// <summary>The mention of a possessive pronoun at a phrase's start ("his action"), or null.</summary>
    public Mention? PossessivePronoun(int phrase)
    {
        var first = reading.Phrases[phrase].First;
        if (reading.Tag(first) != "PRP$")
            return null;
        var actor = possessive[phrase];
        return actor < 0 ? null : book.Mention(first, first + 1, MentionKind.Pronoun, actor, 0.7);
    }

    int Walk(int index)
    {
        var phrase = reading.Phrases[index];
        for (var i = phrase.First; i < phrase.End; i++)
            if (book.At(i) is { } named && i == named.First && named.End - 1 != phrase.Head)
                recent.See(named.Actor, i, subject: false);
        possessive[index] = reading.Tag(phrase.First) == "PRP$" ? Pronoun(phrase.First, index, possessive: true) : -1;
        var actor = Resolve(index, phrase);
        if (actor < 0 && Described(phrase) is { } described)
            return described.Actor;
        if (actor >= 0)
            recent.See(actor, phrase.Head, recent.IsSubject(index));
        else if (PersonNouns.IsPerson(reading.Words[phrase.Head]) && reading.Tag(phrase.Head) == "NN" && recent.IsSubject(index))
            recent.See(-1, phrase.Head, true); // somebody without a name: "he" may be that one
        return actor;
    }

    /// <summary>"Smith, for years the fiercest opponent of the pier,": Smith, not somebody new.</summary>
    Mention? Described(NounPhrase phrase)
    {
        if (reading.Tag(phrase.Head) != "NN" || !PersonNouns.IsPerson(reading.Words[phrase.Head]))
            return null;
        var i = reading.FullStart(phrase) - 1;
        while (i > 0 && (reading.Tag(i) is "IN" or "RB" || SubjectFinder.IsTime(reading, i)))
            i--;
        return i > 0 && reading.Words[i] == "," && book.At(i - 1) is { Kind: MentionKind.Name } name && book.Actors[name.Actor].Kind == Model.ActorKind.Person ? name : null;
    }

    int Resolve(int index, NounPhrase phrase)
    {
        phraseConfidence[index] = 1;
        if ((NameOf(phrase) ?? Apposed(phrase)) is { } name)
            return name.Actor;
        if (reading.Tag(phrase.Head) is "PRP")
        {
            phraseConfidence[index] = 0.75;
            return Pronoun(phrase.Head, index, possessive: false);
        }

        if (reading.Tag(phrase.Head) is "PRP$")
            return -1;
        var found = nominals.Resolve(phrase, out var confidence);
        phraseConfidence[index] = confidence;
        return found;
    }

    /// <summary>The name that a phrase is about: the one that holds its head.</summary>
    Mention? NameOf(NounPhrase phrase) => book.At(phrase.Head) is { Kind: MentionKind.Name } mention ? mention : null;

    /// <summary>The name after the comma in "her spokesman, Olof Brandt, said".</summary>
    Mention? Apposed(NounPhrase phrase)
    {
        if (reading.Word(phrase.End) != "," || !PersonNouns.IsPerson(reading.Words[phrase.Head]) || reading.Tag(phrase.Head) is not ("NN" or "NNP") || reading.PhraseAt(phrase.End + 1) is not (>= 0 and var next))
            return null;
        var named = reading.Phrases[next];
        return reading.Word(named.End) is "," or "." && !Conjunctions.JoinsList(reading.Word(named.End + 1))
            && !named.IsPossessor && NameOf(named) is { } name && book.Actors[name.Actor].Kind == Model.ActorKind.Person ? name : null;
    }

    int Pronoun(int token, int phrase, bool possessive)
    {
        var gender = Pronouns.GenderOf(reading.Words[token]);
        if (gender == ' ' || Pronouns.IsClauseBound(reading.Words[token]))
            return -1;
        var distance = gender is 'n' or 'p' ? 2 : Reach;
        if (possessive)
            return recent.Best(token, gender, distance, Backer(token, phrase));
        if (!Pronouns.IsObject(reading.Words[token]) || GroupBefore(token) is not (>= 0 and var group))
            return recent.Best(token, gender, distance);
        var subject = SubjectOf(group, phrase);
        if (Urging(group, out var hostile) is >= 0 and var urging && SubjectOf(urging, phrase) is >= 0 and var urger
            && recent.Best(token, gender, hostile ? distance : 0, subject, urger) is var other && (hostile || other >= 0))
            return other;
        return recent.Best(token, gender, distance, subject);
    }

    int GroupBefore(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 4); i--)
            if (reading.GroupAt(i) >= 0)
                return reading.GroupAt(i);
        return -1;
    }

    /// <summary>An object cannot be its own verb's subject unless it says so ("himself").</summary>
    int SubjectOf(int group, int phrase) => SubjectFinder.Of(reading, group) is >= 0 and var subject && subject < phrase ? phraseActor[subject] : -1;

    /// <summary>
    /// "called on the premier to dismiss him": who calls for something hostile does not mean himself; nor, where his sentence names another, who
    /// calls for support ("thanked Smith and urged all to back him").
    /// </summary>
    int Urging(int group, out bool hostile)
    {
        var verb = reading.Groups[group];
        hostile = false;
        if (verb.Form != VerbForm.Infinitive || FrameLexicon.OfVerb(reading.Words[verb.Main]) is not [var stance, ..])
            return -1;
        hostile = stance.Strength < 0;
        for (var i = verb.First - 1; i >= Math.Max(reading.SentenceAt(verb.First).FirstToken, verb.First - 8); i--)
            if (reading.GroupAt(i) >= 0)
                return reading.GroupAt(i);
        return -1;
    }

    /// <summary>"Smith met Jones, voicing support for his fight": not the fight of the one who voices it.</summary>
    int Backer(int token, int phrase)
    {
        if (!PositionNounPrepositions.Contains(reading.Word(token - 1)) || reading.PhraseAt(token - 2) is not (>= 0 and var support)
            || FrameLexicon.OfNoun(reading.Words[reading.Phrases[support].Head]).Count == 0)
            return -1;
        return reading.GroupAt(reading.FullStart(reading.Phrases[support]) - 1) is >= 0 and var voicing && SubjectFinder.Of(reading, voicing) is >= 0 and var subject && subject < phrase ? phraseActor[subject] : -1;
    }
}
