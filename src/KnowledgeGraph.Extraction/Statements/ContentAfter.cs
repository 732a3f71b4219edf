using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Finds the content that follows a reporting verb: "said (on Friday) (in a statement) that …", "told reporters …", "called for …".</summary>
internal sealed class ContentAfter(Reading reading, QuoteMap quotes)
{
    const int Reach = 40;

    static readonly FrozenSet<string> Correlatives = WordLists.Set("correlative-conjunctions");
    static readonly FrozenSet<string> QuestionWords = WordLists.Set("question-words");

    readonly GovernedExtent governed = new(reading, quotes);

    /// <summary>What was found: the content, those told, and how sure the rule is that a content follows at all.</summary>
    public readonly record struct Found(Content Content, IReadOnlyList<int> Addressees, bool IsClause);

    static readonly Found Nothing = new(Content.None, [], false);

    public Found Of(VerbGroup verb, ReportingFrame frames)
    {
        var found = Following(verb, frames);
        if (found.Content.IsNone && (frames & ReportingFrame.Clause) != 0 && governed.ClauseStart(verb) is >= 0 and var start && !quotes.IsQuoted(start))
            found = Upto(start, found.Addressees, true);
        found = found with { Content = governed.Bounded(verb, found.Content) };
        return reading.Tag(verb.First - 1) is "WP" or "WDT" && !found.Content.IsNone
            ? found with { Content = found.Content with { End = ContentEnd.OfRelative(reading, quotes, found.Content.First, found.Content.End) } } : found;
    }

    Found Following(VerbGroup verb, ReportingFrame frames)
    {
        var limit = reading.SentenceAt(verb.First).EndToken;
        var clause = (frames & (ReportingFrame.Clause | ReportingFrame.Told)) != 0;
        List<int>? told = null;
        var end = Math.Min(limit, verb.End + Reach);
        for (var i = verb.End; i < end;)
        {
            var word = reading.Words[i];
            if (word is ":")
                return Colon(i, limit, told);
            if (Conjunctions.IsComplementizer(word) && (reading.PhraseAt(i) < 0 || reading.Tag(i) is "IN" or "WDT"))
                return clause ? Upto(i + 1, told, true) : Nothing;
            if (quotes.IsQuoted(i))
                return Quoted(i, told, frames);
            if (word is "," or "--")
            {
                if (quotes.IsQuoted(i + 1))
                    return Quoted(i + 1, told, frames);
                if (word is "," && clause && Conjunctions.IsComplementizer(reading.Word(i + 1)))
                    return Upto(i + 2, told, true);
                return Nothing;
            }

            if (clause && Correlatives.Contains(word) && reading.PhraseAt(i + 1) is >= 0 and var joined
                && HasClauseVerb(joined, limit, next: false))
                return Upto(i, told, true);
            if (reading.Tag(i) is "RB" || SubjectFinder.IsTime(reading, i))
            {
                if (Negations.IsPlain(word) && reading.GroupAt(i + 1) is >= 0 and var denied
                    && reading.Groups[denied].Form == VerbForm.Infinitive
                    && (frames & (ReportingFrame.Infinitive | ReportingFrame.Urged)) != 0)
                    return Upto(i, told, false); // "asked members not to go"
                i++;
                continue;
            }

            if (clause && QuestionWords.Contains(word))
                return Upto(i, told, true);
            if (reading.PhraseAt(i) is >= 0 and var phrase)
            {
                if (SubjectFinder.IsTimePhrase(reading, reading.Phrases[phrase]))
                {
                    i = reading.Phrases[phrase].End;
                    continue;
                }

                if ((frames & ReportingFrame.Told) != 0 && told is null && !HasClauseVerb(phrase, limit, next: true))
                {
                    told = [Owned(phrase)];
                    i = reading.Phrases[told[0]].End;
                    continue;
                }

                if (clause && HasClauseVerb(phrase, limit, next: false))
                    return Upto(i, told, true);
                return (frames & (ReportingFrame.Object | ReportingFrame.Urged)) != 0 ? Upto(i, told, false) : Nothing;
            }

            if (reading.GroupAt(i) is >= 0 and var group)
            {
                var form = reading.Groups[group].Form;
                if (form == VerbForm.Infinitive && (frames & (ReportingFrame.Infinitive | ReportingFrame.Urged)) != 0
                    || form == VerbForm.Gerund && (frames & ReportingFrame.Object) != 0)
                    return Upto(i, told, false);
                return Nothing;
            }

            if (clause && reading.Tag(i) is "IN" or "TO" && !Conjunctions.Subordinates(word)
                && reading.PhraseAt(i + 1) is >= 0 and var oblique)
            {
                oblique = Owned(oblique);
                if (Prepositions.Recipient.Contains(word) && told is null)
                    (told ??= []).Add(oblique);
                i = reading.Phrases[oblique].End;
                continue;
            }

            if (reading.Tag(i) is "CC" or "." or "RP" || word is ")" or "(")
                return Nothing;
            i++;
        }

        return Nothing;
    }

