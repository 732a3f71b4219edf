using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads trees, gold (CoNLL-U) and silver, as one kind.</summary>
internal static class TreeCorpora
{
    /// <summary>
    /// News of MASC that is kept back to measure: New York Times and Wall Street Journal, by the sentence's place in the file.
    /// </summary>
    static readonly Range[] HeldOut = [9232..9757, 19096..19501];

    public static IEnumerable<TreeSentence> Gold(string treebanks, string part) =>
        Treebank.GoldRows(Path.Combine(treebanks, $"ud-english-ewt/{part}.conllu"))
            .Select(rows => Tree(rows, tag: 4, head: 6, silver: false));

    /// <summary>
    /// What may be trained on: without the news kept back, and without sentences in which the machine had to guess ("dep").
    /// </summary>
    public static IEnumerable<TreeSentence> Silver(string treebanks) =>
        Masc(treebanks, heldOut: false).Concat(Certain(Treebank.Rows(Path.Combine(treebanks, "silver/state-of-the-union.conll.gz"))));

    /// <summary>The news kept back.</summary>
    public static IEnumerable<TreeSentence> News(string treebanks) => Masc(treebanks, heldOut: true);

    static IEnumerable<TreeSentence> Masc(string treebanks, bool heldOut) =>
        Certain(Treebank.Rows(Path.Combine(treebanks, "silver/masc.conll.gz")).Where((_, i) => IsHeldOut(i) == heldOut));

    static bool IsHeldOut(int sentence) => HeldOut.Any(r => sentence >= r.Start.Value && sentence < r.End.Value);

    static IEnumerable<TreeSentence> Certain(IEnumerable<string[][]> sentences) =>
        sentences.Where(rows => rows.All(r => r[6] != "dep"))
            .Select(rows => SilverStyle.AsGold(Tree(rows, tag: 3, head: 5, silver: true), rows));

    static TreeSentence Tree(string[][] rows, int tag, int head, bool silver) => new(
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => r[tag])],
        [.. rows.Select(r => r[head] == "0" ? rows.Length : int.Parse(r[head], System.Globalization.CultureInfo.InvariantCulture) - 1)],
        [.. rows.Select(r => Relations.Parse(r[head + 1]))],
        silver);
}
