using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>
/// One reading of what the corpora call names: PER, ORG and LOC are ours; peoples, religions and parties' members are Group, whatever a corpus
/// says of them (MISC, LOC or nothing); other MISC is no name; articles at a name's start are cut.
/// </summary>
internal sealed class NameMapping(WordTable words)
{
    public NamedSentence Map(string[] sentence, string[] labels, float weight, int article)
    {
        var mapped = new byte[sentence.Length];
        for (int i = 0, end; i < sentence.Length; i = end)
        {
            end = i + 1;
            if (labels[i] == "O")
            {
                if (IsPeople(sentence[i]))
                    mapped[i] = (byte)NameLabels.Begin(NameKind.Group);
                continue;
            }

            while (end < sentence.Length && labels[end] == "I" + labels[i][1..])
                end++;
            Add(sentence, mapped, i, end, labels[i][2..]);
        }

        return new NamedSentence(sentence, mapped, weight, article);
    }

    void Add(string[] sentence, byte[] mapped, int first, int end, string label)
    {
        while (first < end && sentence[first] is "the" or "The" or "a" or "A" or "an" or "An")
            first++;
        if (first == end)
            return;
        var kind = Kind(label);
        if (end - first <= 2 && (kind != NameKind.Person) && IsPeople(string.Join(' ', sentence[first..end])))
            kind = NameKind.Group;
        if (kind is { } known)
            for (var i = first; i < end; i++)
                mapped[i] = (byte)(i == first ? NameLabels.Begin(known) : NameLabels.Inside(known));
        else
            for (var i = first; i < end; i++)
                if (IsPeople(sentence[i]))
                    mapped[i] = (byte)NameLabels.Begin(NameKind.Group);
    }

    bool IsPeople(string phrase)
    {
        if (!char.IsUpper(phrase[0]))
            return false;
        var parts = phrase.Split(' ');
        var known = parts.Length == 1 ? words[phrase].Phrase : words.Gazetteer.Find(
            Extraction.Perceptron.FeatureHash.Combine(words[parts[0]].Hash, words[parts[1]].Hash));
        return (known & Phrases.People) != 0 && (known & Phrases.Country) == 0;
    }

    static NameKind? Kind(string label) => label switch
    {
        "PER" or "PERSON" => NameKind.Person,
        "ORG" or "ORGANIZATION" => NameKind.Organization,
        "LOC" or "LOCATION" => NameKind.Location,
        "MISC" or "EVENT" => NameKind.Other,
        _ => null,
    };
}
