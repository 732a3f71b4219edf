using System.IO.Compression;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads treebanks, gold (CoNLL-U) and silver (gzipped, seven columns).</summary>
internal static class Treebank
{
    public static IEnumerable<TaggedSentence> Gold(string path) => GoldRows(path).Select(rows => Tagged(rows, 4, silver: false));

    /// <summary>The rows of a gold treebank's sentences, with CoNLL-U's ten columns.</summary>
    public static IEnumerable<string[][]> GoldRows(string path) => Sentences(File.ReadLines(path));

    public static IEnumerable<TaggedSentence> Silver(string path) => Rows(path).Select(rows => Tagged(rows, 3, silver: true));

    /// <summary>The rows of a silver treebank's sentences: index, word, lemma, tag, name kind, head, relation.</summary>
    public static IEnumerable<string[][]> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var sentence in Sentences(Lines(reader)))
            yield return sentence;
    }

    static TaggedSentence Tagged(string[][] rows, int tag, bool silver) =>
        new([.. rows.Select(r => r[1])], [.. rows.Select(r => r[2])], [.. rows.Select(r => r[tag])], silver);

    static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Leaves out comments, ranges of words (1-2) and words that were never written (1.1).</summary>
    static IEnumerable<string[][]> Sentences(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    yield return [.. rows];
                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is var row && !row[0].Contains('-') && !row[0].Contains('.'))
                rows.Add(row);
        }
    }
}
