using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Names;
using KnowledgeGraph.Training.Tags;

namespace KnowledgeGraph.Extraction.Tests.Names;

public sealed class TrainingTests
{
    static readonly Gazetteer Lists = new([("port amber", Phrases.City), ("ada", Phrases.FirstName)]);

    [Fact]
    public void Training_names_twice_on_the_same_data_gives_the_same_bytes() => Assert.Equal(Bytes(Names(out _)), Bytes(Names(out _)));

    [Fact]
    public void Training_tags_twice_on_the_same_data_gives_the_same_bytes() => Assert.Equal(Bytes(Tags(out _)), Bytes(Tags(out _)));

    [Fact]
    public void A_name_tagger_learns_what_it_is_shown()
    {
        var tagger = new NameTagger(Names(out var table), Lists);
        var found = tagger.Find([.. "Yesterday Ada Lund left Port Amber .".Split(' ').Select(w => table[w])], ["NN", "NNP", "NNP", "VBD", "NNP", "NNP", "."]);
        Assert.Equal([new Name(1, 3, NameKind.Person), new Name(4, 6, NameKind.Location)], found);
    }

    [Fact]
    public void A_tagger_learns_what_it_is_shown()
    {
        var tagger = new Tagger(Tags(out var table));
        var tags = new string[4];
        tagger.Tag([.. "the boat sinks .".Split(' ').Select(w => table[w])], tags);
        Assert.Equal(["DT", "NN", "VBZ", "."], tags);
    }

    [Fact]
    public void Kinds_of_all_corpora_are_read_as_ours()
    {
        var table = new WordTable(new Gazetteer([("danish", Phrases.People)]));
        var mapped = new NameMapping(table).Map(["The", "Red", "Cross", "met", "Danish", "Ada", ":", "Ulysses"], ["B-ORG", "I-ORG", "I-ORG", "O", "O", "B-PER", "O", "B-MISC"], 1, 1);
        Assert.Equal([0, 3, 4, 0, 7, 1, 0, 9], mapped.Labels);
    }

    static SparseModel Names(out WordTable table)
    {
        table = new WordTable(Lists);
        byte p = (byte)NameLabels.Begin(NameKind.Person), l = (byte)NameLabels.Begin(NameKind.Location);
        NamedSentence[] data =
        [
            new(["Ada", "Lund", "saw", "Port", "Amber", "."], [p, (byte)(p + 1), 0, l, (byte)(l + 1), 0], 1, 1),
            new(["Yesterday", "Ada", "Berg", "left", "Port", "Amber", "."], [0, p, (byte)(p + 1), 0, l, (byte)(l + 1), 0], 1, 2),
            new(["Yesterday", "nobody", "left", "."], [0, 0, 0, 0], 0.5f, 3),
        ];
        return CrfTraining.Train(data, table, Tagger.Default, rounds: 20, penalty: 0.01);
    }

    static SparseModel Tags(out WordTable table)
    {
        table = new WordTable(Lists);
        TaggedSentence[] data =
        [
            new(["the", "boat", "sails", "."], ["the", "boat", "sail", "."], ["DT", "NN", "VBZ", "."], Silver: false),
            new(["the", "sailor", "sinks", "the", "boats"], ["the", "sailor", "sink", "the", "boat"], ["DT", "NN", "VBZ", "DT", "NNS"], Silver: true),
        ];
        return TagTraining.Train(data, table, rounds: 5, silverWeight: 0.5f, leastChanges: 1);
    }

    static byte[] Bytes(SparseModel model)
    {
        var path = Path.GetTempFileName();
        try
        {
            ModelFile.Write(path, model);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
