using System.Text.Json;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads the corpora of names, each with its own columns and kinds, as one.</summary>
internal static class NameCorpora
{
    public static IEnumerable<NamedSentence> Read(string treebanks, string politics, NameMapping mapping, float silverWeight)
    {
        var columns = Columns(Path.Combine(treebanks, "wikigold/wikigold.conll"), ' ', 0, 1)
            .Concat(Columns(Path.Combine(treebanks, "uner-english-ewt/dev.iob2"), '\t', 1, 2))
            .Concat(Columns(Path.Combine(treebanks, "uner-english-ewt/test.iob2"), '\t', 1, 2))
            .Concat(Columns(Path.Combine(treebanks, "redocred/redocred.conll"), '\t', 0, 1))
            .Concat(Columns(Path.Combine(treebanks, "wnut17/wnut17.conll"), '\t', 0, 1));
        var gold = columns.Concat(Politics(Path.Combine(politics, "dev.jsonl"))).Select(s => mapping.Map(s.Words, s.Labels, 1));
        return silverWeight == 0 ? gold : gold.Concat(Silver(Path.Combine(treebanks, "silver/masc.conll.gz")).Select(s => mapping.Map(s.Words, s.Labels, silverWeight)));
    }

    static IEnumerable<(string[] Words, string[] Labels)> Columns(string path, char separator, int word, int label)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 || line == "#doc" || line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                if (rows.Count > 0)
                    yield return ([.. rows.Select(r => r[word])], [.. rows.Select(r => r[label])]);
                rows.Clear();
            }
            else if (line.Split(separator) is var row && row.Length > Math.Max(word, label) && row[word].Length > 0)
                rows.Add(row);
        }
    }

    /// <summary>Names found by a machine: the kinds alone, without where a name begins.</summary>
    static IEnumerable<(string[] Words, string[] Labels)> Silver(string path) => Treebank.Rows(path).Select(rows => (
        rows.Select(r => r[1]).ToArray(),
        rows.Select((r, i) => r[4] is not ("PERSON" or "ORGANIZATION" or "LOCATION" or "MISC") ? "O" : (i > 0 && rows[i - 1][4] == r[4] ? "I-" : "B-") + r[4]).ToArray()));

    /// <summary>CrossNER: text with spans, tokenised by our own tokenizer; its offsets are code points.</summary>
    static IEnumerable<(string[] Words, string[] Labels)> Politics(string path)
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

            yield return ([.. tokens.Select(t => t.Of(text))], labels);
        }
    }
}
