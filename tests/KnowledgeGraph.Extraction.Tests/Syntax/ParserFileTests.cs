using System.IO.Compression;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class ParserFileTests
{
    [Fact]
    public void Weights_written_and_read_again_are_the_same_and_write_the_same_bytes()
    {
        var weights = new ParserWeights(new ParserShape(4, 1, 8), [3, 5_000, 4_000_000_000]);
        var next = 0;
        foreach (var numbers in weights.All())
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = (float)(Half)(next++ % 1000 / 7f - 50);
        string first = Path.GetTempFileName(), second = Path.GetTempFileName();
        try
        {
            ParserFile.Write(first, weights);
            using var stream = new BrotliStream(File.OpenRead(first), CompressionMode.Decompress);
            var read = ParserFile.Read(stream);
            ParserFile.Write(second, read);
            Assert.Equal(weights.Keys, read.Keys);
            Assert.Equal(weights.All(), read.All());
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        }
        finally
        {
            File.Delete(first);
            File.Delete(second);
        }
    }

    [Fact]
    public void A_file_of_another_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ParserFile.Read(new MemoryStream([9, 0, 0])));

    [Fact]
    public void A_file_with_other_relations_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ParserFile.Read(new MemoryStream([1, 4, 1, 8, 7, 7, 0])));

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        var whole = new MemoryStream();
        using (var shipped = Resources.Open("Models/trees.br"))
            shipped.CopyTo(whole);
        Assert.Throws<EndOfStreamException>(() => ParserFile.Read(new MemoryStream(whole.ToArray()[..^100])));
    }

    [Fact]
    public void All_models_together_take_at_most_15_MB()
    {
        var assembly = typeof(DependencyParser).Assembly;
        var models = assembly.GetManifestResourceNames().Where(n => n.StartsWith("Models/", StringComparison.Ordinal));
        Assert.InRange(models.Sum(n => assembly.GetManifestResourceStream(n)!.Length), 1, 15_000_000);
    }
}
