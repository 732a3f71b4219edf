using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tests.Tags;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("The minister praised the plan.", "DT NN VBD DT NN .")]
    [InlineData("She hasn't said why they left.", "PRP VBZ RB VBN WRB PRP VBD .")]
    [InlineData("“We will win,” Okafor told reporters.", "`` PRP MD VB , '' NNP VBD NNS .")]
    [InlineData("Ivanov's rivals have criticised him.", "NNP POS NNS VBP VBN PRP .")]
    [InlineData("Al-Rashidi criticized Omar.", "NNP VBD NNP .")]
    public void Words_get_Penn_Treebank_tags(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextAnnotator.Default.Annotate(text).Tags));

    [Fact]
    public void Words_of_the_treebank_are_tagged_as_people_tagged_them()
    {
        var path = SharedData.Find("treebanks/ud-english-ewt/test.conllu");
        var table = new WordTable(Gazetteer.Empty);
        int right = 0, all = 0;
        foreach (var sentence in Sentences(path))
        {
            var tags = new string[sentence.Count];
            Tagger.Default.Tag([.. sentence.Select(row => table[row[1]])], tags);
            right += sentence.Where((row, i) => row[4] == tags[i]).Count();
            all += sentence.Count;
        }

        Assert.True((double)right / all >= 0.935, $"{right} of {all}");
    }

    static IEnumerable<List<string[]>> Sentences(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                yield return rows;
                rows = [];
            }
            else if (line[0] != '#' && line.Split('\t') is var row && row[0].All(char.IsAsciiDigit))
                rows.Add(row);
        }
    }
}
