using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Quotations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>
/// Quotations that no reporting word claims: they go on with the speaker before them, in the same paragraph as one statement,
/// else as a statement that continues. Scare quotes and titles (few words, no sentence of their own) are left out.
/// </summary>
internal sealed class QuotedRemainder(Reading reading, QuoteMap quotes)
{
    const int ShortestSentence = 4;

    const int LongestTitle = 12;

    /// <param name="found">The statements found so far, in order of their content; changed and added to.</param>
    public void Attribute(List<Statement> found)
    {
        var owner = Owners(found);
        var last = -1;
        var lastEnd = -1;
        foreach (var quotation in quotes.Quotations)
        {
            if (owner[quotation.First] is >= 0 and var by)
            {
                if (quotes.QuotedWordsIn(found[by].First, found[by].End) >= ShortestSentence || found[by].Type != QuoteType.Indirect)
                    (last, lastEnd) = (by, Math.Max(found[by].End, quotation.ClosedAt));
                continue;
            }

            if (!IsSentence(quotation))
                continue;
            if (Signed(quotation) is >= 0 and var signer)
            {
                found.Add(Of(quotation, signer, "quotation-signed", 0.85));
                (last, lastEnd) = (found.Count - 1, quotation.ClosedAt);
                continue;
            }

            if (reading.Word(quotation.OpenedAt - 1) is ":" && Introduced(quotation) is >= 0 and var announced)
            {
                found.Add(Of(quotation, announced, "quotation-announced", 0.75)); // "Smith hit back in a series of posts: “…”"
                (last, lastEnd) = (found.Count - 1, quotation.ClosedAt);
            }
            else if (last >= 0 && GoesOn(found[last], lastEnd, quotation, out var merge))
            {
                if (merge)
                {
                    found[last] = found[last] with { End = quotation.End, Type = MergedType(found[last], quotation) };
                }
                else
                {
                    found.Add(Of(quotation, found[last].Speaker, "quotation-continued", 0.8) with { Continues = last });
                    last = found.Count - 1;
                }

                lastEnd = quotation.ClosedAt;
            }
            else if (IsSetOff(quotation) && Introduced(quotation) is >= 0 and var speaker)
            {
                found.Add(Of(quotation, speaker, "quotation-introduced", 0.6));
                (last, lastEnd) = (found.Count - 1, quotation.ClosedAt);
            }
        }
    }

    static QuoteType MergedType(Statement statement, Quotation quotation) => statement.Type == QuoteType.Direct && quotation.Length > 0 ? QuoteType.Direct : QuoteType.Mixed;

    static Statement Of(Quotation quotation, int speaker, string rule, double confidence) =>
        new(quotation.First, quotation.End, speaker, -1, -1, QuoteType.Direct) { Rule = rule, Confidence = confidence };

    int[] Owners(List<Statement> found)
    {
        var owner = new int[reading.Count];
        Array.Fill(owner, -1);
        foreach (var (index, statement) in found.Index().OrderByDescending(s => s.Item.Length))
            for (var i = statement.First; i < statement.End; i++)
                if (owner[i] < 0 || quotes.IsQuoted(i) && i == statement.First)
                    owner[i] = index;
        return owner;
    }

    bool IsSentence(Quotation quotation)
    {
        if (quotes.WordsIn(quotation.First, quotation.End) < ShortestSentence)
            return reading.Sentences[reading.SentenceOf(quotation.First)].FirstToken >= quotation.OpenedAt && quotes.WordsIn(quotation.First, quotation.End) > 1;
        if (IsTitle(quotation))
            return false;
        var first = reading.TextOf(quotation.First)[0];
        return char.IsUpper(first) || !char.IsLetter(first) || quotation.OpenedAt == reading.SentenceAt(quotation.OpenedAt).FirstToken;
    }

    /// <summary>Whether a quotation starts its sentence or follows a mark, so that it is no part of the writer's own clause.</summary>
    bool IsSetOff(Quotation quotation) => quotation.OpenedAt == reading.SentenceAt(quotation.OpenedAt).FirstToken || reading.Tag(quotation.OpenedAt - 1) is "," or ":";

    /// <summary>“Man of the World”, in the middle of a sentence: the words of a title have capitals.</summary>
    bool IsTitle(Quotation quotation)
    {
        if (quotation.OpenedAt == reading.SentenceAt(quotation.OpenedAt).FirstToken || quotes.WordsIn(quotation.First, quotation.End) > LongestTitle)
            return false;
        for (var i = quotation.First; i < quotation.End; i++)
            if (reading.TextOf(i) is { Length: > 3 } word && char.IsLower(word[0]))
                return false;
        return true;
    }

    bool GoesOn(Statement previous, int previousEnd, Quotation quotation, out bool merge)
    {
        merge = false;
        var (from, to) = (reading.ParagraphOf(previousEnd > 0 ? previousEnd - 1 : previous.First), reading.ParagraphOf(quotation.OpenedAt));
        if (from == to)
        {
            // one paragraph: only the report and its sentence's rest may stand between
            var between = reading.SentenceOf(quotation.OpenedAt) - reading.SentenceOf(Math.Max(0, previousEnd - 1));
            merge = previous.Type != QuoteType.Indirect && between <= 1;
            return between <= 2;
        }

        merge = true;
        return to == from + 1 && previous.Type != QuoteType.Indirect && quotation.OpenedAt == reading.SentenceAt(quotation.OpenedAt).FirstToken;
    }

    /// <summary>“…” - Commissioner Gregor Starnes: a name after a dash that ends the paragraph.</summary>
    int Signed(Quotation quotation)
    {
        var dash = quotation.ClosedAt;
        if (dash + 1 >= reading.Count || reading.Words[dash] is not ("-" or "--" or "—" or "–") || reading.ParagraphOf(dash) != reading.ParagraphOf(quotation.OpenedAt)
            || reading.PhraseAt(dash + 1) is not (>= 0 and var phrase) || !reading.MaySpeak(reading.Phrases[phrase]))
            return -1;
        var end = reading.Phrases[phrase].End;
        return end >= reading.Count || reading.ParagraphOf(end) != reading.ParagraphOf(dash) || reading.Tag(end) is "," or "." ? phrase : -1;
    }

    /// <summary>"And from Chairwoman Lena Rosenholm:": the last name before the colon.</summary>
    int Announced(int colon)
    {
        for (var i = colon - 1; i >= reading.SentenceAt(colon).FirstToken; i--)
            if (reading.NameAt(i) >= 0 && reading.PhraseAt(i) is >= 0 and var phrase)
                return reading.MaySpeak(reading.Phrases[phrase]) ? phrase : -1;
        return -1;
    }

    /// <summary>The subject of the sentence before, or of the same sentence, outside the quotation.</summary>
    int Introduced(Quotation quotation)
    {
        var sentence = reading.SentenceOf(quotation.OpenedAt);
        if (reading.Sentences[sentence].FirstToken >= quotation.OpenedAt)
            sentence--;
        if (sentence < 0 || reading.Sentences[sentence].Paragraph < reading.ParagraphOf(quotation.OpenedAt) - 1)
            return -1;
        var range = reading.Sentences[sentence];
        if (reading.Words[range.EndToken - 1] == ":" && Announced(range.EndToken - 1) is >= 0 and var announced)
            return announced;
        for (var i = range.FirstToken; i < Math.Min(range.EndToken, range.FirstToken + 200); i++)
            if (reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].IsFinite && !quotes.IsQuoted(i)
                && SubjectFinder.Of(reading, group) is >= 0 and var subject && reading.MaySpeak(reading.Phrases[subject]))
                return subject;
        return -1;
    }
}
