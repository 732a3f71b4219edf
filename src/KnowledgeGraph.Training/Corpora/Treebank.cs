using System.IO.Compression;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads treebanks, gold (CoNLL-U) and silver (gzipped, seven columns).</summary>
internal static class Treebank
{
    public static IEnumerable<TaggedSentence> Gold(string path) => Sentences(File.ReadLines(path), '-', 1, 2, 4, silver: false);

    public static IEnumerable<TaggedSentence> Silver(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var sentence in Sentences(Lines(reader), '-', 1, 2, 3, silver: true))
            yield return sentence;
    }

    static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    static IEnumerable<TaggedSentence> Sentences(IEnumerable<string> lines, char range, int word, int lemma, int tag, bool silver)
    {
        var rows = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    yield return new TaggedSentence([.. rows.Select(r => r[word])], [.. rows.Select(r => r[lemma])], [.. rows.Select(r => r[tag])], silver);
                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is var row && !row[0].Contains(range) && !row[0].Contains('.'))
                rows.Add(row);
        }
    }
}
