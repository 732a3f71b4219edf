using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Statements;

namespace KnowledgeGraph.Extraction.Speakers;

/// <summary>Gives each statement its speaker's mention, and leaves out what no one can have said ("the move suggests").</summary>
internal sealed class SpeakerResolver(Reading reading, QuoteMap quotes, Resolver resolver, ActorBook book)
{
    static readonly FrozenSet<string> ImpersonalReports = WordLists.Set("impersonal-reports");
    static readonly FrozenSet<string> Mediating = WordLists.Set("mediating-prepositions");
    static readonly FrozenSet<string> Conveying = WordLists.Set("conveying-participles");

    public List<SpokenStatement> Resolve(IReadOnlyList<Statement> statements)
    {
        var spoken = new List<SpokenStatement>(statements.Count);
        var byIndex = new SpokenStatement?[statements.Count];
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (statement.Continues >= 0 && byIndex[statement.Continues] is { } before)
                byIndex[i] = before with { Statement = statement, Addressees = [] };
            else if (statement.Speaker >= 0 && MaySay(statement))
                byIndex[i] = Of(statement);
            if (byIndex[i] is { } one)
                spoken.Add(one);
        }

        return spoken;
    }

    SpokenStatement Of(Statement statement)
    {
        var mention = resolver.Utterer(statement.Speaker);
        var voice = Voice(statement);
        return new SpokenStatement(statement, voice ?? mention, mention)
        {
            Addressees = [.. statement.Addressees.Where(a => reading.MaySpeak(reading.Phrases[a]) || resolver.ActorOf(a) >= 0).Select(resolver.MentionOf)],
        };
    }

    bool MaySay(Statement statement)
    {
        var phrase = reading.Phrases[statement.Speaker];
        if (reading.Tag(phrase.Head) is "NNP" or "NNPS" || PersonNouns.IsUtterance(reading.Words[phrase.Head]) || resolver.ActorOf(statement.Speaker) >= 0 || reading.MaySpeak(phrase) || book.At(phrase.Head) is not null)
            return true;
        if (Pronouns.StandsForNothing(reading.Words[phrase.Head]))
            return statement.Speech && statement.CueFirst >= 0
                && (Pronouns.IsImpersonal(reading.Words[phrase.Head]) && statement.Type == Model.QuoteType.Direct
                    || ImpersonalReports.Contains(reading.Words[statement.CueFirst]));
        return statement.Speech && (statement.Confidence >= 0.85 || quotes.QuotedWordsIn(statement.First, statement.End) > 0);
    }

    /// <summary>"said in a message delivered by his representative Ahmed": the representative utters what another one says.</summary>
    Mention? Voice(Statement statement)
    {
        if (statement.CueEnd < 0)
            return null;
        var limit = Math.Min(reading.SentenceAt(statement.CueFirst).EndToken, statement.CueEnd + 14);
        for (var i = statement.CueEnd; i + 1 < limit; i++)
        {
            if (quotes.IsQuoted(i) || i == statement.First)
                return null;
            var through = Mediating.Contains(reading.Words[i])
                || Prepositions.Agent.Contains(reading.Words[i]) && Conveying.Contains(reading.Words[i - 1]);
            if (!through || reading.PhraseAt(i + 1) is not (>= 0 and var p))
                continue;
            while (reading.Phrases[p].IsPossessor && p + 1 < reading.Phrases.Count && reading.Phrases[p + 1].Possessor == p)
                p++;
            var phrase = reading.Phrases[p];
            if (resolver.ActorOf(p) >= 0 && book.Actors[resolver.ActorOf(p)].Kind == Model.ActorKind.Person || PersonNouns.IsPerson(reading.Words[phrase.Head]))
                return resolver.MentionOf(p);
        }

        return null;
    }
}
