using CsCheck;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mr. Okafor's plan wasn't ready.", "Mr.|Okafor|'s|plan|was|n't|ready|.")]
    [InlineData("“It’s over,” she said.", "“|It|’s|over|,|”|she|said|.")]
    [InlineData("The workers’ rights", "The|workers|’|rights")]
    [InlineData("I can't, you cannot, they won't, we'd've", "I|ca|n't|,|you|can|not|,|they|wo|n't|,|we|'d|'ve")]
    [InlineData("Sheikh Ahmed al-Rawi, 67-year-old", "Sheikh|Ahmed|al-Rawi|,|67-year-old")]
    [InlineData("the U.S.-led effort at 9 a.m. in Washington, D.C.", "the|U.S.-led|effort|at|9|a.m.|in|Washington|,|D.C.")]
    [InlineData("It cost $1,250.50 (or 12.5%).", "It|cost|$|1,250.50|(|or|12.5|%|)|.")]
    [InlineData("He left the office.The door was open.", "He|left|the|office|.|The|door|was|open|.")]
    [InlineData("See https://example.org/a?b=1. Or mail me@example.org!", "See|https://example.org/a?b=1|.|Or|mail|me@example.org|!")]
    [InlineData("Wait... what?! No--never — ever…", "Wait|...|what|?!|No|--|never|—|ever|…")]
    [InlineData("O'Hara and D’Angelo of Sana‘a", "O'Hara|and|D’Angelo|of|Sana‘a")]
    [InlineData("No. 5 said no. Go.", "No.|5|said|no|.|Go|.")]
    [InlineData("J. R. Smith and I. He went.", "J.|R.|Smith|and|I|.|He|went|.")]
    [InlineData("in the '90s, 'tis", "in|the|'90s|,|'|tis")]
    [InlineData("AT&T and/or R&D at 10:30", "AT&T|and|/|or|R&D|at|10:30")]
    [InlineData("Acme Inc., Dr. Wu, Ph.D.", "Acme|Inc.|,|Dr.|Wu|,|Ph.D.")]
    [InlineData("co\u00ADop\u200B \uFEFFx", "co\u00ADop|x")]
    [InlineData("#news @kofi 😀", "#news|@kofi|😀")]
    public void Words_and_marks_are_cut_as_in_the_Penn_Treebank(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", Tokenizer.Split(text).Select(s => s.Of(text))));

    [Theory]
    [InlineData("“", "\"")]
    [InlineData("’s", "'s")]
    [InlineData("—", "--")]
    [InlineData("…", "...")]
    [InlineData("al‑Rawi", "al-Rawi")]
    [InlineData("co\u00ADop", "coop")]
    public void Typography_is_written_in_one_way(string token, string normal) => Assert.Equal(normal, Normalization.Normal(token));

    static readonly string[] Pieces =
        [" ", "\n", "\n\n", ".", "...", "'", "’s", "n't", "“", "”", "\"", "-", "--", "U.S.", "Mr.", "http://", "www.", "@", "\ud83d", "\ude00", "\u00AD", "1,0", "a", "The", "é", "漢", "\u0301", "\0"];

    static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Tokens_are_in_order_and_cover_all_that_is_visible_in_any_text() => AnyText.Sample(
        text =>
        {
            var at = 0;
            foreach (var span in Tokenizer.Split(text))
            {
                Assert.True(span.Start >= at && span.End > span.Start && span.End <= text.Length);
                Assert.True(text[at..span.Start].All(Characters.IsBlank));
                Assert.NotEqual("", Normalization.Normal(span.Of(text)));
                at = span.End;
            }

            Assert.True(text[at..].All(Characters.IsBlank));
        },
        iter: 3_000);
}
