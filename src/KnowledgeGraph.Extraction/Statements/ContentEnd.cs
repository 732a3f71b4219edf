using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Where a content that follows its reporting word stops: at the sentence's end, or before the next report in the same sentence.</summary>
internal static class ContentEnd
{
    /// <summary>No content is followed further than this within one sentence, which bounds the work per reporting word.</summary>
    const int Reach = 300;

    static readonly FrozenSet<string> Contrasting = WordLists.Set("contrasting-conjunctions");
    static readonly FrozenSet<string> AgencyReports = WordLists.Set("agency-reports");
    static readonly FrozenSet<string> BeforeDates = WordLists.Set("date-prepositions");

    /// <param name="clause">Whether the content is a clause; after a mere object, "and" with a verb goes on with the reporter's own doings.</param>
    public static int Of(Reading reading, QuoteMap quotes, int first, bool clause = true)
    {
        var limit = reading.SentenceAt(first).EndToken;
        var stop = Math.Min(limit, first + Reach);
        for (var i = first; i < stop; i++)
        {
            if (quotes.At(i) is >= 0 and var quotation)
            {
                i = Math.Max(i, quotes.Quotations[quotation].ClosedAt - 1);
                if (i >= limit - 1)
                    return quotes.Quotations[quotation].End;
                continue;
            }

            if (Breaks(reading, quotes, i) || !clause && GoesOn(reading, first, i))
                return i;
        }

        return limit;
    }

    /// <summary>Whether a new report by the same speaker, or the report around this one, starts at a token.</summary>
    static bool Breaks(Reading reading, QuoteMap quotes, int i)
    {
        var word = reading.Words[i];
        if (word is "," && Contrasting.Contains(reading.Word(i + 1)))
            return true;
        if (word is "," or "--")
        {
            if (Prepositions.Attribute(reading.Word(i + 1), reading.Word(i + 2)))
                return true;
            var next = i + 1;
            while (next < i + 3 && reading.Tag(next) is "RB" or "CC" || Conjunctions.Coordinates(reading.Word(next)))
                next++;
            if (IsReport(reading, quotes, next, VerbForm.Gerund) || next > i + 1 && IsReport(reading, quotes, next, VerbForm.Finite))
                return true;
            return IsTrailingReport(reading, quotes, i + 1);
        }

        if (Conjunctions.Coordinates(word))
        {
            var next = i + 1;
            while (next < i + 3 && reading.Tag(next) is "RB")
                next++;
            return IsReport(reading, quotes, next, VerbForm.Finite);
        }

        return word is ";";
    }

    /// <summary>"called it a sham and left": the verb after "and" is not part of what was called so, nor is ", and Jones left".</summary>
    static bool GoesOn(Reading reading, int first, int i)
    {
        var next = reading.Words[i] == "," ? i + 1 : i;
        if (!Conjunctions.Coordinates(reading.Word(next)))
            return false;
        next++;
        while (next < i + 4 && reading.Tag(next) is "RB")
            next++;
        if (reading.GroupAt(next) is >= 0 and var group && reading.Groups[group].IsFinite)
            return !(reading.Tag(reading.Groups[group].Main) is "VB" or "VBP" && HasInfinitive(reading, first, i));
        return reading.PhraseAt(next) is >= 0 and var subject && reading.GroupAt(reading.Phrases[subject].End) is >= 0 and var its && reading.Groups[its].IsFinite;
    }

    /// <summary>"urged parliament to begin and start …" goes on with what was urged.</summary>
    static bool HasInfinitive(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].Form == VerbForm.Infinitive)
                return true;
        return false;
    }

    /// <summary>Where a content stops that a relative clause reports, at <paramref name="end"/> at the latest.</summary>
    public static int OfRelative(Reading reading, QuoteMap quotes, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!quotes.IsQuoted(i) && IsRelativeEnd(reading, i))
                return i;
        return end;
    }

    /// <summary>"…, who praised the plan, left": the comma before the main clause's verb ends what the relative clause reports.</summary>
    static bool IsRelativeEnd(Reading reading, int i)
    {
        if (reading.Words[i] is not ",")
            return false;
        var next = i + 1;
        while (reading.Tag(next) is "RB")
            next++;
        return reading.GroupAt(next) is >= 0 and var group && reading.Groups[group] is { Form: VerbForm.Finite or VerbForm.Participle };
    }

    static bool IsReport(Reading reading, QuoteMap quotes, int token, VerbForm form)
    {
        var group = reading.GroupAt(token);
        if (group < 0 || reading.Groups[group].First < token - 2 || quotes.IsQuoted(token))
            return false;
        var verb = reading.Groups[group];
        return verb.Form == form && !verb.Passive && (ReportingLexicon.Frames(reading.Words[verb.Main]) & (ReportingFrame.Clause | ReportingFrame.Told)) != 0
            && (ReportingLexicon.Frames(reading.Words[verb.Main]) & ReportingFrame.Attitude) == 0;
    }

    /// <summary>"…, Smith said." at the sentence's end.</summary>
    static bool IsTrailingReport(Reading reading, QuoteMap quotes, int i)
    {
        var end = reading.SentenceAt(i < reading.Count ? i : reading.Count - 1).EndToken;
        if (i >= end)
            return false;
        var verb = -1;
        if (reading.PhraseAt(i) >= 0 && reading.Phrases[reading.PhraseAt(i)] is var agency
            && AgencyReports.Contains(reading.Word(agency.End - 1)) && reading.NameAt(i) >= 0)
            return agency.End >= end - 1; // "…, Reuters reports."
        if (reading.PhraseAt(i) >= 0)
        {
            var phrase = reading.Phrases[reading.PhraseAt(i)];
            while (phrase.IsPossessor && reading.PhraseAt(phrase.End + 1) >= 0)
                phrase = reading.Phrases[reading.PhraseAt(phrase.End + 1)];
            verb = reading.GroupAt(phrase.End);
        }

        if (verb < 0)
            return false;
        var group = reading.Groups[verb];
        var frames = ReportingLexicon.Frames(reading.Words[group.Main]);
        if (group.Passive || (frames & ReportingFrame.Clause) == 0 || (frames & ReportingFrame.Attitude) != 0)
            return false;
        var after = group.End;
        while (after < end && (reading.Tag(after) is "RB" || SubjectFinder.IsTime(reading, after)
            || reading.Word(after) is "." || BeforeDates.Contains(reading.Word(after))))
            after++;
        return after >= end || reading.Word(after) is "," or "\"" or "''" or "``";
    }
}
