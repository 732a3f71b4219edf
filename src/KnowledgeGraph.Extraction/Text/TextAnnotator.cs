using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tags;
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

    /// <summary>The annotator with the models that ship in this assembly, loaded at first use (about a tenth of a second).</summary>
    public static TextAnnotator Default { get; } = new();

    public AnnotatedText Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = table ??= new WordTable(ShippedLists.Gazetteer);
        var spans = Tokenizer.Split(text);
        var words = new Word[spans.Count];
        var tokens = new Token[spans.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = known[text.AsSpan(spans[i].Start, spans[i].Length)];
            tokens[i] = new Token(spans[i], words[i].Text, words[i].Normal);
        }

        var sentences = SentenceSplitter.Split(text, tokens);
        var tags = Tag(words, sentences);
        return new AnnotatedText
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            Tags = tags,
            Lemmas = Lemmas(words, tags),
            Names = FindNames(known, words, sentences),
        };
    }

    static string[] Tag(Word[] words, List<Sentence> sentences)
    {
        var tags = new string[words.Length];
        foreach (var sentence in sentences)
            Tagger.Default.Tag(words.AsSpan(sentence.FirstToken, sentence.Length), tags.AsSpan(sentence.FirstToken, sentence.Length));
        for (var i = 0; i < tags.Length; i++)
            tags[i] = words[i].Text switch { "“" or "«" => "``", "”" or "»" => "''", _ => tags[i] };
        return tags;
    }

    static string[] Lemmas(Word[] words, string[] tags)
    {
        var lemmas = new string[words.Length];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = Lemmatizer.Default.Lemma(words[i].Lower, tags[i]);
        return lemmas;
    }

    static List<Name> FindNames(WordTable known, Word[] words, List<Sentence> sentences)
    {
        var readable = new ReadableCase(known, words, sentences);
        var cased = (Word[])words.Clone();
        var names = new List<Name>();
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            var span = cased.AsSpan(sentence.FirstToken, sentence.Length);
            readable.Apply(span, sentence.Paragraph != paragraph);
            paragraph = sentence.Paragraph;
            NameTagger.Default.Find(span, sentence.FirstToken, names);
        }

        return DocumentNames.Agree(cased, names, known.Gazetteer);
    }
}
