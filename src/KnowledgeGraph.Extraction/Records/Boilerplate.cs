using System.Buffers;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Records;

/// <summary>Tells lines that are no part of the story: share buttons, credits, follow-us lines, a sentence that stood before.</summary>
internal sealed class Boilerplate
{
    static readonly SearchValues<string> Startings =
        SearchValues.Create([.. WordLists.Words("page-furniture")], StringComparison.OrdinalIgnoreCase);

    readonly bool[] skip;

    public Boilerplate(Reading reading)
    {
        skip = new bool[reading.Sentences.Count];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var s = 0; s < skip.Length; s++)
        {
            var sentence = reading.Sentences[s];
            var span = reading.SpanOf(sentence.FirstToken, sentence.EndToken);
            var head = reading.Text.AsSpan(span.Start, Math.Min(span.Length, 20));
            skip[s] = head.IndexOfAny(Startings) == 0 || sentence.Length >= 4 && span.Length < 2000 && !seen.Add(string.Join(' ', reading.Words[sentence.FirstToken..sentence.EndToken]).TrimEnd(' ', '.'));
        }
    }

    public bool Skips(int sentence) => skip[sentence];

    /// <summary>Whether a sentence is a headline or caption: alone in its paragraph, without an end mark, not long.</summary>
    public static bool IsHeading(Reading reading, Sentence sentence) =>
        sentence.Length <= 30 && reading.Words[sentence.EndToken - 1] is not ("." or "!" or "\"" or "''" or ":" or "...")
        && (sentence.FirstToken == 0 || reading.ParagraphOf(sentence.FirstToken - 1) != sentence.Paragraph)
        && (sentence.EndToken == reading.Count || reading.ParagraphOf(sentence.EndToken) != sentence.Paragraph);
}
