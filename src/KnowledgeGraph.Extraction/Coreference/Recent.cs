using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The actors last spoken of, newest last; who a pronoun most likely means is judged by recency, role in the sentence and agreement.</summary>
internal sealed class Recent(Reading reading, QuoteMap quotes, ActorBook book)
{
    const int Kept = 24;
    static readonly FrozenSet<string> Adverbial = WordLists.Set("adverbial-subordinators");
    static readonly FrozenSet<string> InvertingReports = WordLists.Set("inverting-reports");

    readonly List<(int Actor, int Token, bool Subject)> seen = [];

    public void See(int actor, int token, bool subject)
    {
        if (seen.Count >= Kept * 2)
            seen.RemoveRange(0, Kept);
        seen.Add((actor, token, subject));
    }

    /// <summary>Whether a phrase comes before its clause's verb, outside any prepositional phrase.</summary>
    public bool IsSubject(int phrase)
    {
        var range = reading.Phrases[phrase];
        if (range.IsPossessor)
            return false;
        var before = reading.FullStart(range) - 1;
        if (before >= 0 && reading.Tag(before) is "IN" or "TO" && !Conjunctions.Subordinates(reading.Words[before])
            || reading.GroupAt(before) >= 0 && !Said(before))
            return false;
        var limit = Math.Min(range.End + 12, reading.SentenceAt(range.Head).EndToken);
        for (var i = range.End; i < limit; i++)
            if (reading.GroupAt(i) is >= 0 and var group)
                return reading.Groups[group].IsFinite || i > range.End;
        return reading.GroupAt(before) >= 0;
    }

    /// <summary>The most recent actor that agrees, or -1.</summary>
    /// <param name="gender">m, f, p for several, n for a body or country.</param>
    public int Best(int token, char gender, int reach, params ReadOnlySpan<int> except)
    {
        var sentence = reading.SentenceOf(token);
        var quoted = quotes.At(token);
        var isObject = reading.Tag(token) == "PRP" && Pronouns.IsObject(reading.Words[token]);
        var adverbial = Adverbial.Contains(reading.Word(token - 1)); // takes up the main clause's subject
        var best = -1;
        var bestScore = double.MinValue;
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            var (actor, at, subject) = seen[i];
            var distance = sentence - reading.SentenceOf(at);
            if (distance > reach)
                break;
            if (actor >= 0 && except.Contains(actor) || at >= token || !Agrees(actor, at, gender))
                continue;
            // "critical of Lang, but agreed with him": an object goes on with its own sentence's object before the last sentence's subject
            var score = -2.0 * distance + (subject ? 2.5 : 0) + (isObject && distance == 0 ? 1 : 0)
                - (quotes.At(at) != quoted && quotes.IsQuoted(at) ? 3 : 0) + 0.01 * i
                - (adverbial && Conjunctions.IsComplementizer(reading.Word(at - 1)) ? 0.75 : 0)
                - Doubt(actor, gender);
            if (score > bestScore)
                (best, bestScore) = (actor, score);
        }

        return best;
    }

    /// <summary>Actors from newest to oldest.</summary>
    public IEnumerable<(int Actor, int Token, bool Subject)> Newest()
    {
        for (var i = seen.Count - 1; i >= 0; i--)
            if (seen[i].Actor >= 0)
                yield return seen[i];
    }

    /// <summary>Names of unknown gender cost a little; one that ends in "a" is more often a woman's.</summary>
    double Doubt(int actor, char gender)
    {
        if (actor < 0 || gender is not ('m' or 'f') || book.Actors[actor].Gender != ' ')
            return 0;
        var name = book.Actors[actor].Name;
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        return gender == 'm' && first > 1 && name[first - 1] == 'a' ? 3 : 0.5;
    }

    bool Agrees(int index, int at, char gender)
    {
        if (index < 0)
            return gender is 'm' or 'f' && PersonNouns.GenderOf(reading.Words[at]) is var known && (known == ' ' || known == gender);
        var actor = book.Actors[index];
        return gender switch
        {
            'm' => actor.Kind == ActorKind.Person && actor.Gender != 'f',
            'f' => actor.Kind == ActorKind.Person && actor.Gender != 'm',
            'p' => actor.Kind is ActorKind.Group,
            _ => actor.Kind is ActorKind.Organization or ActorKind.Country,
        };
    }

    bool Said(int token) => InvertingReports.Contains(reading.Words[token]);
}
