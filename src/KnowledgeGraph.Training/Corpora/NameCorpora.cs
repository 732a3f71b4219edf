using System.Text.Json;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads the corpora of names, each with its own columns and kinds, as one.</summary>
internal sealed class NameCorpora(NameMapping mapping)
{
    /// <summary>The silver treebank does not say where its articles end.</summary>
    const int SilverArticle = 25;
    int _article;

    public IEnumerable<NamedSentence> Read(string treebanks, string politics, float silverWeight)
    {
        var gold = Columns(Path.Combine(treebanks, "wikigold/wikigold.conll"), ' ', 0, 1)
            .Concat(Columns(Path.Combine(treebanks, "uner-english-ewt/dev.iob2"), '\t', 1, 2))
            .Concat(Columns(Path.Combine(treebanks, "uner-english-ewt/test.iob2"), '\t', 1, 2))
            .Concat(Columns(Path.Combine(treebanks, "redocred/redocred.conll"), '\t', 0, 1))
            .Concat(Columns(Path.Combine(treebanks, "wnut17/wnut17.conll"), '\t', 0, 1))
            .Concat(Politics(Path.Combine(politics, "dev.jsonl")));
        return silverWeight == 0 ? gold : gold.Concat(Silver(Path.Combine(treebanks, "silver/masc.conll.gz"), silverWeight));
    }

    IEnumerable<NamedSentence> Columns(string path, char separator, int word, int label)
    {
        var rows = new List<string[]>();
        _article++;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var startsArticle = line == "#doc" || line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
            if (line.Length == 0 || startsArticle || line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (rows.Count > 0)
                    yield return mapping.Map([.. rows.Select(r => r[word])], [.. rows.Select(r => r[label])], 1, _article);
                rows.Clear();
                if (startsArticle)
                    _article++;
            }
            else if (line.Split(separator) is var row && row.Length > Math.Max(word, label) && row[word].Length > 0)
                rows.Add(row);
        }
    }

    /// <summary>Names found by a machine: the kinds alone, without where a name begins.</summary>
    IEnumerable<NamedSentence> Silver(string path, float weight)
    {
        var sentences = 0;
        foreach (var rows in Treebank.Rows(path))
        {
            if (sentences++ % SilverArticle == 0)
                _article++;
            var labels = rows.Select((r, i) => r[4] is not ("PERSON" or "ORGANIZATION" or "LOCATION" or "MISC") ? "O" : (i > 0 && rows[i - 1][4] == r[4] ? "I-" : "B-") + r[4]);
            yield return mapping.Map([.. rows.Select(r => r[1])], [.. labels], weight, _article);
        }
    }

    /// <summary>CrossNER: text with spans, tokenised by our own tokenizer; its offsets are code points.</summary>
    IEnumerable<NamedSentence> Politics(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            if (text.Any(char.IsSurrogate))
                continue; // offsets would differ
            var tokens = Tokenizer.Split(text);
            var labels = new string[tokens.Count];
            Array.Fill(labels, "O");
            foreach (var name in json.RootElement.GetProperty("entities").EnumerateArray())
            {
                int start = name.GetProperty("start").GetInt32(), end = name.GetProperty("end").GetInt32();
                var kind = name.GetProperty("type").GetString();
                for (var i = 0; i < tokens.Count; i++)
                    if (tokens[i].Start >= start && tokens[i].End <= end)
                        labels[i] = (tokens[i].Start == start ? "B-" : "I-") + kind;
            }

            yield return mapping.Map([.. tokens.Select(t => t.Of(text))], labels, 1, ++_article);
        }
    }
}
