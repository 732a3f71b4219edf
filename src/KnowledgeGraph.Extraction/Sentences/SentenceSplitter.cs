using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>
/// Splits tokens into sentences by rules: full stops that belong to an abbreviation end a sentence only before a word that often starts one,
/// closing quotes and brackets stay with their sentence, a paragraph's end is a sentence's end (so headlines and captions stand alone).
/// </summary>
internal static class SentenceSplitter
{
    static readonly FrozenSet<string> Starters = WordLists.Set("sentence-starters");
    static readonly FrozenSet<string> Reporting = WordLists.Set("quotation-reports");

    public static List<Sentence> Split(string text, IReadOnlyList<Token> tokens)
    {
        var paragraphs = Paragraphs.Of(text);
        var sentences = new List<Sentence>(tokens.Count / 20 + 2);
        int first = 0, paragraph = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i;
            var ends = Stops(tokens, first, i);
            if (ends)
                while (last + 1 < tokens.Count && QuoteMarks.Closes(text, tokens[last + 1]) && Near(tokens, last) && !paragraphs.EndBetween(tokens[last].Span.End, tokens[last + 1].Span.Start))
                    last++;
            var newParagraph = last + 1 < tokens.Count && paragraphs.EndBetween(tokens[last].Span.End, tokens[last + 1].Span.Start);
            if (last + 1 < tokens.Count && !newParagraph && !(ends && Starts(text, tokens, i, last + 1)))
                continue;
            sentences.Add(new Sentence(first, last + 1, paragraph));
            first = last + 1;
            i = last;
            if (newParagraph)
                paragraph++;
        }

        return sentences;
    }

    /// <summary>Whether a token may be the last mark of the sentence that began at <paramref name="first"/>.</summary>
    static bool Stops(IReadOnlyList<Token> tokens, int first, int i)
    {
        var token = tokens[i].Normal;
        return token[^1] switch
        {
            '.' => token is not "." || i != first + 1 || !char.IsAsciiDigit(tokens[first].Normal[0]), // "1." starts a list's item
            '!' or '?' or '。' or '！' or '？' or '।' => true,
            _ => false,
        };
    }

    static bool Near(IReadOnlyList<Token> tokens, int i) => tokens[i + 1].Span.Start - tokens[i].Span.End <= 1;

    /// <summary>Whether a new sentence starts at <paramref name="next"/>, given that the mark at <paramref name="stop"/> may have ended one.</summary>
    static bool Starts(string text, IReadOnlyList<Token> tokens, int stop, int next)
    {
        var mark = tokens[stop].Normal;
        var word = next;
        while (word < tokens.Count - 1 && word < next + 2 && QuoteMarks.Opens(text, tokens[word]))
            word++;
        var start = tokens[word].Normal;
        if (char.IsLower(start[0]))
            return false;
        if (mark.Length > 1 && mark[^1] == '.' && mark[0] != '.')
            return StartsAfterAbbreviation(mark.AsSpan(0, mark.Length - 1), start, word > next);
        if (char.IsLetterOrDigit(start[0]) || word > next)
            return !(mark is not "." && next > stop + 1 && Reports(tokens, next));
        return mark is "." && start is "--" or "-" or "*" or "•" or "·" || mark is not "..." && start[0] is '@' or '#' or '$' or '€' or '£';
    }

    static bool StartsAfterAbbreviation(ReadOnlySpan<char> word, string start, bool quoted)
    {
        if (Abbreviations.IsTitle(word) || Abbreviations.IsBeforeNumber(word))
            return false;
        if (word.Length == 1)
            return Starters.Contains(start) && !Abbreviations.IsOneLetterWord(start);
        return Starters.Contains(start) || quoted && char.IsUpper(start[0]) && !Abbreviations.IsInitials(word);
    }

    /// <summary>"Why?" Smith asked: what follows the question says who asked it.</summary>
    static bool Reports(IReadOnlyList<Token> tokens, int next)
    {
        for (var i = next + 1; i < tokens.Count && i <= next + 3; i++)
            if (Reporting.Contains(tokens[i].Normal))
                return true;
        return false;
    }
}
