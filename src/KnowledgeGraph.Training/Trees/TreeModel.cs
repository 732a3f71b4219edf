using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Trees;

/// <summary>The parser that ships: its data, sizes and stages of training.</summary>
internal static class TreeModel
{
    const int TagParts = 3;
    const int TagRounds = 5;
    const float TagSilver = 0.3f;

    static readonly ParserShape Shape = new(Width: 48, Layers: 3, Hidden: 128);

    static readonly TrainingStage[] Stages =
    [
        new(Passes: 5, Rate: 0.002f, GoldCopies: 2, SilverWeight: 0.6f, WordsHidden: 0.2f, StateHidden: 0.3f),
        new(Passes: 1.5, Rate: 0.0006f, GoldCopies: 2, SilverWeight: 0.2f, WordsHidden: 0.2f, StateHidden: 0.3f),
    ];

    /// <param name="tagFile">Keeps the tags between runs, which saves minutes when only the parser is being changed.</param>
    public static ParserWeights Train(string treebanks, string? tagFile, Action<string> progress)
    {
        var table = new WordTable(Gazetteer.Empty);
        TreeSentence[] data = [.. TreeCorpora.Gold(treebanks, "train"), .. TreeCorpora.Silver(treebanks)];
        progress($"trees: {data.Length} sentences, {data.Sum(s => s.Words.Length)} words");
        data = tagFile is not null && File.Exists(tagFile) ? Tagged(data, tagFile) : JackknifedTags.Replace(data, table, TagParts, TagRounds, TagSilver);
        if (tagFile is not null)
            File.WriteAllLines(tagFile, data.Select(s => string.Join(' ', s.Tags)));
        progress("  trees: tags are those of a tagger that has not seen the sentence");
        return ParserTraining.Train(data, table, Shape, Stages, progress: progress);
    }

    static TreeSentence[] Tagged(TreeSentence[] data, string tagFile)
    {
        var lines = File.ReadAllLines(tagFile);
        if (lines.Length != data.Length)
            throw new InvalidDataException($"{tagFile} has tags for {lines.Length} sentences, the treebanks have {data.Length}. Delete it to have it made again.");
        return [.. data.Zip(lines, (s, tags) => s with { Tags = tags.Split(' ') })];
    }
}
