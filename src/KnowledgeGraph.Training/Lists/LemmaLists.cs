using KnowledgeGraph.Extraction.Language.English;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Lists;

/// <summary>The words that the lemmatizer's rules get wrong, and the base forms that help the rules choose.</summary>
internal static class LemmaLists
{
    /// <summary>Silver words count when they are common: rare ones are often wrong.</summary>
    const int SilverFrom = 3;

    public static void Write(IReadOnlyList<TaggedSentence> data, ListFolder lists)
    {
        var counts = new Dictionary<(string Word, char Kind), Dictionary<string, int>>();
        foreach (var sentence in data)
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var key = (sentence.Words[i].ToLowerInvariant(), Lemmatizer.ClassOf(sentence.Tags[i]));
                var lemmas = counts.TryGetValue(key, out var known) ? known : counts[key] = [];
                var lemma = sentence.Lemmas[i].ToLowerInvariant();
                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + (sentence.Silver ? 1 : SilverFrom);
            }

        var common = counts.Where(c => c.Value.Values.Max() >= SilverFrom && c.Key.Word.All(ch => ch < 0x250 && ch != '\t') && c.Key.Kind is not ('A' or 'G' or 'F' or 'L'))
            .Select(c => (c.Key.Word, c.Key.Kind, Lemma: c.Value.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key))
            .ToArray();
        var bases = common.Where(c => c.Kind is 'n' or 's' or 'd' or 'g' or 'c' or 't' || c.Kind is 'V' or 'J' or 'N' && c.Word == c.Lemma)
            .Where(c => c.Lemma.All(char.IsAsciiLetterLower) && c.Lemma.Length > 2).Select(c => c.Lemma).Distinct().Order(StringComparer.Ordinal).ToArray();
        lists.Write("Language/English/base-forms.txt.br", Comment, bases);
        var rules = new Lemmatizer([], bases);
        lists.WriteText("Language/English/lemmas.txt.br", Comment, common.Where(c => rules.ByRule(c.Word, c.Kind) != c.Lemma && c.Lemma is not "_")
            .Select(c => $"{c.Word}\t{c.Kind}\t{c.Lemma}").Order(StringComparer.Ordinal));
    }

    const string Comment = "# from UD English EWT, CC BY-SA 4.0, and CoreNLP's reading of MASC and the State of the Union addresses";
}
