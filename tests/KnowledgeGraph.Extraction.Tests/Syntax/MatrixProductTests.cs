using CsCheck;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class MatrixProductTests
{
    /// <summary>With vectors or without, on any processor: what a plain loop gives, to the bit.</summary>
    [Fact]
    public void Products_have_the_bits_of_a_plain_loop() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[0, 1_000_000]).Sample((rows, inner, columns, seed) =>
        {
            var random = new Random(seed);
            float[] a = Numbers(random, rows * inner), b = Numbers(random, inner * columns), c = Numbers(random, rows * columns);
            var expected = (float[])c.Clone();
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    for (var k = 0; k < inner; k++)
                        expected[row * columns + column] += (float)(a[row * inner + k] * b[k * columns + column]);
            MatrixProduct.Add(a, rows, inner, b, columns, c);
            return c.AsSpan().SequenceEqual(expected);
        });

    [Fact]
    public void Rows_are_added_and_negative_numbers_rectified_whatever_their_length() =>
        Gen.Int[0, 40].Sample(length =>
        {
            var random = new Random(length);
            float[] to = Numbers(random, length), from = Numbers(random, length);
            var expected = to.Zip(from, (x, y) => Math.Max(x + y, 0)).ToArray();
            MatrixProduct.AddRow(to, from);
            MatrixProduct.Rectify(to);
            return to.AsSpan().SequenceEqual(expected);
        });

    [Fact]
    public void Matrices_that_are_too_small_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[5], 2, 3, new float[12], 4, new float[8]));

    static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
