using KnowledgeGraph.Extraction.Language;
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

    readonly NameTagger? _names;

    /// <param name="names">Finds the names; null for the tagger that ships. For measuring another one.</param>
    internal TextAnnotator(NameTagger? names) => _names = names;

    /// <summary>The annotator with the models that ship in this assembly, loaded at first use.</summary>
    public static TextAnnotator Default { get; } = new(null);

    public AnnotatedText Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = table ??= Load();
        var spans = Compounds.Cut(text, Tokenizer.Split(text), known);
        var words = new Word[spans.Count];
        var tokens = new Token[spans.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = known[text.AsSpan(spans[i].Start, spans[i].Length)];
            tokens[i] = new Token(spans[i], words[i].Text, words[i].Normal);
        }

        var sentences = SentenceSplitter.Split(text, tokens);
        var tags = Tag(words, sentences);
        var names = FindNames(known, words, tags, sentences);
        ProperNouns(words, names, tags, sentences);
        return new AnnotatedText
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            Tags = tags,
            Lemmas = Lemmas(words, tags),
            Names = names,
        };
    }

    /// <summary>Loads the models side by side, which halves the wait of the first caller.</summary>
    static WordTable Load()
    {
        Parallel.Invoke(() => _ = Tagger.Default, () => _ = NameTagger.Default, Languages.Current.Load, () => _ = ShippedLists.Gazetteer);
        return new WordTable(ShippedLists.Gazetteer);
    }

    static string[] Tag(Word[] words, List<Sentence> sentences)
    {
        var tags = new string[words.Length];
        foreach (var sentence in sentences)
            Tag(words, sentence, tags, []);
        return tags;
    }

    static void Tag(Word[] words, Sentence sentence, string[] tags, ReadOnlySpan<bool> isName)
    {
        Tagger.Default.Tag(words.AsSpan(sentence.FirstToken, sentence.Length), tags.AsSpan(sentence.FirstToken, sentence.Length), isName);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            tags[i] = words[i].Text switch { "“" or "«" => "``", "”" or "»" => "''", _ => tags[i] };
    }

    /// <summary>
    /// What is a person's name is a proper noun, whatever the tagger made of it. Where that was no noun, the sentence is tagged again
    /// beside the name: "Will" taken for a modal makes an infinitive of the verb behind it.
    /// </summary>
    static void ProperNouns(Word[] words, List<Name> names, string[] tags, List<Sentence> sentences)
    {
        var isName = new bool[words.Length];
        var misread = new List<int>();
        foreach (var name in names)
            for (var i = name.FirstToken; i < name.EndToken && name.Kind == NameKind.Person; i++)
            {
                if (!words[i].IsCapitalized && !NameParticles.Contains(words[i]) || tags[i] is "NNPS")
                    continue;
                if (!tags[i].StartsWith("NN", StringComparison.Ordinal))
                    misread.Add(i);
                isName[i] = true;
                tags[i] = "NNP";
            }

        foreach (var sentence in sentences.Where(s => Holds(misread, s)))
            Tag(words, sentence, tags, isName.AsSpan(sentence.FirstToken, sentence.Length));
    }

    /// <summary>Whether a sentence holds one of some tokens, which are in order.</summary>
    static bool Holds(List<int> tokens, Sentence sentence)
    {
        var at = tokens.BinarySearch(sentence.FirstToken);
        at = at < 0 ? ~at : at;
        return at < tokens.Count && tokens[at] < sentence.EndToken;
    }

    static string[] Lemmas(Word[] words, string[] tags)
    {
        var lemmas = new string[words.Length];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = Languages.Current.Lemma(words[i].Lower, tags[i]);
        return lemmas;
    }

    List<Name> FindNames(WordTable known, Word[] words, string[] tags, List<Sentence> sentences)
    {
        var readable = new ReadableCase(known, words, sentences);
        var cased = (Word[])words.Clone();
        var tagger = _names ?? NameTagger.Default;
        var names = new List<Name>();
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            readable.Apply(cased.AsSpan(sentence.FirstToken, sentence.Length), sentence.Paragraph != paragraph);
            paragraph = sentence.Paragraph;
        }

        var context = NameContext.Of(cased, tags, sentences, known.Gazetteer);
        foreach (var sentence in sentences)
        {
            var span = cased.AsSpan(sentence.FirstToken, sentence.Length);
            foreach (var name in LongForms.Extend(span, NameRules.Tidy(span, tagger.Find(span, context.Of(sentence)), known.Gazetteer)))
                names.Add(name with { FirstToken = name.FirstToken + sentence.FirstToken, EndToken = name.EndToken + sentence.FirstToken });
        }

        return DocumentNames.Agree(cased, sentences, names);
    }
}
