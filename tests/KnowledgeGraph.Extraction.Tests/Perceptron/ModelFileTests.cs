using KnowledgeGraph.Extraction.Perceptron;

namespace KnowledgeGraph.Extraction.Tests.Perceptron;

public sealed class ModelFileTests
{
    [Fact]
    public void A_model_written_and_read_again_scores_the_same_and_writes_the_same_bytes()
    {
        var model = SparseModel.Of(["A", "B", "C"], [.. Enumerable.Range(1, 1000).Select(i => new SparseRow((uint)i * 4_000_037u, [1, 2], [(Half)i, (Half)(-0.5 / i)]))]);
        string first = Path.GetTempFileName(), second = Path.GetTempFileName();
        try
        {
            ModelFile.Write(first, model);
            using var stream = new System.IO.Compression.BrotliStream(File.OpenRead(first), System.IO.Compression.CompressionMode.Decompress);
            var read = ModelFile.Read(stream);
            ModelFile.Write(second, read);
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
            Span<float> scores = stackalloc float[3];
            read.Score([7 * 4_000_037u, 9 * 4_000_037u, 5], scores);
            Assert.Equal([0, 16, (float)(Half)(-0.5 / 7) + (float)(Half)(-0.5 / 9)], scores.ToArray());
        }
        finally
        {
            File.Delete(first);
            File.Delete(second);
        }
    }

    [Fact]
    public void A_file_of_another_version_is_refused() => Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream([9, 0, 0])));
}