    /// <summary>The object of a phrase such as "call for", up to the clause's end.</summary>
    public Found Object(VerbGroup verb, int first)
    {
        var found = first < reading.Count && !IsStop(first) ? Upto(first, null, false) : Nothing;
        return found with { Content = governed.Bounded(verb, found.Content) };
    }

    bool IsStop(int i) => reading.Tag(i) is "." or "," or ":" or "CC";

    Found Upto(int first, IReadOnlyList<int>? told, bool clause)
    {
        if (first >= reading.Count)
            return Nothing;
        return new Found(new Content(first, ContentEnd.Of(reading, quotes, first, clause)), told ?? [], clause);
    }

    /// <summary>After a colon: the rest of the sentence, or the quotation that the next sentence opens.</summary>
    Found Colon(int colon, int limit, IReadOnlyList<int>? told)
    {
        var next = colon + 1;
        if (next < limit && !(next == limit - 1 && IsMark(next)))
            return quotes.IsQuoted(next) ? Quoted(next, told, ReportingFrame.Quotation) : Upto(next, told, true);
        if (next < reading.Count && quotes.At(next) is >= 0 and var quotation)
            return new Found(new Content(quotes.Quotations[quotation].First, quotes.Quotations[quotation].End), told ?? [], true);
        return Nothing;
    }

    bool IsMark(int i) => !char.IsLetterOrDigit(reading.Words[i][0]);

    /// <summary>From a quotation on: the quotation alone where it starts a sentence of its own, else what it is mixed with.</summary>
    Found Quoted(int i, IReadOnlyList<int>? told, ReportingFrame frames)
    {
        var quotation = quotes.Quotations[quotes.At(i)];
        var first = quotation.First;
        if (quotation.ClosedAt >= reading.SentenceAt(i).EndToken || char.IsUpper(reading.TextOf(first)[0]) && quotation.Length > 3 || reading.Word(i - 1) is "," or ":")
            return new Found(new Content(first, quotation.End), told ?? [], true);
        return Upto(first, told, (frames & ReportingFrame.Object) == 0);
    }

    /// <summary>Whether a phrase is the subject of a finite verb that follows.</summary>
    /// <param name="next">Whether the verb must follow at once (so that "told Smith the plan failed" keeps Smith as the one told).</param>
    bool HasClauseVerb(int phrase, int limit, bool next)
    {
        phrase = Owned(phrase);
        var end = Math.Min(limit, reading.Phrases[phrase].End + (next ? 2 : 24));
        for (var i = reading.Phrases[phrase].End; i < end; i++)
        {
            if (quotes.IsQuoted(i) && !quotes.IsQuoted(reading.Phrases[phrase].First))
                i = Math.Max(i, quotes.Quotations[quotes.At(i)].First);
            if (reading.GroupAt(i) is >= 0 and var group)
            {
                var relative = Pronouns.IsRelative(reading.Word(reading.Groups[group].First - 1));
                if (reading.Groups[group].IsFinite && !relative)
                    return true;
                if (next)
                    return false;
                i = reading.Groups[group].End - 1;
            }
            else if (reading.Word(i) is "." or ";" or ":" || next && reading.PhraseAt(i) >= 0)
            {
                return false;
            }
        }

        return false;
    }

    int Owned(int phrase)
    {
        while (reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        return phrase;
    }
}
