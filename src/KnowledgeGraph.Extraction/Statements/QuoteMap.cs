using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Quotations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>For each token, the quotation that it stands in.</summary>
internal sealed class QuoteMap
{
    readonly int[] quotationOf;
    readonly int[] quotedWords;
    readonly int[] words;

    public QuoteMap(Reading reading, IReadOnlyList<Quotation> quotations)
    {
        Quotations = quotations;
        quotationOf = new int[reading.Count];
        Array.Fill(quotationOf, -1);
        for (var q = 0; q < quotations.Count; q++)
            Array.Fill(quotationOf, q, quotations[q].OpenedAt, quotations[q].ClosedAt - quotations[q].OpenedAt);
        quotedWords = new int[reading.Count + 1];
        words = new int[reading.Count + 1];
        for (var i = 0; i < reading.Count; i++)
        {
            var word = char.IsLetterOrDigit(reading.Words[i][0]) ? 1 : 0;
            words[i + 1] = words[i] + word;
            quotedWords[i + 1] = quotedWords[i] + (quotationOf[i] >= 0 ? word : 0);
        }
    }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The index of the quotation around a token or mark, or -1.</summary>
    public int At(int token) => token >= 0 && token < quotationOf.Length ? quotationOf[token] : -1;

    public bool IsQuoted(int token) => At(token) >= 0;

    /// <summary>Direct where all words are quoted, indirect where none is.</summary>
    public QuoteType TypeOf(int first, int end)
    {
        var quoted = quotedWords[end] - quotedWords[first];
        return quoted == 0 ? QuoteType.Indirect : quoted == words[end] - words[first] ? QuoteType.Direct : QuoteType.Mixed;
    }

    /// <summary>The number of words in a range, marks not counted.</summary>
    public int WordsIn(int first, int end) => words[end] - words[first];

    public int QuotedWordsIn(int first, int end) => quotedWords[end] - quotedWords[first];
}
