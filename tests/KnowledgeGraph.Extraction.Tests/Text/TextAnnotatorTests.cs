using System.Diagnostics;
using CsCheck;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Text;

public sealed class TextAnnotatorTests
{
    [Fact]
    public void Any_text_gives_whole_sentences_and_names_inside_them() =>
        Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[0, 80].Select(string.Concat).Sample(
            text =>
            {
                var annotated = TextAnnotator.Default.Annotate(text);
                Assert.Equal(annotated.Tokens.Count, annotated.Tags.Count);
                Assert.Equal(annotated.Tokens.Count, annotated.Lemmas.Count);
                var next = 0;
                foreach (var sentence in annotated.Sentences)
                {
                    Assert.True(sentence.FirstToken == next && sentence.EndToken > next);
                    next = sentence.EndToken;
                }

                Assert.Equal(annotated.Tokens.Count, next);
                next = 0;
                foreach (var name in annotated.Names)
                {
                    Assert.True(name.FirstToken >= next && name.EndToken > name.FirstToken);
                    next = name.EndToken;
                    Assert.Contains(annotated.Sentences, s => s.FirstToken <= name.FirstToken && name.EndToken <= s.EndToken);
                }
            },
            iter: 1_000);

    static readonly string[] Pieces = ["Mr. ", "Putin ", "the ", "South ", "Korea ", "IRAQ ", "said ", ". ", "“", "” ", "\n", "\n\n", "al-", "Bank of ", "\ud800", "U.S. ", "'s ", ", "];

    [Fact]
    public void The_same_text_gives_the_same_answer_on_every_thread()
    {
        const string text = "PORT AMBER, June 3 - Mayor Ada Lindqvist said the Harbour Union “must talk”. Lindqvist met Danes and the Bank of Ruritania.";
        var expected = Print(text);
        Parallel.For(0, 50, i => Assert.Equal(expected, Print(text)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("“")]
    [InlineData("A ")]
    [InlineData("Mr. \n")]
    [InlineData("'n")]
    [InlineData("http://x.")]
    [InlineData("Iran-")]
    [InlineData("A-based")]
    public void Hostile_text_takes_time_linear_in_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        TextAnnotator.Default.Annotate(text[..1000]);
        var clock = Stopwatch.StartNew();
        TextAnnotator.Default.Annotate(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString()); // quadratic time would be hours
    }

    static string Print(string text)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        return string.Join(' ', annotated.Tags) + string.Join(' ', annotated.Names) + string.Join(' ', annotated.Lemmas);
    }
}
